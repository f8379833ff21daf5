import type { FoundDataset } from "../dataset/index.js";

/** A Dataset that was read from a page or file. */
export interface DatasetReading {
  readonly dataset: FoundDataset;
  /** The number of other Datasets; 0 if the Dataset is certainly the page's own. */
  readonly others: number;
  /** What is doubtful about it, for whoever uses it. */
  readonly warnings: readonly string[];
}

/** The Dataset Sites that a catalogue lists. */
export interface CatalogReading {
  /** Those that the catalogue itself describes in full. */
  readonly datasets: readonly DatasetReading[];
  /** The URLs of all others, and of the catalogues that it consists of. */
  readonly urls: readonly string[];
}
