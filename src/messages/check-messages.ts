import { foundExpected, nearest } from "../publisher/index.js";
import { languageTag } from "../document/schema/values.js";
import { enGB, type Words } from "./en-GB.js";
import { placesOf } from "./interpolate.js";

/** Something wrong in a site's own words. */
export interface WordFault {
  /** Where it is, below the option. */
  readonly path: readonly string[];
  readonly message: string;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const kindOf = (value: unknown) =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "a list"
      : isGroup(value)
        ? "a group"
        : typeof value === "string"
          ? JSON.stringify(value)
          : `${typeof value === "object" ? "an" : "a"} ${typeof value}`;

const { lang: _, ...known } = enGB satisfies Words;

/**
 * Everything that is wrong in a site's own words: no group, a tag of no language, a word nobody knows, a value that is not
 * a text, a sentence with other places to fill than the English one.
 */
export function wordFaults(own: unknown): WordFault[] {
  if (!isGroup(own))
    return [
      {
        path: [],
        message: foundExpected(
          kindOf(own),
          'a group of languages, each with its words: { cy: { rights: { credit: "…" } } }',
        ),
      },
    ];
  return Object.entries(own).flatMap(([tag, words]) => [
    ...tagFaults(tag),
    ...groupFaults(words, known, [tag]),
  ]);
}

function tagFaults(tag: string): WordFault[] {
  const [issue] = languageTag("").safeParse(tag).error?.issues ?? [];
  if (issue === undefined) return [];
  const suggestion =
    issue.code === "custom" ? (issue.params?.["suggestion"] as string | undefined) : undefined;
  return [
    {
      path: [tag],
      message: foundExpected(JSON.stringify(tag), "a language tag, as in en-GB or cy", suggestion),
    },
  ];
}

function groupFaults(found: unknown, english: object, path: readonly string[]): WordFault[] {
  if (found === undefined) return [];
  if (!isGroup(found))
    return [
      {
        path,
        message: foundExpected(
          kindOf(found),
          `a group of words: some of ${Object.keys(english).join(", ")}`,
        ),
      },
    ];
  return Object.entries(found).flatMap(([key, value]) => {
    const here = [...path, key];
    const wanted: unknown = Object.hasOwn(english, key)
      ? (english as Readonly<Record<string, unknown>>)[key]
      : undefined;
    if (wanted === undefined)
      return [{ path: here, message: unknownKey(key, Object.keys(english)) }];
    return typeof wanted === "string"
      ? sentenceFaults(value, wanted, here)
      : groupFaults(value, wanted as object, here);
  });
}

function unknownKey(key: string, allowed: readonly string[]): string {
  const meant = nearest(key, allowed);
  return `unknown key; allowed here: ${allowed.join(", ")}${meant === undefined ? "" : `; did you mean ${JSON.stringify(meant)}?`}`;
}

function sentenceFaults(found: unknown, english: string, path: readonly string[]): WordFault[] {
  if (found === undefined) return [];
  if (typeof found !== "string")
    return [
      {
        path,
        message: foundExpected(kindOf(found), `a text, in English ${JSON.stringify(english)}`),
      },
    ];
  const [has, needs] = [placesOf(found), placesOf(english)];
  const shown = (places: readonly string[]) => places.map((place) => `{${place}}`).join(" and ");
  const lacking = needs.filter((place) => !has.includes(place));
  const needless = has.filter((place) => !needs.includes(place));
  return [
    ...(lacking.length === 0
      ? []
      : [
          {
            path,
            message: `found ${JSON.stringify(found)} without ${shown(lacking)}; expected a text with ${shown(needs)}, in English ${JSON.stringify(english)}`,
          },
        ]),
    ...needless.map((place) => ({
      path,
      message: foundExpected(
        `{${place}} in ${JSON.stringify(found)}`,
        needs.length === 0 ? "a text without places to fill" : `no place but ${shown(needs)}`,
        lacking.length === 0 ? undefined : nearest(place, lacking),
      ),
    })),
  ];
}
