import {
  attributeAll,
  attributionForms,
  renderColophon,
  type CreditedDataset,
  type WordsOfCredits,
} from "../../attribution/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import { OpenActiveError } from "../../error.js";
import { isGiven, oneOf, siteFor, unknownName } from "./find.js";
import type { SiteState } from "../pages/page.js";

/** The shortcodes that credit this site's dataset, the sources of its options, and any Dataset object. */
export function addAttributionShortcodes(
  eleventyConfig: EleventyConfig,
  state: () => SiteState,
): void {
  /**
   * `{% openactiveAttribution %}`: the credit of this site's dataset; `{% openactiveAttribution "acme" %}`: of a source;
   * `{% openactiveAttribution "acme, better" %}`: of several. Then the form, and whether the data was changed.
   */
  eleventyConfig.addShortcode("openactiveAttribution", (...given) => {
    const [source = given.length === 0 ? "" : undefined, form, changed] = given;
    const credited = creditedDatasets(source, state());
    const chosen = isGiven(form)
      ? oneOf(attributionForms, form, "a form of credit", shortcode)
      : undefined;
    return attributeAll(credited, {
      form: chosen,
      changed: isChanged(changed, chosen),
      words: wordsOf(state()),
      render: state().render,
    });
  });

  /** `{% openactiveColophon %}`: everyone whose data this site shows, with all notices. */
  eleventyConfig.addShortcode("openactiveColophon", () =>
    renderColophon(everyone(state()), { words: wordsOf(state()), render: state().render }),
  );
}

/** Whoever can be credited by a name: the sources, then the publishers of this site. */
const everyone = ({ sources, sites }: SiteState): CreditedDataset[] =>
  [...sources, ...sites].map(({ dataset }) => dataset);

/** A publisher of this site is credited in its own words. */
const wordsOf =
  ({ sites, words }: SiteState): WordsOfCredits =>
  (dataset) =>
    sites.find((site) => site.dataset === dataset)?.words ?? words;

const shortcode = "openactiveAttribution";

/** Only the full form has a place for it; said of another, it would be lost. */
function isChanged(changed: unknown, form: string | undefined): boolean {
  if (!isGiven(changed) || changed === false) return false;
  if (changed !== true && changed !== "changed")
    throw unknownName(
      shortcode,
      JSON.stringify(changed),
      "whether the data was changed",
      ["changed"],
      changed,
    );
  if (form !== "full")
    throw new OpenActiveError(
      `${shortcode}: found "changed" with the form ${form ?? "minimal"}; expected the form full, which says so`,
    );
  return true;
}

/** What the argument names: "" for this site's dataset, a Dataset, a name, names with commas between them, or a list of those. */
function creditedDatasets(source: unknown, state: SiteState): CreditedDataset[] {
  if (source === "") return [siteFor(state, source, shortcode).dataset];
  if (Array.isArray(source))
    return source.flatMap((each) => creditedDatasets(each === "" ? undefined : each, state));
  if (isDataset(source)) return [source];
  const byName = (name: string) =>
    state.sources.find((known) => known.name === name)?.dataset ??
    state.sites.find(({ dataset }) => dataset.publisher.name === name || dataset.url === name)
      ?.dataset;
  // A publisher's name may have a comma in it.
  const names =
    typeof source === "string"
      ? byName(source)
        ? [source]
        : source.split(",").map((name) => name.trim())
      : [];
  const found = names.map((name) => byName(name) ?? name);
  const unknown = names.length === 0 ? source : found.find((each) => typeof each === "string");
  if (names.length > 0 && unknown === undefined) return found as CreditedDataset[];
  const known = [
    ...state.sources.map(({ name }) => name),
    ...state.sites.map(({ dataset }) => dataset.publisher.name),
  ];
  const nothing = "nothing, such as a variable without a value, or a name without quotes";
  const written =
    typeof unknown === "string"
      ? JSON.stringify(unknown)
      : unknown === undefined || unknown === null
        ? nothing
        : "something that is neither a name nor a Dataset with url and publisher";
  throw unknownName(
    shortcode,
    written,
    "the name of a source (option sources) or of a publisher of this site",
    known,
    unknown,
  );
}

function isDataset(value: unknown): value is CreditedDataset {
  if (typeof value !== "object" || value === null) return false;
  const { url, publisher } = value as {
    readonly url?: unknown;
    readonly publisher?: { readonly name?: unknown } | null;
  };
  return typeof url === "string" && typeof publisher?.name === "string";
}
