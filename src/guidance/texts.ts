import { describeDataset, deriveHoldings, listFeedTypes } from "../dataset/index.js";
import type { Publisher } from "../publisher/index.js";
import { openActiveLicence, rpdeMediaType } from "../specification/constants.js";
import { feedTypes, findTypesWithoutParent } from "../specification/feed-types.js";
import { filters } from "../templates/index.js";
import { enGB } from "../messages/index.js";
import { externalLinks } from "./links.js";

/** A part of a text to take away: plain text, or a link with its text. */
export type Part = string | { readonly text: string; readonly url: string };

/** A text that somebody takes away, for a page, an e-mail or a file: paragraphs, each perhaps with a list below it. */
export type ReadyText = readonly Paragraph[];
/** A paragraph, perhaps with a list below it. */
export interface Paragraph {
  readonly parts: readonly Part[];
  readonly list?: readonly (readonly Part[])[];
}

/** For the technical team: `brief`. For those whose data a booking system publishes: `clause`, `optOutText`, `notice`. */
export const readyTextNames = ["brief", "clause", "optOutText", "notice"] as const;
/** One of them. */
export type ReadyTextName = (typeof readyTextNames)[number];

/** A text to take away as plain text, with addresses after the words that link to them. */
export function toPlainText(text: ReadyText): string {
  const formatParts = (parts: readonly Part[]) =>
    parts.map((part) => (typeof part === "string" ? part : `${part.text} (${part.url})`)).join("");
  return `${text.map(({ parts, list = [] }) => [formatParts(parts), ...list.map((item) => `- ${formatParts(item)}`)].join("\n")).join("\n\n")}\n`;
}

/** The language these texts are in, whatever that of the page. */
export const readyTextLanguage = enGB.lang;

const createParagraph = (...parts: readonly Part[]): Paragraph => ({ parts });

/** A text to take away: in the publisher's name, without the sentences there is no link for. */
export function writeReadyText(name: ReadyTextName, publisher: Publisher): ReadyText {
  const facts = collectFacts(publisher);
  return name === "brief"
    ? writeBrief(publisher, facts)
    : { clause: writeClause, optOutText: writeOptOutText, notice: writeNotice }[name](facts);
}

/** What of a publisher goes into its texts. */
interface TextFacts {
  readonly publisher: string;
  /** What is published, in the plural. */
  readonly items: string;
  readonly dataUsers: string | undefined;
  readonly optOut: string | undefined;
  readonly noticeFrom: string | undefined;
  readonly contact: string | undefined;
}

const collectFacts = (publisher: Publisher): TextFacts => {
  const {
    guidance: { items, dataUsers, optOut, noticeFrom, contact } = {},
    name,
    email,
  } = publisher;
  return {
    publisher: name,
    items: items ?? deriveHoldings(listFeedTypes(publisher.feeds), enGB),
    dataUsers,
    optOut,
    noticeFrom: noticeFrom && filters.day(noticeFrom, readyTextLanguage),
    contact: contact?.email ?? contact?.url ?? email,
  };
};

const licenceLink: Part = {
  text: "Creative Commons Attribution 4.0 licence",
  url: openActiveLicence,
};

/** What is published: only what is public already. */
const describePublishedData = ({ items }: TextFacts) =>
  `what is already public about your ${items}: titles, descriptions, places, dates and times, prices and images`;

/** Why, and at what cost: the same in all three texts of step 3. */
const explainReasons = ({ items, dataUsers }: TextFacts): Part[] => [
  `This makes your ${items} visible on more apps and websites, so that more people find them.`,
  ...(dataUsers === undefined ? [] : [" See ", { text: "who uses the data", url: dataUsers }, "."]),
  " It costs you nothing.",
];

/** The clause for a booking system's terms and conditions. */
function writeClause(facts: TextFacts): ReadyText {
  const { publisher, optOut } = facts;
  return [
    createParagraph(
      `Open data. You agree that ${publisher} publishes ${describePublishedData(facts)}. It is published as open data under the `,
      licenceLink,
      ": anyone may access, use and share it, as long as they say where it comes from. Nothing is published about the people who book or take part.",
    ),
    createParagraph(
      ...explainReasons(facts),
      ...(optOut === undefined
        ? []
        : [
            " If you do not want your data published, switch it off in ",
            { text: "your settings", url: optOut },
            " at any time.",
          ]),
    ),
  ];
}

/** The label and the help text of the opt-out checkbox. */
function writeOptOutText(facts: TextFacts): ReadyText {
  const { publisher, items } = facts;
  return [
    createParagraph(`Label: Publish my ${items} as open data`),
    createParagraph(
      `Help text: While this is ticked, ${publisher} publishes ${describePublishedData(facts)}. Anyone may access, use and share this data under the `,
      licenceLink,
      ". ",
      ...explainReasons(facts),
      " If you untick it, your data is withdrawn from the feeds.",
    ),
  ];
}

/** The e-mail to those who were customers before. */
function writeNotice(facts: TextFacts): ReadyText {
  const { publisher, items, noticeFrom, optOut, contact } = facts;
  return [
    createParagraph(`Subject: More people will find your ${items}`),
    createParagraph("Hello,"),
    createParagraph(
      `${noticeFrom === undefined ? "From now on" : `From ${noticeFrom}`}, ${publisher} publishes ${describePublishedData(facts)}. It is open data under the `,
      licenceLink,
      ": anyone may access, use and share it, as long as they say where it comes from. Nothing is published about the people who book or take part.",
    ),
    createParagraph(...explainReasons(facts)),
    optOut === undefined
      ? createParagraph("You do not have to do anything.")
      : createParagraph(
          "You do not have to do anything. If you do not want your data published, switch it off in ",
          { text: "your settings", url: optOut },
          ".",
        ),
    ...(contact === undefined
      ? []
      : [createParagraph(`If you have questions, ask us: ${contact}`)]),
    createParagraph(publisher),
  ];
}

/** What a technical team has to know for step 1. */
function writeBrief(
  publisher: Publisher,
  { publisher: name, items, contact }: TextFacts,
): ReadyText {
  const { distribution, discussionUrl } = describeDataset(publisher);
  const themes = new Set(listFeedTypes(publisher.feeds).map((type) => feedTypes[type].theme));
  const [holdsFacilities, holdsActivities] = [
    themes.has("Facilities"),
    [...themes].some((theme) => theme !== "Facilities" && theme !== "Places"),
  ];
  const ownEstimate = publisher.guidance?.steps?.buildApi?.estimate;
  const typesWithoutParent = findTypesWithoutParent(listFeedTypes(publisher.feeds));
  return [
    createParagraph("Subject: Feeds of open data, please"),
    createParagraph(
      `Please make the ${items} of ${name} available as OpenActive feeds: one address for each kind of data, which gives JSON pages (RPDE) of items (Modelling Opportunity Data). It is an API besides any that exists.${ownEstimate === undefined ? " It usually takes two to three days." : ""}`,
    ),
    {
      parts: ["The feeds:"],
      list: distribution.map(({ name: kind, contentUrl, additionalType }) => [
        `${kind}: ${contentUrl} (each item is a ${additionalType})`,
      ]),
    },
    ...(typesWithoutParent.length === 0
      ? []
      : [
          {
            parts: ["Not declared yet, and needed unless each item carries it inside:"],
            list: typesWithoutParent.map((type) => [
              `${feedTypes[type].parents.join(" or ")}, which ${type} items refer to`,
            ]),
          },
        ]),
    {
      parts: ["What to read:"],
      list: [
        [
          "How to go about it: ",
          { text: "OpenActive’s developer documentation", url: externalLinks.dataFeeds.url },
        ],
        [
          "How pages and their order work: ",
          { text: "Realtime Paged Data Exchange (RPDE) 1.0", url: externalLinks.rpde.url },
        ],
        [
          "What an item holds: ",
          { text: "Modelling Opportunity Data 2.0", url: externalLinks.modelling.url },
        ],
        [
          "Which kinds of feed there are, and which go together: ",
          { text: "types of feed", url: externalLinks.typesOfFeed.url },
        ],
        ...(holdsActivities
          ? [
              [
                "How to name activities: ",
                { text: "the activity list", url: externalLinks.activityList.url },
              ],
            ]
          : []),
        ...(holdsFacilities
          ? [
              [
                "How to name facilities: ",
                { text: "the facility types", url: externalLinks.facilityTypes.url },
              ],
            ]
          : []),
      ],
    },
    {
      parts: ["What each page needs:"],
      list: [
        [`the licence: "license": "${openActiveLicence}"`],
        [`the header Content-Type: ${rpdeMediaType}`],
      ],
    },
    {
      parts: ["How to test:"],
      list: [
        ["pages, with ", { text: "the feed validator", url: externalLinks.rpdeValidator.url }],
        ["items, with ", { text: "the data validator", url: externalLinks.validator.url }],
        [
          "all of it as people will see it, with ",
          { text: "the visualiser", url: externalLinks.visualiser.url },
        ],
      ],
    },
    createParagraph(
      `Data users will report problems at ${discussionUrl}${contact === undefined ? "" : `; questions about this brief go to ${contact}`}`,
    ),
  ];
}
