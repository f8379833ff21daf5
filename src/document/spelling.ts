import { distance } from "fastest-levenshtein";

const normalizeName = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * The candidate that `word` was most likely meant to be; `undefined` when none is near.
 * Case, dashes and spaces do not count, so `session-series` is near to `SessionSeries`; and a word that
 * only one candidate holds is near to that one, so `provider` is near to `activity-provider`.
 */
export function suggestNearest(word: string, candidates: readonly string[]): string | undefined {
  const target = normalizeName(word);
  let best: string | undefined;
  let bestDistance = Math.min(target.length, Math.max(2, Math.floor(target.length / 4)) + 1);
  for (const candidate of candidates) {
    const candidateDistance = distance(target, normalizeName(candidate));
    if (candidateDistance < bestDistance) [best, bestDistance] = [candidate, candidateDistance];
  }
  if (best !== undefined || target.length < 4) return best;
  const [only, ...others] = candidates.filter((candidate) =>
    normalizeName(candidate).includes(target),
  );
  return others.length === 0 ? only : undefined;
}
