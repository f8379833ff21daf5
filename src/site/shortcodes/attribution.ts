import {
  attributeAll,
  attributionForms,
  colophonFormats,
  renderColophon,
  type Creditable,
  type CreditMessages,
  type MissingSource,
} from "../../attribution/index.js";
import type { SiteContext } from "../context.js";
import type { SiteState } from "../state.js";
import { addShortcode } from "./add-shortcode.js";
import { createUnknownNameError, describeArgument, isGiven, parseName } from "./arguments.js";
import { resolveDatasets } from "./credited-datasets.js";
import type { ShortcodeRegistrar } from "./registrar.js";

const shortcode = "openactiveAttribution";
const signature = {
  name: shortcode,
  parameters: ["source", "form", "changed"],
  example: '"acme", "full"',
};

/** Adds the shortcodes that credit this site's datasets, its sources, or any other Dataset. */
export function addAttributionShortcodes(
  eleventyConfig: ShortcodeRegistrar,
  getContext: () => SiteContext,
): void {
  /**
   * `{% openactiveAttribution %}`: the credit for this site's dataset;
   * `{% openactiveAttribution "acme" %}`: for a source;
   * `{% openactiveAttribution "acme, better" %}`: for several sources.
   * Further arguments are the form, and whether the data was changed.
   */
  addShortcode(eleventyConfig, signature, (...args) => {
    const [source = args.length === 0 ? "" : undefined, form, changed] = args;
    const { state } = getContext();
    const datasets = resolveDatasets(source, state, shortcode);
    const chosenForm = isGiven(form)
      ? parseName(attributionForms, form, "a form of credit", shortcode)
      : undefined;
    return attributeAll(datasets, {
      form: chosenForm,
      changed: isChanged(changed),
      messages: getCreditMessages(state),
      render: state.render,
    });
  });

  /**
   * `{% openactiveColophon %}`: the full credits of all datasets that this site shows;
   * `{% openactiveColophon "markdown" %}`: the same for a file `CREDITS.md`, or with "text" for
   * `credits.txt`.
   */
  const colophon = { name: "openactiveColophon", parameters: ["format"], example: '"markdown"' };
  addShortcode(eleventyConfig, colophon, (format) => {
    const { state } = getContext();
    const datasets = [...state.sources, ...state.sites].map(
      (each): Creditable => each.dataset ?? (each as MissingSource),
    );
    const chosenFormat = isGiven(format)
      ? parseName(colophonFormats, format, "a format", colophon.name)
      : undefined;
    return renderColophon(datasets, {
      format: chosenFormat,
      messages: getCreditMessages(state),
      render: state.render,
    });
  });
}

/** Credits a publisher of this site in its own language, others in the language of the site. */
function getCreditMessages({ sites, messages }: SiteState): CreditMessages {
  return (dataset) => sites.find((site) => site.dataset === dataset)?.messages ?? messages;
}

function isChanged(changed: unknown): boolean {
  if (!isGiven(changed) || changed === false) return false;
  if (changed === true || changed === "changed") return true;
  throw createUnknownNameError(shortcode, {
    found: describeArgument(changed)!,
    expected: "whether the data was changed",
    name: changed,
    names: ["changed"],
  });
}
