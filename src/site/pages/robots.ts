import { definePage, isSwitchedOff } from "../page.js";
import { sitemap } from "./sitemap.js";

/** The robots.txt, which allows everything. Crawlers only look for it at the root of a host. */
export const robots = definePage({
  about: "root",
  name: "robots",
  template: "openactive/robots.txt.11ty.js",
  path: "robots.txt",
  isNeeded: ({ url }) => new URL(url).pathname === "/",
  render: ({ url }, { settings }) => {
    const allowAll = "User-agent: *\nAllow: /\n";
    if (isSwitchedOff(sitemap, settings)) return allowAll;
    return `${allowAll}\nSitemap: ${new URL(sitemap.path, url).href}\n`;
  },
});
