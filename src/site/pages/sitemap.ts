import { definePage } from "../page.js";
import type { SiteContext } from "../context.js";
import { findOwnSitemap, renderSitemap, sitemapPath, type RootFile } from "../sitemap.js";
import type { SiteRoot } from "../state.js";

/** The sitemap, for search engines. A site that has one of its own gets no second one. */
export const sitemap = definePage({
  about: "root",
  name: "sitemap",
  path: sitemapPath,
  needs: "Dataset Sites on a single host",
  isSuperseded: (content) => findOwnSitemap(content) !== undefined,
  render: (root, context) => renderForRoot(root, context)[0]!.text,
  renderMore: (root, context) => renderForRoot(root, context).slice(1),
});

const renderForRoot = (root: SiteRoot, { pages, content, state }: SiteContext): RootFile[] =>
  renderSitemap(root, pages, content, state.sites);
