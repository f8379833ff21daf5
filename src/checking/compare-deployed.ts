import { toArray, type Dataset } from "../dataset/index.js";
import { formatExcerpt } from "../document/excerpt.js";
import { isObject } from "../document/is-object.js";
import type { Publisher } from "../publisher/index.js";

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Properties that do not come from the publisher file: dates from git, texts that a site may have
 * worded differently, copies, and the catalogue that a build adds.
 */
const ignored = [
  "@context",
  "@type",
  "dateModified",
  "datePublished",
  "creator",
  "includedInDataCatalog",
  "backgroundImage",
  "subjectOf",
];

/** Properties with a default text, which counts only if the publisher file replaces it. */
const derivedTexts = ["description", "keywords"] as const;

/**
 * Lists the differences between the publisher file and the Dataset on its live page, in words.
 *
 * @param expected the dataset as the file describes it.
 * @param live the JSON-LD of the page.
 * @param file the name of the publisher file.
 */
export function listDifferences(
  publisher: Publisher,
  expected: Dataset,
  live: JsonObject,
  file: string,
): string[] {
  const skipped = new Set<string>([...ignored, "distribution"]);
  for (const key of derivedTexts) {
    if (publisher.dataset[key] === undefined) skipped.add(key);
  }
  const differences: string[] = [];
  const [wanted, found] = [listValues(expected, skipped), listValues(live, skipped)];
  for (const path of new Set([...wanted.keys(), ...found.keys()])) {
    if (path === "accessService.description") continue;
    const difference = describeDifference(path, wanted.get(path), found.get(path), file);
    if (difference !== undefined) differences.push(difference);
  }
  return [...differences, ...compareFeeds(expected, live, file)];
}

function describeDifference(
  path: string,
  wanted: string | undefined,
  found: string | undefined,
  file: string,
): string | undefined {
  if (wanted === found) return undefined;
  const ours = `${path}: ${file} says ${quote(wanted)}`;
  if (found === undefined) return `${ours}, the page does not have it`;
  const theirs = `the page says ${quote(found)}`;
  return wanted === undefined
    ? `${path}: ${theirs}, ${file} does not have it`
    : `${ours}, ${theirs}`;
}

const quote = (text = ""): string => JSON.stringify(formatExcerpt(text));

/** Lists the values of an object by their paths, as texts. */
function listValues(data: object, skipped: ReadonlySet<string>): Map<string, string> {
  const values = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "@type" || (path === "" && skipped.has(key))) continue;
        visit(inner, path === "" ? key : `${path}.${key}`);
      }
    } else if (Array.isArray(value) && value.some(isObject)) {
      value.forEach((each, index) => visit(each, `${path}[${index}]`));
    } else if (value !== undefined) {
      values.set(path, toArray(value as string).join(", "));
    }
  };
  visit(data, "");
  return values;
}

/** Compares the feeds, which are told apart by their URLs. */
function compareFeeds(expected: Dataset, live: JsonObject, file: string): string[] {
  const wanted = new Map(expected.distribution.map((feed) => [feed.contentUrl, feed]));
  const found = new Map<string, JsonObject>();
  for (const feed of [live["distribution"]].flat()) {
    if (isObject(feed)) found.set(String(feed["contentUrl"]), feed);
  }
  const differences: string[] = [];
  for (const [url, { name, creativeWorkStatus }] of wanted) {
    const feed = found.get(url);
    if (feed === undefined) {
      differences.push(`feeds: ${file} has ${name} at ${url}, the page does not`);
      continue;
    }
    const pairs = [
      ["name", name, feed["name"]],
      ["status", creativeWorkStatus, feed["creativeWorkStatus"]],
    ] as const;
    for (const [key, one, other] of pairs) {
      const path = `the ${key} of the feed ${url}`;
      const difference = describeDifference(path, one, other as string | undefined, file);
      if (difference !== undefined) differences.push(difference);
    }
  }
  for (const [url, { name }] of found) {
    if (wanted.has(url)) continue;
    differences.push(
      `feeds: the page has ${formatExcerpt(String(name))} at ${formatExcerpt(url)}, ${file} does not`,
    );
  }
  return differences;
}
