import { completeDataset } from "./complete.js";
import type { IncludedInDataCatalog, FoundDataset } from "./dataset.js";
import { getSiteFolder } from "./pictures.js";

/** The name of the file of a catalogue that this plugin writes. */
export const catalogFile = "catalog.jsonld";

/** The catalogues that list a dataset. */
export interface Listings {
  /** Those of others. */
  readonly others: readonly IncludedInDataCatalog[];
  /** The one beside the dataset, which is there for programs and lists nothing else. */
  readonly own: readonly IncludedInDataCatalog[];
}

/** Sorts the catalogues that list a dataset by whether somebody has to have listed it there. */
export function splitCatalogs(given: FoundDataset): Listings {
  const { url, includedInDataCatalog } = completeDataset(given);
  const ownUrl = getSiteFolder(url) + catalogFile;
  const isOwn = (catalog: IncludedInDataCatalog) => catalog["@id"] === ownUrl;
  return {
    others: includedInDataCatalog.filter((catalog) => !isOwn(catalog)),
    own: includedInDataCatalog.filter(isOwn),
  };
}

/** Returns the URL of the first catalogue, other than its own, that lists a dataset. */
export const findCatalogUrl = (dataset: FoundDataset): string | undefined =>
  splitCatalogs(dataset).others[0]?.["@id"];
