import { interpolate, type Messages } from "../messages/index.js";
import { feedTypes, type FeedTypeIdentifier, type Theme } from "../specification/feed-types.js";

/** Derives the keywords of a dataset from the themes of its feeds. */
export function deriveKeywords(
  types: readonly FeedTypeIdentifier[],
  { dataset: { themes, keywords } }: Messages,
): string[] {
  return [...listThemes(types).map((theme) => themes[theme].name), ...Object.values(keywords)];
}

/**
 * Derives a title from the themes of a dataset's feeds: "A", "A and B" or "A, B and C", as the
 * official .NET and PHP libraries join them; empty if no feed has a theme.
 */
export function deriveTitle(
  types: readonly FeedTypeIdentifier[],
  { dataset: { themes } }: Messages,
): string {
  const [first, ...others] = listThemes(types);
  if (first === undefined) return "";
  const last = others.pop();
  const names = [first, ...others].map((theme) => themes[theme].name).join(", ");
  return last === undefined ? names : names + themes[last].last;
}

/** Names the themes of a dataset's feeds for use within a sentence: "sessions and facilities". */
export function deriveHoldings(types: readonly FeedTypeIdentifier[], messages: Messages): string {
  const holdings = deriveTitle(types, messages).toLocaleLowerCase(messages.lang);
  return holdings === "" ? messages.dataset.anything : holdings;
}

/** The details that a copyright notice is made from. */
export interface Copyright {
  readonly copyrightNotice?: string | undefined;
  readonly copyrightHolder?: string | undefined;
  readonly copyrightYear?: number | undefined;
}

/**
 * Derives a copyright notice: the publisher's own, or one with the holder and the year;
 * `undefined` if there is neither a notice nor a holder.
 */
export function deriveCopyrightNotice(
  { copyrightNotice, copyrightHolder: holder, copyrightYear: year }: Copyright,
  { dataset: { copyright, copyrightOfYear } }: Messages,
): string | undefined {
  if (copyrightNotice !== undefined || holder === undefined) return copyrightNotice;
  if (year === undefined) return interpolate(copyright, { holder });
  return interpolate(copyrightOfYear, { holder, year });
}

/** Lists the themes of feeds, each once, in the order of the feeds. */
function listThemes(types: readonly FeedTypeIdentifier[]): Theme[] {
  return [...new Set(types.flatMap((type) => feedTypes[type].theme ?? []))];
}
