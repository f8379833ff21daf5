import type { Dataset } from "../dataset/index.js";
import type { DataCatalog } from "./describe.js";

/**
 * Lists the datasets in a catalogue that are not among these.
 *
 * @returns the URLs of the datasets.
 */
export function listOtherDatasets(catalog: DataCatalog, datasets: readonly Dataset[]): string[] {
  const known = new Set(datasets.map(({ url }) => url));
  return (catalog.dataset ?? []).filter((url) => !known.has(url));
}
