import { isObject, type UncheckedObject } from "../../document/is-object.js";
import { normalizeName } from "../../document/spelling.js";
import { publisherAliases } from "../known-names.js";
import { findFeedType } from "./find-feed-type.js";
import { convertFeeds } from "./convert-feeds.js";
import type { Draft } from "./repair-draft.js";

/** The start of names that only the settings of a library or the old generator have. */
const settingPattern =
  /^(?:organi[sz]ation|platform|openbookingapi|opendatafeed|dataset(?:site|discussion|documentation|languages)|publisher(?:name|url)|datefirstpublished|backgroundimageurl|testsuitecertificate|supportedfeedtypes|datafeedtypes|datadownloads|licen[sc]e(?:name|url)|attributiontext|attributionurl|rpdeversion|dataurl|documentationurl|odicertificate|staticassetspath)/;

/** Names that mean something else in settings than in a publisher file. */
const settingKeys: ReadonlyMap<string, string> = new Map([
  ["name", "dataset.name"],
  ["title", "dataset.name"],
  ["description", "dataset.description"],
  ["attributiontext", "rights.attributionText"],
  ["created", "dataset.datePublished"],
  ["email", "email"],
  ["telephone", "telephone"],
]);

/** What a publisher file does not need: the plugin knows it, or has it in another form. */
const needless = new Set(["staticassetspathurl", "rpdeversion", "licensename", "licenseurl"]);

/** Lists the names in a group that only settings have. */
export const listSettings = (data: UncheckedObject): string[] =>
  Object.keys(data).filter((key) => key.length < 60 && settingPattern.test(normalizeName(key)));

/** Finds settings: the data itself, or the only group in it. */
export function findSettings(data: unknown): UncheckedObject | undefined {
  if (!isObject(data)) return undefined;
  if (isSettings(data)) return data;
  const [only, ...others] = Object.values(data);
  return others.length === 0 && isObject(only) && isSettings(only) ? only : undefined;
}

/** Three names are no accident; but whoever has a group of the publisher file means that file. */
const isSettings = (data: UncheckedObject) =>
  !isObject(data["dataset"]) && listSettings(data).length >= 3;

/**
 * Converts the settings of the official .NET, PHP and Ruby libraries, written as JSON or YAML, and
 * the `metadata.json` of the old generator of Dataset Sites.
 */
export function convertSettings(settings: UncheckedObject): Draft {
  const publisher: Record<string, unknown> = { name: undefined, legalName: undefined };
  const leftOut: string[] = [];
  for (const [key, value] of Object.entries(settings).slice(0, 200)) {
    if (value === null || value === "") continue;
    const name = key.length < 60 ? normalizeName(key) : "";
    const path = settingKeys.get(name) ?? publisherAliases.keys.get(name);
    if (needless.has(name)) continue;
    const converted = path === undefined ? undefined : convertValue(path, value);
    if (path === undefined || converted === undefined) leftOut.push(key);
    else setValue(publisher, path, converted);
  }
  addDiscussionUrl(publisher);
  return { publisher, leftOut };
}

function convertValue(path: string, value: unknown): unknown {
  // The old generator knows the URL of a feed, but not its kind.
  if (path === "feeds") return typeof value === "string" ? [{ url: value }] : convertList(value);
  if (path === "feeds.types") {
    const names: readonly unknown[] = Array.isArray(value) ? value : [value];
    return names.slice(0, 50).map((each) => findFeedType([String(each)])?.identifier);
  }
  return path === "dataset.keywords" && typeof value === "string" ? [value] : value;
}

/** Converts feeds that are described one by one, as in the libraries' `dataDownloads`. */
function convertList(value: unknown): object[] | undefined {
  const leftOut: string[] = [];
  const feeds = Array.isArray(value) ? convertFeeds(value, leftOut) : [];
  return feeds.length > 0 && leftOut.length === 0 ? feeds : undefined;
}

/** The old generator made the one from the other. */
function addDiscussionUrl(publisher: Record<string, unknown>): void {
  const { dataset } = publisher;
  if (!isObject(dataset) || dataset["discussionUrl"] !== undefined) return;
  const documentation = String(dataset["documentation"]);
  const pattern = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+(?=\/?$)/;
  const [repository] = pattern.exec(documentation) ?? [];
  if (repository === undefined) return;
  publisher["dataset"] = { ...dataset, discussionUrl: `${repository}/issues` };
}

/** Sets the value of a key, or of a key in a group; keywords are collected. */
function setValue(publisher: Record<string, unknown>, path: string, value: unknown): void {
  const [first = "", second] = path.split(".");
  if (second === undefined) {
    publisher[first] = value;
    return;
  }
  const group = (publisher[first] ??= {}) as Record<string, unknown>;
  const earlier = group[second];
  const isBoth = Array.isArray(earlier) && Array.isArray(value);
  group[second] = isBoth ? [...(earlier as unknown[]), ...(value as unknown[])] : value;
}
