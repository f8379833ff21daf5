import { formatExcerpt } from "../document/excerpt.js";
import { isObject } from "../document/is-object.js";
import { formatMismatch } from "../document/index.js";
import { describeStatus, type FetchedDocument } from "../fetching/index.js";
import type { FeedItem, FeedPage } from "./page.js";

/** A page, or the problem that makes a document something else. */
export type PageReading = { readonly page: FeedPage } | { readonly problem: string };

/** Reads an RPDE page from a response. Whatever can be read is: its faults are found later. */
export function parsePage(requestUrl: string, document: FetchedDocument): PageReading {
  const { status, contentType, cacheControl, text } = document;
  if (status !== 200) return { problem: describeStatus(status) };
  const json = parseJson(text);
  if (json === undefined) return { problem: describeText(text, contentType) };
  if (!isObject(json) || !Array.isArray(json["items"])) {
    const found = isObject(json) ? describeKeys(json) : "JSON that is not an object";
    return { problem: formatMismatch(found, 'an RPDE page with a list "items"') };
  }
  const items = json["items"].filter((item): item is FeedItem => isObject(item));
  const next = resolveNext(json["next"], requestUrl);
  return { page: { url: requestUrl, items, next, json, contentType, cacheControl } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function describeText(text: string, contentType: string): string {
  const expected = "an RPDE page in JSON";
  if (text.trim() === "") return formatMismatch("an empty response", expected);
  if (/^\s*</.test(text)) return formatMismatch(`HTML or XML (${describe(contentType)})`, expected);
  return formatMismatch(`text that is not JSON (${describe(contentType)})`, expected);
}

const describe = (contentType: string): string =>
  contentType === "" ? "without a content type" : formatExcerpt(contentType);

const describeKeys = (json: object): string => {
  const keys = Object.keys(json).slice(0, 5).map(formatExcerpt).join(", ");
  return keys === "" ? "an empty object" : `an object with ${keys}`;
};

/** Resolves a relative `next`, which is a fault, so that the rest of the feed can be read. */
function resolveNext(next: unknown, base: string): string | undefined {
  if (typeof next !== "string" || next === "" || !URL.canParse(next, base)) return undefined;
  const url = new URL(next, base);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  // A URL that is absolute stays as it is, because the last page has to repeat its own.
  return URL.canParse(next) ? next : url.href;
}
