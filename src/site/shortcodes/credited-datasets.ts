import { findDatasetsOfFeed, type Creditable } from "../../attribution/index.js";
import type { CreditedDataset } from "../../dataset/index.js";
import type { SiteState } from "../state.js";
import { createUnknownNameError, selectSite } from "./arguments.js";

/**
 * Finds the datasets that the first argument of `openactiveAttribution` refers to.
 *
 * @param source the argument: "" for this site's own dataset, a Dataset, a name, the URL of a
 *   dataset or of one of its feeds, several of these separated by commas, or a list.
 * @param shortcode the name of the shortcode, for messages.
 * @throws {OpenActiveError} if a name is unknown, or if the argument is anything else.
 */
export function resolveDatasets(
  source: unknown,
  state: SiteState,
  shortcode: string,
): Creditable[] {
  if (source === "") return [selectSite(state, source, shortcode).dataset];
  if (Array.isArray(source)) {
    // Only the argument itself may be empty, but no entry of a list.
    return source.flatMap((each) =>
      resolveDatasets(each === "" ? undefined : each, state, shortcode),
    );
  }
  if (isCreditedDataset(source)) return [source];

  const names = typeof source === "string" ? splitNames(source, state) : [source];
  return names.flatMap((name) => {
    const datasets = findDatasets(name, state);
    if (datasets.length === 0) throw createUnknownSourceError(name, state, shortcode);
    return datasets;
  });
}

/** Splits names at commas, unless the whole is the name of a publisher that contains one. */
function splitNames(source: string, state: SiteState): string[] {
  if (findDatasets(source, state).length > 0) return [source];
  return source.split(",").map((name) => name.trim());
}

/**
 * Finds the datasets with this name: of a source, which may be a catalogue with many, otherwise the
 * one of a publisher, or the one with this URL or a feed with it.
 */
function findDatasets(name: unknown, { sources, sites }: SiteState): Creditable[] {
  const named = sources.filter((source) => source.name === name);
  if (named.length > 0) return named.map((source) => source.dataset ?? source);
  if (typeof name !== "string") return [];
  const datasets = [...sites, ...sources].flatMap(({ dataset }) => dataset ?? []);
  const found = datasets.find(({ publisher, url }) => publisher.name === name || url === name);
  if (found !== undefined) return [found];
  return /^https?:/i.test(name) ? findDatasetsOfFeed(datasets, name) : [];
}

function createUnknownSourceError(name: unknown, { sources, sites }: SiteState, shortcode: string) {
  return createUnknownNameError(shortcode, {
    found: describeSource(name),
    expected: "the name of a source (option sources) or of a publisher of this site",
    name,
    names: [
      ...new Set(sources.map((source) => source.name)),
      ...sites.map(({ dataset }) => dataset.publisher.name),
    ],
  });
}

function describeSource(name: unknown): string {
  if (typeof name === "string") return JSON.stringify(name);
  if (name === undefined || name === null) {
    return "no value, as from an undefined variable or a name without quotes";
  }
  return "something that is neither a name nor a Dataset with url and publisher";
}

function isCreditedDataset(value: unknown): value is CreditedDataset {
  if (typeof value !== "object" || value === null) return false;
  const { url, publisher } = value as {
    readonly url?: unknown;
    readonly publisher?: { readonly name?: unknown } | null;
  };
  return typeof url === "string" && typeof publisher?.name === "string";
}
