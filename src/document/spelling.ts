import { distance } from "fastest-levenshtein";

/** Normalises a name: drops differences in case, dashes, spaces and dots. */
export const normalizeName = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * Suggests the candidate that `word` was most likely meant to be; `undefined` if none is close.
 * Case, dashes and spaces do not count, so `session-series` is close to `SessionSeries`. A word
 * that is part of exactly one candidate is close to it, so `provider` is close to
 * `activity-provider`.
 */
export function suggestNearest(word: string, candidates: readonly string[]): string | undefined {
  const target = normalizeName(word);
  let best: string | undefined;
  let bestDistance = Math.min(target.length, Math.max(2, Math.floor(target.length / 4)) + 1);
  for (const candidate of candidates) {
    const candidateDistance = distance(target, normalizeName(candidate));
    if (candidateDistance >= bestDistance) continue;
    best = candidate;
    bestDistance = candidateDistance;
  }
  if (best !== undefined || target.length < 4) return best;
  const containing = candidates.filter((candidate) => normalizeName(candidate).includes(target));
  return containing.length === 1 ? containing[0] : undefined;
}
