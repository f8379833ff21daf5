import type { CreditableDataset, DatasetCandidate } from "./credited-dataset.js";
import type { DatasetReading } from "./dataset-reading.js";

/**
 * Chooses the Dataset that a page is about: the one with its URL, or otherwise the first that no
 * catalogue on the page lists. A Dataset that is described twice counts once.
 */
export function chooseDataset(
  candidates: readonly DatasetCandidate[],
  pageUrl: string | undefined,
): DatasetReading | undefined {
  const datasets = listCreditable(candidates);
  const pageDataset = datasets.find(
    ({ url, id }) => pageUrl !== undefined && (url === pageUrl || id === pageUrl),
  );
  if (pageDataset !== undefined) return readCreditable(pageDataset);
  const [first, ...others] = datasets.filter(({ isListed }) => isListed !== true);
  return first === undefined ? undefined : readCreditable(first, others.length);
}

/** Lists the Datasets that can be credited, each URL once. */
export function listCreditable(candidates: readonly DatasetCandidate[]): CreditableDataset[] {
  const datasets = new Map<string, CreditableDataset>();
  for (const candidate of candidates) {
    if ("missing" in candidate || datasets.has(candidate.url)) continue;
    datasets.set(candidate.url, candidate);
  }
  return [...datasets.values()];
}

/** Reads a Dataset that was chosen. */
export const readCreditable = (dataset: CreditableDataset, others = 0): DatasetReading => ({
  dataset: dataset.read(),
  others,
  warnings: [],
});
