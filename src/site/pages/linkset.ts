import { hasFeeds } from "../has-feeds.js";
import { getSiteFolder } from "../../dataset/index.js";
import { toLinkset } from "../../page/linkset.js";
import { definePage } from "../page.js";
import { dataPackage } from "./data-package.js";
import { jsonLd } from "./json-ld.js";
import { turtle } from "./turtle.js";

/** The files that describe a dataset, and their media types. */
const descriptions = [
  [jsonLd, "application/ld+json"],
  [turtle, "text/turtle"],
  [dataPackage, "application/vnd.datapackage+json"],
] as const;

/** The links between the page of a dataset, its feeds and its descriptions, for FAIR tools. */
export const linkset = definePage({
  about: "site",
  name: "linkset",
  path: "linkset.json",
  link: "linksetUrl",
  needs: "feeds in the publisher file",
  isNeeded: hasFeeds,
  render(site, { buildOptions }) {
    const links = buildOptions(site);
    const folder = getSiteFolder(site.dataset.url);
    const files = descriptions.filter(([{ link }]) => link && links[link] !== undefined);
    return toLinkset(
      site.dataset,
      files.map(([{ path }, type]) => ({ href: folder + path, type })),
    );
  },
});
