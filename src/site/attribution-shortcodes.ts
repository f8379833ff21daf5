import { attributeAll, attributionForms, renderColophon, type CreditedDataset } from "../attribution/index.js";
import type { EleventyConfig } from "../eleventy.js";
import { isGiven, oneOf, siteFor, unknownName } from "./find.js";
import type { SiteState } from "./page.js";

/** The shortcodes that credit this site's dataset, the sources of its options, and any Dataset object. */
export function addAttributionShortcodes(eleventyConfig: EleventyConfig, state: () => SiteState): void {
  /**
   * `{% openactiveAttribution %}`: the credit of this site's dataset; `{% openactiveAttribution "acme" %}`: of a source;
   * `{% openactiveAttribution "acme, better" %}`: of several. Then the form, and whether the data was changed.
   */
  eleventyConfig.addShortcode("openactiveAttribution", (source, form, changed) =>
    attributeAll(creditedDatasets(source, state(), "openactiveAttribution"), {
      form: isGiven(form) ? oneOf(attributionForms, form, "a form of credit", "openactiveAttribution") : undefined,
      changed: changed === true || changed === "changed",
      render: state().render,
    }),
  );

  /** `{% openactiveColophon %}`: everyone whose data this site shows, with all notices. */
  eleventyConfig.addShortcode("openactiveColophon", () => renderColophon(everyone(state()), { render: state().render }));
}

/** Whoever can be credited by a name: the sources, then the publishers of this site. */
const everyone = ({ sources, sites }: SiteState): CreditedDataset[] => [...sources, ...sites].map(({ dataset }) => dataset);

/** What a shortcode's argument names: nothing for this site's dataset, a Dataset, a name, names with commas between them, or a list of those. */
function creditedDatasets(source: unknown, state: SiteState, shortcode: string): CreditedDataset[] {
  if (!isGiven(source)) return [siteFor(state, source, shortcode).dataset];
  if (Array.isArray(source)) return source.flatMap((each) => creditedDatasets(each, state, shortcode));
  if (isDataset(source)) return [source];
  const byName = (name: string) => state.sources.find((known) => known.name === name)?.dataset ?? state.sites.find(({ dataset }) => dataset.publisher.name === name || dataset.url === name)?.dataset;
  // A publisher's name may have a comma in it.
  const names = typeof source === "string" ? (byName(source) ? [source] : source.split(",").map((name) => name.trim())) : [];
  const found = names.map((name) => byName(name) ?? name);
  const unknown = names.length === 0 ? source : found.find((each) => typeof each === "string");
  if (unknown === undefined) return found as CreditedDataset[];
  const known = [...state.sources.map(({ name }) => name), ...state.sites.map(({ dataset }) => dataset.publisher.name)];
  const written = typeof unknown === "string" ? JSON.stringify(unknown) : "something that is neither a name nor a Dataset with url and publisher";
  throw unknownName(shortcode, written, "the name of a source (option sources) or of a publisher of this site", known, unknown);
}

function isDataset(value: unknown): value is CreditedDataset {
  if (typeof value !== "object" || value === null) return false;
  const { url, publisher } = value as { readonly url?: unknown; readonly publisher?: { readonly name?: unknown } | null };
  return typeof url === "string" && typeof publisher?.name === "string";
}
