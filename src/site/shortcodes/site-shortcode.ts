import type { SiteContext } from "../context.js";
import type { DatasetSite } from "../state.js";
import { addShortcode } from "./add-shortcode.js";
import { requireValue, selectSite } from "./arguments.js";
import type { ShortcodeRegistrar } from "./registrar.js";

/** Renders the part of a Dataset Site that a shortcode shows. */
export type RenderSite = (site: DatasetSite, context: SiteContext) => string;

/**
 * Adds a shortcode about one Dataset Site. It takes the publisher as its argument, which is
 * optional on a site with only one.
 *
 * @param name the name of the shortcode.
 */
export function addSiteShortcode(
  eleventyConfig: ShortcodeRegistrar,
  getContext: () => SiteContext,
  name: string,
  render: RenderSite,
): void {
  const signature = { name, parameters: ["publisher"], example: '"Acme Leisure"' };
  addShortcode(eleventyConfig, signature, (...args) => {
    requireValue(args, name);
    const [publisher] = args;
    const context = getContext();
    return render(selectSite(context.state, publisher, name), context);
  });
}
