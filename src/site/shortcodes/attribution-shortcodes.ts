import {
  attributeAll,
  attributionForms,
  renderColophon,
  type CreditedDataset,
  type CreditMessages,
} from "../../attribution/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import { OpenActiveError } from "../../error.js";
import { isGiven, parseName, selectSite, createUnknownNameError } from "./find.js";
import type { SiteState } from "../pages/page.js";

/** The shortcodes that credit this site's dataset, the sources of its options, and any Dataset object. */
export function addAttributionShortcodes(
  eleventyConfig: EleventyConfig,
  getState: () => SiteState,
): void {
  /**
   * `{% openactiveAttribution %}`: the credit of this site's dataset; `{% openactiveAttribution "acme" %}`: of a source;
   * `{% openactiveAttribution "acme, better" %}`: of several. Then the form, and whether the data was changed.
   */
  eleventyConfig.addShortcode("openactiveAttribution", (...args) => {
    const [source = args.length === 0 ? "" : undefined, form, changed] = args;
    const datasets = resolveDatasets(source, getState());
    const chosenForm = isGiven(form)
      ? parseName(attributionForms, form, "a form of credit", shortcodeName)
      : undefined;
    return attributeAll(datasets, {
      form: chosenForm,
      changed: isChanged(changed, chosenForm),
      words: getCreditMessages(getState()),
      render: getState().render,
    });
  });

  /** `{% openactiveColophon %}`: everyone whose data this site shows, with all notices. */
  eleventyConfig.addShortcode("openactiveColophon", () =>
    renderColophon(listCreditableDatasets(getState()), {
      words: getCreditMessages(getState()),
      render: getState().render,
    }),
  );
}

/** Whoever can be credited by a name: the sources, then the publishers of this site. */
const listCreditableDatasets = ({ sources, sites }: SiteState): CreditedDataset[] =>
  [...sources, ...sites].map(({ dataset }) => dataset);

/** A publisher of this site is credited in its own words. */
const getCreditMessages =
  ({ sites, words }: SiteState): CreditMessages =>
  (dataset) =>
    sites.find((site) => site.dataset === dataset)?.words ?? words;

const shortcodeName = "openactiveAttribution";

/** Only the full form has a place for it; said of another, it would be lost. */
function isChanged(changed: unknown, form: string | undefined): boolean {
  if (!isGiven(changed) || changed === false) return false;
  if (changed !== true && changed !== "changed")
    throw createUnknownNameError(
      shortcodeName,
      JSON.stringify(changed),
      "whether the data was changed",
      ["changed"],
      changed,
    );
  if (form !== "full")
    throw new OpenActiveError(
      `${shortcodeName}: found "changed" with the form ${form ?? "minimal"}; expected the form full, which says so`,
    );
  return true;
}

/** What the argument names: "" for this site's dataset, a Dataset, a name, names with commas between them, or a list of those. */
function resolveDatasets(source: unknown, state: SiteState): CreditedDataset[] {
  if (source === "") return [selectSite(state, source, shortcodeName).dataset];
  if (Array.isArray(source))
    return source.flatMap((each) => resolveDatasets(each === "" ? undefined : each, state));
  if (isCreditedDataset(source)) return [source];
  const findByName = (name: string) =>
    state.sources.find((candidate) => candidate.name === name)?.dataset ??
    state.sites.find(({ dataset }) => dataset.publisher.name === name || dataset.url === name)
      ?.dataset;
  // A publisher's name may have a comma in it.
  const names =
    typeof source === "string"
      ? findByName(source)
        ? [source]
        : source.split(",").map((name) => name.trim())
      : [];
  const matches = names.map((name) => findByName(name) ?? name);
  const unmatched = names.length === 0 ? source : matches.find((each) => typeof each === "string");
  if (names.length > 0 && unmatched === undefined) return matches as CreditedDataset[];
  const knownNames = [
    ...state.sources.map(({ name }) => name),
    ...state.sites.map(({ dataset }) => dataset.publisher.name),
  ];
  const nothingGiven = "nothing, such as a variable without a value, or a name without quotes";
  const foundText =
    typeof unmatched === "string"
      ? JSON.stringify(unmatched)
      : unmatched === undefined || unmatched === null
        ? nothingGiven
        : "something that is neither a name nor a Dataset with url and publisher";
  throw createUnknownNameError(
    shortcodeName,
    foundText,
    "the name of a source (option sources) or of a publisher of this site",
    knownNames,
    unmatched,
  );
}

function isCreditedDataset(value: unknown): value is CreditedDataset {
  if (typeof value !== "object" || value === null) return false;
  const { url, publisher } = value as {
    readonly url?: unknown;
    readonly publisher?: { readonly name?: unknown } | null;
  };
  return typeof url === "string" && typeof publisher?.name === "string";
}
