import type { SiteContext } from "../context.js";
import type { DatasetSite } from "../state.js";
import { selectSite } from "./arguments.js";
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
  eleventyConfig.addShortcode(name, (publisher) => {
    const context = getContext();
    return render(selectSite(context.state, publisher, name), context);
  });
}
