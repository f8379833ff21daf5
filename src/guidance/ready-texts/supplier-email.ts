import { externalLinks } from "../links.js";
import type { TextFacts } from "./facts.js";
import {
  createParagraph,
  type Paragraph,
  type Part,
  type ReadyTextDefinition,
} from "./ready-text.js";

const questions: readonly (readonly Part[])[] = [
  ["Does your system publish OpenActive feeds for its customers? If so, are ours switched on?"],
  [
    "What is the address of our Dataset Site? If you do not provide one, what are those of our feeds?",
  ],
  [
    "Is our data in ",
    { text: "OpenActive’s data catalogue", url: externalLinks.dataCatalogues.url },
    "?",
  ],
  [
    "Do the feeds pass ",
    { text: "OpenActive’s Test Suite", url: externalLinks.testFeeds.url },
    "?",
  ],
  ["If you do not publish OpenActive feeds yet: when do you plan to, and what would it cost us?"],
];

/** An email from somebody who uses a booking system to its supplier. */
export const supplierEmail: ReadyTextDefinition = {
  file: "supplier-email.txt",
  write(facts) {
    const { publisher, items } = facts;
    return [
      createParagraph(`Subject: OpenActive data for ${publisher}`),
      createParagraph("Hello,"),
      createParagraph(
        `${publisher} would like to publish its ${items} as open data in the format of `,
        { text: "OpenActive", url: externalLinks.openActive.url },
        ", so that more people find them on other websites and apps. " +
          "Please could you answer these questions?",
      ),
      { parts: ["Our questions:"], list: questions },
      createParagraph("What feeds need is described in ", {
        text: "OpenActive’s developer documentation",
        url: externalLinks.dataFeeds.url,
      }),
      ...writeEnd(facts),
    ];
  },
};

function writeEnd({ publisher, contact }: TextFacts): Paragraph[] {
  const signature = createParagraph(publisher);
  if (contact === undefined) return [signature];
  return [createParagraph(`Please reply to ${contact}`), signature];
}
