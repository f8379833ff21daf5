import { readdirSync, readFileSync } from "node:fs";
import type { DatasetSite } from "../oracles/dataset-site.js";
import { findDatasetSites } from "../oracles/sites-in-folder.js";
import { fillEveryText } from "./hostile.js";
import type { BuiltSite } from "./site.js";

const folder = new URL("../publishers/", import.meta.url);

/** Text that has to come out as it went in, everywhere. */
export const awkwardText = `"quotes" & age < 5 \u2028 🏊`;

/** The publisher files of the tests: those in test/publishers, and one that has every key there is. */
export const publisherFiles: readonly (readonly [name: string, yaml: string])[] = [
  ...readdirSync(folder).map(
    (file) => [file, readFileSync(new URL(file, folder), "utf8")] as const,
  ),
  ["every key there is", fillEveryText(awkwardText)],
];

/** Those of them that belong to real publishers. */
export const realPublishers = publisherFiles.filter(
  ([name]) => name.endsWith(".yaml") && name !== "hamdden-glan-aber.yaml",
);

/** Returns the files of a site built in memory, by the names under which a static host serves them. */
export function getSiteFiles({ pages }: BuiltSite): ReadonlyMap<string, string> {
  return new Map([...pages].map(([url, content]) => [toFileName(url), content]));
}

function toFileName(url: string): string {
  return url
    .slice(1)
    .replace(/(^|\/)$/, "$1index.html")
    .replace(/(^|\/)([^./]+)$/, "$1$2.html");
}

/**
 * Returns the Dataset Site of a site built in memory, in the form that the conformance checks take.
 *
 * @throws {Error} if there is none.
 */
export function getDatasetSite(built: BuiltSite): DatasetSite {
  const files = getSiteFiles(built);
  const names = [...files.keys()];
  const [site] = findDatasetSites(names, (file) => files.get(file)!);
  if (site === undefined) throw new Error(`there is no Dataset Site among ${names.join(", ")}`);
  return site;
}
