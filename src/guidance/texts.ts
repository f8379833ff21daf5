import { describeDataset, holdingsOf, typesOf } from "../dataset/index.js";
import type { Publisher } from "../publisher/index.js";
import { licence, rpdeMediaType } from "../specification/constants.js";
import { feedTypes, withoutParent } from "../specification/feed-types.js";
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
export function plainText(text: ReadyText): string {
  const written = (parts: readonly Part[]) =>
    parts.map((part) => (typeof part === "string" ? part : `${part.text} (${part.url})`)).join("");
  return `${text.map(({ parts, list = [] }) => [written(parts), ...list.map((item) => `- ${written(item)}`)].join("\n")).join("\n\n")}\n`;
}

/** The language these texts are in, whatever that of the page. */
export const textsLang = enGB.lang;

const paragraph = (...parts: readonly Part[]): Paragraph => ({ parts });

/** A text to take away: in the publisher's name, without the sentences there is no link for. */
export function readyText(name: ReadyTextName, publisher: Publisher): ReadyText {
  const facts = factsOf(publisher);
  return name === "brief" ? brief(publisher, facts) : { clause, optOutText, notice }[name](facts);
}

/** What of a publisher goes into its texts. */
interface Facts {
  readonly publisher: string;
  /** What is published, in the plural. */
  readonly items: string;
  readonly dataUsers: string | undefined;
  readonly optOut: string | undefined;
  readonly noticeFrom: string | undefined;
  readonly contact: string | undefined;
}

const factsOf = (publisher: Publisher): Facts => {
  const {
    guidance: { items, dataUsers, optOut, noticeFrom, contact } = {},
    name,
    email,
  } = publisher;
  return {
    publisher: name,
    items: items ?? holdingsOf(typesOf(publisher.feeds), enGB),
    dataUsers,
    optOut,
    noticeFrom: noticeFrom && filters.day(noticeFrom, textsLang),
    contact: contact?.email ?? contact?.url ?? email,
  };
};

const licenceLink: Part = { text: "Creative Commons Attribution 4.0 licence", url: licence };

/** What is published: only what is public already. */
const what = ({ items }: Facts) =>
  `what is already public about your ${items}: titles, descriptions, places, dates and times, prices and images`;

/** Why, and at what cost: the same in all three texts of step 3. */
const why = ({ items, dataUsers }: Facts): Part[] => [
  `This makes your ${items} visible on more apps and websites, so that more people find them.`,
  ...(dataUsers === undefined ? [] : [" See ", { text: "who uses the data", url: dataUsers }, "."]),
  " It costs you nothing.",
];

/** The clause for a booking system's terms and conditions. */
function clause(facts: Facts): ReadyText {
  const { publisher, optOut } = facts;
  return [
    paragraph(
      `Open data. You agree that ${publisher} publishes ${what(facts)}. It is published as open data under the `,
      licenceLink,
      ": anyone may access, use and share it, as long as they say where it comes from. Nothing is published about the people who book or take part.",
    ),
    paragraph(
      ...why(facts),
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
function optOutText(facts: Facts): ReadyText {
  const { publisher, items } = facts;
  return [
    paragraph(`Label: Publish my ${items} as open data`),
    paragraph(
      `Help text: While this is ticked, ${publisher} publishes ${what(facts)}. Anyone may access, use and share this data under the `,
      licenceLink,
      ". ",
      ...why(facts),
      " If you untick it, your data is withdrawn from the feeds.",
    ),
  ];
}

/** The e-mail to those who were customers before. */
function notice(facts: Facts): ReadyText {
  const { publisher, items, noticeFrom, optOut, contact } = facts;
  return [
    paragraph(`Subject: More people will find your ${items}`),
    paragraph("Hello,"),
    paragraph(
      `${noticeFrom === undefined ? "From now on" : `From ${noticeFrom}`}, ${publisher} publishes ${what(facts)}. It is open data under the `,
      licenceLink,
      ": anyone may access, use and share it, as long as they say where it comes from. Nothing is published about the people who book or take part.",
    ),
    paragraph(...why(facts)),
    optOut === undefined
      ? paragraph("You do not have to do anything.")
      : paragraph(
          "You do not have to do anything. If you do not want your data published, switch it off in ",
          { text: "your settings", url: optOut },
          ".",
        ),
    ...(contact === undefined ? [] : [paragraph(`If you have questions, ask us: ${contact}`)]),
    paragraph(publisher),
  ];
}

/** What a technical team has to know for step 1. */
function brief(publisher: Publisher, { publisher: name, items, contact }: Facts): ReadyText {
  const { distribution, discussionUrl } = describeDataset(publisher);
  const themes = new Set(typesOf(publisher.feeds).map((type) => feedTypes[type].theme));
  const [holdsFacilities, holdsActivities] = [
    themes.has("Facilities"),
    [...themes].some((theme) => theme !== "Facilities" && theme !== "Places"),
  ];
  const ownEstimate = publisher.guidance?.steps?.buildApi?.estimate;
  const lonely = withoutParent(typesOf(publisher.feeds));
  return [
    paragraph("Subject: Feeds of open data, please"),
    paragraph(
      `Please make the ${items} of ${name} available as OpenActive feeds: one address for each kind of data, which gives JSON pages (RPDE) of items (Modelling Opportunity Data). It is an API besides any that exists.${ownEstimate === undefined ? " It usually takes two to three days." : ""}`,
    ),
    {
      parts: ["The feeds:"],
      list: distribution.map(({ name: kind, contentUrl, additionalType }) => [
        `${kind}: ${contentUrl} (each item is a ${additionalType})`,
      ]),
    },
    ...(lonely.length === 0
      ? []
      : [
          {
            parts: ["Not declared yet, and needed unless each item carries it inside:"],
            list: lonely.map((type) => [
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
        [`the licence: "license": "${licence}"`],
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
    paragraph(
      `Data users will report problems at ${discussionUrl}${contact === undefined ? "" : `; questions about this brief go to ${contact}`}`,
    ),
  ];
}
