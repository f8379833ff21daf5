import { formatMismatch } from "../../document/index.js";
import { OpenActiveError } from "../../error.js";
import type { SiteContext } from "../context.js";
import { renderDocument, renderFooterAt, renderPageHead, renderSiteFooter } from "../document.js";
import { addShortcode } from "./add-shortcode.js";
import { isGiven, parseName, selectSite } from "./arguments.js";
import { findSiteAt } from "./find-site.js";
import type { ShortcodeRegistrar } from "./registrar.js";

const shortcode = "openactiveHead";

/** Adds the shortcodes for layouts. */
export function addLayoutShortcodes(
  eleventyConfig: ShortcodeRegistrar,
  getContext: () => SiteContext,
): void {
  /**
   * `{% openactiveHead %}`, for the head of a layout; in 11ty.js
   * `this.openactiveHead(data.page.url)`. With `"assets"` as its second argument, every page loads
   * the stylesheet and the script, whether it uses them or not.
   */
  const head = { name: shortcode, parameters: ["the URL of the page", '"assets"'] };
  addShortcode(eleventyConfig, head, function (pageUrl, assets) {
    const context = getContext();
    const url = isGiven(pageUrl) ? parsePageUrl(pageUrl) : this.page?.url;
    if (isGiven(assets)) parseName(["assets"], assets, "nothing or a name", shortcode);
    else if (typeof url === "string") context.conditionalAssets.add(url);
    return renderPageHead(url, context);
  });

  /**
   * `{% openactiveFooter %}`, for the end of a layout's body; in 11ty.js
   * `this.openactiveFooter(data.page.url)`. It also takes the name of a publisher.
   */
  const footer = {
    name: "openactiveFooter",
    parameters: ["the URL of the page, or the publisher"],
  };
  addShortcode(eleventyConfig, footer, function (about) {
    const context = getContext();
    const page = isGiven(about) ? about : this.page?.url;
    if (typeof page !== "string" || page.startsWith("/")) {
      const isStated = findSiteAt(context.state, page) !== undefined;
      return renderFooterAt(page, context, isStated);
    }
    return renderSiteFooter(selectSite(context.state, page, footer.name), context, false);
  });

  /**
   * `openactivePage(content, title, description, pageUrl)`: a whole document, as the plugin's
   * layout.
   */
  const page = {
    name: "openactivePage",
    parameters: ["content", "title", "description", "the URL of the page"],
    example: "content, title, description, page.url",
  };
  addShortcode(eleventyConfig, page, (content, title, description, pageUrl) => {
    return renderDocument({ content, title, description, pageUrl }, getContext());
  });
}

/** Checks the URL of a page, which `page.url` gives; `false` stands for a page without a URL. */
function parsePageUrl(pageUrl: unknown): string | false {
  if (pageUrl === false || (typeof pageUrl === "string" && pageUrl.startsWith("/"))) return pageUrl;
  const found =
    typeof pageUrl === "string" ? JSON.stringify(pageUrl) : `the type ${typeof pageUrl}`;
  const expected = 'the URL of the page, as in {% openactiveHead page.url, "assets" %}';
  throw new OpenActiveError(`${shortcode}: ${formatMismatch(found, expected)}`);
}
