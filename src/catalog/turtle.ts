import { completeDataset, type FoundDataset } from "../dataset/index.js";
import { enGB, type Messages } from "../messages/index.js";
import { removePrefixes, toTurtle, writeResources, type Resource } from "../rdf/index.js";
import type { DataCatalog } from "./describe.js";
import { listOtherDatasets } from "./others.js";
import { describeCatalogResources } from "./resources.js";

/** The options for a catalogue's Turtle: its page, its language and its place among several files. */
export interface CatalogTurtleOptions {
  /** The URL of the catalogue's page for people. Default: none. */
  readonly pageUrl?: string | undefined;
  /** The texts from which the catalogue's description is derived. Default: English. */
  readonly messages?: Messages | undefined;
  /**
   * The URLs of datasets to name without describing them. Default: those that the catalogue lists
   * besides the ones to describe.
   */
  readonly others?: readonly string[] | undefined;
  /** The URLs of this file and its neighbours, if the catalogue is too long for one file. */
  readonly paging?: CatalogPaging | undefined;
  /** Returns the Turtle of a dataset. Default: `toTurtle`, which takes longer than reading a file. */
  readonly describe?: ((dataset: FoundDataset) => string) | undefined;
}

/** The URLs of one of several files, of the first and the last one, and of its neighbours. */
export interface CatalogPaging {
  readonly url: string;
  readonly first: string;
  readonly last: string;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/**
 * Describes a catalogue as Turtle in DCAT 3, together with the datasets that it lists.
 *
 * @param catalog the catalogue, as `describeCatalog` returns it.
 * @param datasets the datasets to describe in full.
 * @returns the Turtle, which is always the same for the same catalogue and datasets.
 */
export function toCatalogTurtle(
  catalog: DataCatalog,
  datasets: readonly FoundDataset[],
  options: CatalogTurtleOptions = {},
): string {
  const { pageUrl, messages = enGB, paging, describe = toTurtle } = options;
  const { others = listOtherDatasets(catalog, datasets) } = options;
  const resources = describeCatalogResources(catalog, {
    datasets: [...datasets.map((dataset) => completeDataset(dataset)["@id"]), ...others],
    pageUrl,
    messages,
  });
  const head = writeResources([...resources, ...describeFile(paging)], messages.lang);
  return head + datasets.map((dataset) => removePrefixes(describe(dataset))).join("");
}

/** Describes a file among several as harvesters expect it: https://www.hydra-cg.com/spec/latest/core/ */
function describeFile(paging: CatalogPaging | undefined): Resource[] {
  if (paging === undefined) return [];
  const { url: iri, ...values } = paging;
  return [{ resourceKind: "CatalogFile", iri, values }];
}
