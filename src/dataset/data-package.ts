import { openActiveLicence } from "../specification/constants.js";
import { parseUrl } from "../specification/safe-urls.js";
import { completeDataset } from "./complete.js";
import type { DataDownload, Organization, FoundDataset } from "./dataset.js";
import { formatJsonFile } from "./format-json-file.js";
import { omitUndefined } from "./omit-undefined.js";

/** The profile of Data Package 2.0: https://datapackage.org/standard/data-package/ */
const profile = "https://datapackage.org/profiles/2.0/datapackage.json";

/**
 * Writes the metadata of the dataset, with a resource for each feed, as a Data Package
 * (`datapackage.json`), which data tools for R, Python and other languages read.
 */
export function toDataPackage(given: FoundDataset): string {
  const dataset = completeDataset(given);
  const descriptor = omitUndefined<object>({
    $schema: profile,
    name:
      toPackageName(dataset.name) ||
      toPackageName(parseUrl(dataset.url)?.hostname ?? "") ||
      "dataset",
    id: dataset["@id"],
    title: dataset.name || undefined,
    description: dataset.description || undefined,
    homepage: dataset.url || undefined,
    version: dataset.version,
    created: toDateTime(dataset.datePublished),
    keywords: dataset.keywords,
    image: dataset.publisher.logo.url || undefined,
    licenses: dataset.license === "" ? undefined : [describeLicence(dataset.license)],
    contributors: [describeContributor(dataset.publisher)],
    resources: dataset.distribution.map(describeResource),
  });
  return formatJsonFile(descriptor);
}

/** Data Package dates include a time: midnight if only the day is known. */
function toDateTime(date: string | undefined): string | undefined {
  return date === undefined || date.includes("T") ? date : `${date}T00:00:00Z`;
}

function describeLicence(license: string): object {
  if (license !== openActiveLicence) return { path: license };
  return {
    name: "CC-BY-4.0",
    path: license,
    title: "Creative Commons Attribution 4.0 International",
  };
}

function describeContributor({ name, url, email }: Organization): object {
  return omitUndefined<object>({
    title: name || undefined,
    path: url || undefined,
    email,
    roles: ["publisher"],
  });
}

/** Describes a feed without size or checksum, because its URL leads to a page that changes. */
function describeResource(feed: DataDownload): object {
  return omitUndefined<object>({
    name: toPackageName(feed.identifier),
    title: feed.name || undefined,
    description: feed.description,
    path: feed.contentUrl || undefined,
    format: "json",
    mediatype: feed.encodingFormat || undefined,
  });
}

/** Turns text into a Data Package name: lower-case letters, digits and hyphens. */
function toPackageName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, "-")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");
}
