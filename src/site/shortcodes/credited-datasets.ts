import type { CreditedDataset } from "../../dataset/index.js";
import type { SiteState } from "../state.js";
import { createUnknownNameError, selectSite } from "./arguments.js";

/**
 * Finds the datasets that the first argument of `openactiveAttribution` refers to.
 *
 * @param source the argument: "" for this site's own dataset, a Dataset, a name, names separated by
 *   commas, or a list of these.
 * @param shortcode the name of the shortcode, for messages.
 * @throws {OpenActiveError} if a name is unknown, or if the argument is anything else.
 */
export function resolveDatasets(
  source: unknown,
  state: SiteState,
  shortcode: string,
): CreditedDataset[] {
  if (source === "") return [selectSite(state, source, shortcode).dataset];
  if (Array.isArray(source)) {
    // Only the argument itself may be empty, but no entry of a list.
    return source.flatMap((each) =>
      resolveDatasets(each === "" ? undefined : each, state, shortcode),
    );
  }
  if (isCreditedDataset(source)) return [source];

  const datasets: CreditedDataset[] = [];
  const names = typeof source === "string" ? splitNames(source, state) : [source];
  for (const name of names) {
    const dataset = findDataset(name, state);
    if (dataset === undefined) throw createUnknownSourceError(name, state, shortcode);
    datasets.push(dataset);
  }
  return datasets;
}

/** Splits names at commas, unless the whole is the name of a publisher that contains one. */
function splitNames(source: string, state: SiteState): string[] {
  if (findDataset(source, state) !== undefined) return [source];
  return source.split(",").map((name) => name.trim());
}

/** Finds the dataset with this name: of a source, otherwise of a publisher of this site. */
function findDataset(name: unknown, { sources, sites }: SiteState): CreditedDataset | undefined {
  const source = sources.find((candidate) => candidate.name === name);
  if (source !== undefined) return source.dataset;
  return sites.find(({ dataset }) => dataset.publisher.name === name || dataset.url === name)
    ?.dataset;
}

function createUnknownSourceError(name: unknown, { sources, sites }: SiteState, shortcode: string) {
  return createUnknownNameError(shortcode, {
    found: describeSource(name),
    expected: "the name of a source (option sources) or of a publisher of this site",
    name,
    names: [
      ...sources.map((source) => source.name),
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
