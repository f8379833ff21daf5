import { feedTypes, type FeedTypeIdentifier, type Theme } from "../specification/feed-types.js";
import { interpolate, type Words } from "../messages/index.js";

/** What a dataset's feeds hold: each once, in the order of the feeds. */
const listThemes = (types: readonly FeedTypeIdentifier[]): Theme[] => [
  ...new Set(types.flatMap((type) => feedTypes[type].theme ?? [])),
];

/** What a dataset's feeds hold, as keywords. */
export const deriveKeywords = (
  types: readonly FeedTypeIdentifier[],
  { dataset: { themes, keywords } }: Words,
): string[] => [
  ...listThemes(types).map((theme) => themes[theme].name),
  ...Object.values(keywords),
];

/** What a dataset's feeds hold, as a title: "A", "A and B", "A, B and C", as the .NET and PHP libraries join them; empty for none. */
export function deriveTitle(
  types: readonly FeedTypeIdentifier[],
  { dataset: { themes } }: Words,
): string {
  const [first, ...others] = listThemes(types);
  return first === undefined
    ? ""
    : others.reduce(
        (title, theme, index) =>
          title + (index === others.length - 1 ? themes[theme].last : `, ${themes[theme].name}`),
        themes[first].name,
      );
}

/** The same in running text: `sessions and facilities`. */
export const deriveHoldings = (types: readonly FeedTypeIdentifier[], words: Words): string =>
  deriveTitle(types, words).toLocaleLowerCase(words.lang) || words.dataset.anything;

/** A copyright notice: as it was written, or made of holder and year; `undefined` where there is neither. */
export function deriveCopyrightNotice(
  {
    copyrightNotice,
    copyrightHolder: holder,
    copyrightYear: year,
  }: {
    readonly copyrightNotice?: string | undefined;
    readonly copyrightHolder?: string | undefined;
    readonly copyrightYear?: number | undefined;
  },
  { dataset: { copyright, copyrightOfYear } }: Words,
): string | undefined {
  if (copyrightNotice !== undefined || holder === undefined) return copyrightNotice;
  return year === undefined
    ? interpolate(copyright, { holder })
    : interpolate(copyrightOfYear, { holder, year });
}
