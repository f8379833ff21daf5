import { definePage } from "../page.js";
import { findOwnSitemap, renderSitemap } from "../sitemap.js";

/** The sitemap, for search engines. A site that has one of its own gets no second one. */
export const sitemap = definePage({
  about: "root",
  name: "sitemap",
  path: "sitemap.xml",
  needs: "Dataset Sites on a single host",
  isSuperseded: (content) => findOwnSitemap(content) !== undefined,
  render: (root, { pages, content, state }) => renderSitemap(root, pages, content, state.sites),
});
