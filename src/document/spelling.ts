import { distance } from "fastest-levenshtein";

const normal = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * The candidate that `word` was most likely meant to be; `undefined` when none is near.
 * Case, dashes and spaces do not count, so `session-series` is near to `SessionSeries`; and a word that
 * only one candidate holds is near to that one, so `provider` is near to `activity-provider`.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = normal(word);
  let best: string | undefined;
  let least = Math.min(wanted.length, Math.max(2, Math.floor(wanted.length / 4)) + 1);
  for (const candidate of candidates) {
    const away = distance(wanted, normal(candidate));
    if (away < least) [best, least] = [candidate, away];
  }
  if (best !== undefined || wanted.length < 4) return best;
  const [only, ...others] = candidates.filter((candidate) => normal(candidate).includes(wanted));
  return others.length === 0 ? only : undefined;
}
