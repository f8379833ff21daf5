import { describeDataset, listFeedTypes } from "../../dataset/index.js";
import type { Publisher } from "../../publisher/index.js";
import { openActiveLicence } from "../../specification/constants.js";
import { feedTypes, findTypesWithoutParent } from "../../specification/feed-types.js";
import { externalLinks } from "../links.js";
import type { TextFacts } from "./facts.js";
import {
  createParagraph,
  type Paragraph,
  type Part,
  type ReadyTextDefinition,
} from "./ready-text.js";

/** A brief for the technical team, with everything it needs to know to build the feeds. */
export const brief: ReadyTextDefinition = {
  file: "brief.txt",
  write(facts, publisher) {
    const { distribution, discussionUrl } = describeDataset(publisher);
    const feedList = distribution.map(({ name, contentUrl, additionalType }) => [
      `${contentUrl === "" ? name : `${name}: ${contentUrl}`} (each item is a ${additionalType})`,
    ]);
    const paragraphs: Paragraph[] = [
      createParagraph("Subject: Please publish our data as OpenActive feeds"),
      createParagraph(writeRequest(facts, publisher)),
      { parts: ["The feeds:"], list: feedList },
    ];
    const missingFeeds = listMissingFeeds(publisher);
    if (missingFeeds.length > 0) {
      const parts = ["Not listed yet, and needed unless each item includes it:"];
      paragraphs.push({ parts, list: missingFeeds });
    }
    paragraphs.push(
      { parts: ["What to read:"], list: listDocumentation(publisher) },
      { parts: ["What each page of a feed needs:"], list: pageRequirements },
      { parts: ["How to test:"], list: tools },
    );
    const contacts = writeContacts(discussionUrl, facts);
    if (contacts !== "") paragraphs.push(createParagraph(contacts));
    return paragraphs;
  },
};

function writeRequest({ publisher: name, items }: TextFacts, { guidance }: Publisher): string {
  const request =
    `Please publish the ${items} of ${name} as OpenActive feeds: one address for each kind of ` +
    "data, which returns JSON pages (RPDE) of items (Modelling Opportunity Data). " +
    "This is in addition to any API that exists.";
  const hasOwnEstimate = guidance?.steps?.buildApi?.estimate !== undefined;
  return hasOwnEstimate ? request : `${request} It usually takes two to three days.`;
}

function listMissingFeeds({ feeds }: Publisher): Part[][] {
  const types = findTypesWithoutParent(listFeedTypes(feeds));
  return types.map((type) => [
    `${feedTypes[type].parents.join(" or ")}, which ${type} items refer to`,
  ]);
}

function listDocumentation({ feeds }: Publisher): Part[][] {
  const themes = listFeedTypes(feeds).map((type) => feedTypes[type].theme);
  const { dataFeeds, rpde, modelling, typesOfFeed, activityList, facilityTypes } = externalLinks;
  const list: Part[][] = [
    ["How to build feeds: ", { text: "OpenActive’s developer documentation", url: dataFeeds.url }],
    [
      "How pages and their order work: ",
      { text: "Realtime Paged Data Exchange (RPDE) 1.0", url: rpde.url },
    ],
    ["What an item contains: ", { text: "Modelling Opportunity Data 2.0", url: modelling.url }],
    [
      "Which kinds of feed there are, and which go together: ",
      { text: "types of feed", url: typesOfFeed.url },
    ],
  ];
  if (themes.some((theme) => theme !== "Facilities" && theme !== "Places")) {
    list.push(["How to name activities: ", { text: "the activity list", url: activityList.url }]);
  }
  if (themes.includes("Facilities")) {
    list.push(["How to name facilities: ", { text: "the facility types", url: facilityTypes.url }]);
  }
  return list;
}

/** The requirements that feeds most often fail: https://openactive.io/realtime-paged-data-exchange/ */
const pageRequirements: readonly (readonly Part[])[] = [
  [`the licence: "license": "${openActiveLicence}"`],
  ["the header Content-Type: application/json"],
  ["items in the order of modified, a whole number that rises with every change, and then of id"],
  ["at least 500 items, unless it is the last"],
  [
    "in next, the full address of the page after it; that page starts after the last item of this " +
      "one: (modified = afterTimestamp AND id > afterId) OR modified > afterTimestamp",
  ],
  ["at the end, an empty list of items, and its own address in next"],
  [
    'an item that is gone as "state": "deleted", with a new modified value and without data, for at ' +
      "least seven days",
  ],
];

const tools: readonly (readonly Part[])[] = [
  ["pages, with ", { text: "the feed validator", url: externalLinks.rpdeValidator.url }],
  ["items, with ", { text: "the data validator", url: externalLinks.validator.url }],
  [
    "names, times and places, by pasting the address of a feed into ",
    { text: "the visualiser", url: externalLinks.visualiser.url },
  ],
  [
    "every item of every feed, with ",
    { text: "OpenActive’s Test Suite", url: externalLinks.testFeeds.url },
  ],
];

function writeContacts(discussionUrl: string, { contact }: TextFacts): string {
  const board = `Data users will report problems at ${discussionUrl}`;
  if (contact === undefined) return discussionUrl === "" ? "" : board;
  if (discussionUrl === "") return `Questions about this brief go to ${contact}`;
  return `${board}; questions about this brief go to ${contact}`;
}
