import { OpenActiveError } from "../../error.js";
import type { SiteContext } from "../context.js";
import { renderCatalogForSite } from "../pages/catalog-page.js";
import { addShortcode } from "./add-shortcode.js";
import type { ShortcodeRegistrar } from "./registrar.js";

/** Adds the shortcode `{% openactiveCatalog %}`, which lists all datasets of the catalogue. */
export function addCatalogShortcode(
  eleventyConfig: ShortcodeRegistrar,
  getContext: () => SiteContext,
): void {
  addShortcode(eleventyConfig, { name: "openactiveCatalog", parameters: [] }, () => {
    const context = getContext();
    const { catalog } = context.state;
    if (catalog !== undefined) return renderCatalogForSite(catalog, context);
    throw new OpenActiveError(
      "openactiveCatalog: found no data catalogue on this site; " +
        "expected a publisher file, the option publishers or the option catalog",
    );
  });
}
