import { readdirSync, readFileSync } from "node:fs";
import { findDatasetSites, type DatasetSite } from "../oracles/dataset-site.js";
import { fillEveryText } from "./hostile.js";
import type { BuiltSite } from "./site.js";

const folder = new URL("../publishers/", import.meta.url);

/** Text that has to come out as it went in, everywhere. */
export const awkwardText = `"quotes" & age < 5 \u2028 🏊`;

/** The publisher files of the tests: those of the domain map, and one that has every key there is. */
export const publisherFiles: readonly (readonly [name: string, yaml: string])[] = [
  ...readdirSync(folder).map(
    (file) => [file, readFileSync(new URL(file, folder), "utf8")] as const,
  ),
  ["every key there is", fillEveryText(awkwardText)],
];

/** Those of them that are of real publishers. */
export const realPublishers = publisherFiles.filter(
  ([name]) => name.endsWith(".yaml") && name !== "hamdden-glan-aber.yaml",
);

/** The files of a site that was built in memory, by the names a static host would serve them under. */
export function getSiteFiles({ pages }: BuiltSite): ReadonlyMap<string, string> {
  return new Map(
    [...pages].map(([url, content]) => [
      url
        .slice(1)
        .replace(/(^|\/)$/, "$1index.html")
        .replace(/(^|\/)([^./]+)$/, "$1$2.html"),
      content,
    ]),
  );
}

/** The Dataset Site of such a site, as the oracles are given it. */
export function getDatasetSite(built: BuiltSite): DatasetSite {
  const files = getSiteFiles(built);
  const [site] = findDatasetSites([...files.keys()], (file) => files.get(file)!);
  if (site === undefined)
    throw new Error(`there is no Dataset Site among ${[...files.keys()].join(", ")}`);
  return site;
}
