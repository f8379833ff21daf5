import { distance } from "fastest-levenshtein";

const normal = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * The candidate that `word` was most likely meant to be; `undefined` when none is near.
 * Case, dashes and spaces do not count, so `session-series` is near to `SessionSeries`.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = normal(word);
  let best: string | undefined;
  let least = Math.min(wanted.length, Math.max(2, Math.floor(wanted.length / 3)) + 1);
  for (const candidate of candidates) {
    const away = distance(wanted, normal(candidate));
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}
