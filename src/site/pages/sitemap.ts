import { definePage } from "../page.js";
import { renderSitemap } from "../sitemap.js";

/** The sitemap, for search engines. */
export const sitemap = definePage({
  about: "root",
  name: "sitemap",
  template: "openactive/sitemap.xml.11ty.js",
  path: "sitemap.xml",
  render: (root, { state }, collections) => renderSitemap(root, state.sites, collections),
});
