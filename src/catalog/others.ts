import { completeDataset, type FoundDataset } from "../dataset/index.js";
import type { DataCatalog } from "./describe.js";

/**
 * Lists the datasets in a catalogue that are not among these.
 *
 * @returns the URLs of the datasets.
 */
export function listOtherDatasets(
  catalog: DataCatalog,
  datasets: readonly FoundDataset[],
): string[] {
  const known = new Set(datasets.map((dataset) => completeDataset(dataset).url));
  return (catalog.dataset ?? []).filter((url) => !known.has(url));
}
