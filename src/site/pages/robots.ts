import { definePage, isSwitchedOff } from "../page.js";
import { findOwnSitemap } from "../sitemap.js";
import { sitemap } from "./sitemap.js";
import { encodePath } from "../../iris.js";

/** The robots.txt, which allows everything. Crawlers only look for it at the root of a host. */
export const robots = definePage({
  about: "root",
  name: "robots",
  path: "robots.txt",
  needs: "Dataset Sites that have a host to themselves",
  isNeeded: ({ url }) => new URL(url).pathname === "/",
  render: ({ url }, { settings, content }) => {
    const allowAll = "User-agent: *\nAllow: /\n";
    const ownSitemap = findOwnSitemap(content);
    if (ownSitemap === undefined && isSwitchedOff(sitemap, settings)) return allowAll;
    const path = ownSitemap === undefined ? sitemap.path : encodePath(ownSitemap);
    return `${allowAll}\nSitemap: ${new URL(path, url).href}\n`;
  },
});
