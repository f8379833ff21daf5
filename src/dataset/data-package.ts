import type { DataDownload, Dataset } from "./dataset.js";
import { openActiveLicence } from "../specification/constants.js";
import { omitUndefined } from "./omit-undefined.js";

/** The profile of what is written: Data Package 2.0, https://datapackage.org/standard/data-package/ */
const profile = "https://datapackage.org/profiles/2.0/datapackage.json";

/**
 * The dataset as a Data Package (`datapackage.json`): its metadata, and a resource for each feed. Tools for data in R,
 * Python and others read it.
 */
export function toDataPackage(dataset: Dataset): string {
  const { publisher } = dataset;
  const descriptor = omitUndefined<object>({
    $schema: profile,
    name: toPackageName(dataset.name) || toPackageName(new URL(dataset.url).hostname),
    id: dataset["@id"],
    title: dataset.name,
    description: dataset.description,
    homepage: dataset.url,
    version: dataset.version,
    created:
      dataset.datePublished === undefined || dataset.datePublished.includes("T")
        ? dataset.datePublished
        : `${dataset.datePublished}T00:00:00Z`,
    keywords: dataset.keywords,
    image: publisher.logo.url,
    licenses: [
      omitUndefined<object>({
        name: dataset.license === openActiveLicence ? "CC-BY-4.0" : undefined,
        path: dataset.license,
        title:
          dataset.license === openActiveLicence
            ? "Creative Commons Attribution 4.0 International"
            : undefined,
      }),
    ],
    contributors: [
      omitUndefined<object>({
        title: publisher.name,
        path: publisher.url,
        email: publisher.email,
        roles: ["publisher"],
      }),
    ],
    resources: dataset.distribution.map(describeResource),
  });
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}

/** A feed: its address is that of its first page, which changes, so neither size nor checksum can be given. */
const describeResource = (feed: DataDownload) =>
  omitUndefined<object>({
    name: toPackageName(feed.identifier),
    title: feed.name,
    description: feed.description,
    path: feed.contentUrl,
    format: "json",
    mediatype: feed.encodingFormat,
  });

/** A name as Data Packages have them: small letters, digits and hyphens. */
const toPackageName = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, "-")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, (found) => (/^\p{M}+$/u.test(found) ? "" : "-"))
    .replace(/^-+|-+$/g, "");
