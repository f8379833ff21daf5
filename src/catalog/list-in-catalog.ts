import {
  omitUndefined,
  type Dataset,
  type IncludedInDataCatalog,
  type Organization,
} from "../dataset/index.js";
import type { DataCatalog } from "./describe.js";

/**
 * Adds a catalogue to those that list a dataset, unless it is one of them.
 *
 * @returns a copy of the dataset.
 */
export function listInCatalog(dataset: Dataset, catalog: DataCatalog): Dataset {
  const { includedInDataCatalog: named = [] } = dataset;
  const others = Array.isArray(named) ? named : [named as string | IncludedInDataCatalog];
  const getId = (other: string | IncludedInDataCatalog) =>
    typeof other === "string" ? other : other["@id"];
  if (others.some((other) => getId(other) === catalog["@id"])) return dataset;
  const added = summarizeCatalog(catalog, dataset.url);
  return { ...dataset, includedInDataCatalog: others.length === 0 ? added : [...others, added] };
}

/**
 * Describes a catalogue with all that OpenActive's validator requires of one within a dataset. A
 * catalogue whose publisher has no legal name or logo would fail there, so only its URL is given.
 */
function summarizeCatalog(catalog: DataCatalog, url: string): string | IncludedInDataCatalog {
  const { publisher } = catalog;
  if (!isComplete(publisher)) return catalog["@id"];
  return omitUndefined<IncludedInDataCatalog>({
    "@type": "DataCatalog",
    "@id": catalog["@id"],
    name: catalog.name,
    description: catalog.description,
    license: catalog.license,
    publisher,
    datePublished: catalog.datePublished,
    dataset: [url],
  });
}

const isComplete = (publisher: DataCatalog["publisher"]): publisher is Organization =>
  publisher.legalName !== undefined && publisher.logo !== undefined;
