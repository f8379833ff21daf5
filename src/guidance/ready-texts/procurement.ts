import { openActiveLicence } from "../../specification/constants.js";
import { externalLinks } from "../links.js";
import { createParagraph, type Part, type ReadyTextDefinition } from "./ready-text.js";

const requirements: readonly (readonly Part[])[] = [
  [
    "feeds that follow ",
    { text: "Realtime Paged Data Exchange 1.0", url: externalLinks.rpde.url },
    " and ",
    { text: "Modelling Opportunity Data 2.0", url: externalLinks.modelling.url },
    ", for every kind of activity and facility in the system",
  ],
  [`the licence CC BY 4.0 (${openActiveLicence}), stated in each feed`],
  [
    "feeds that pass ",
    { text: "OpenActive’s Test Suite", url: externalLinks.testFeeds.url },
    " when they go live and after every change",
  ],
  [
    "a ",
    { text: "Dataset Site", url: externalLinks.datasetSites.url },
    " in the customer’s name, listed in ",
    { text: "OpenActive’s data catalogue", url: externalLinks.dataCatalogues.url },
  ],
  ["a public issues board, on which reports get an answer within five working days"],
  ["no personal data of people who book or take part, in any feed"],
];

/** A clause for a contract with the supplier of a booking system. */
export const procurement: ReadyTextDefinition = {
  file: "procurement.txt",
  write({ publisher, items }) {
    return [
      createParagraph(
        `Open data. ${publisher} owns the data about its ${items}. For as long as this contract ` +
          "lasts, the supplier publishes this data as open data for the customer, without further cost.",
      ),
      { parts: ["The supplier provides:"], list: requirements },
      createParagraph(
        "When the contract ends, the supplier marks every item in the feeds as deleted and keeps the " +
          "feeds available for at least seven days, so that nobody shows outdated activities.",
      ),
    ];
  },
};
