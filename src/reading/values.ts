/*
 * Reads texts and URLs from other people's data. JSON-LD has several notations for the same value,
 * and no value can be trusted to have the type that its key suggests.
 */
import { isObject } from "../document/is-object.js";
import { toArray } from "../dataset/index.js";
import { resolveUrl } from "../specification/safe-urls.js";

/**
 * Reads the first http(s) URL of a value.
 *
 * @param value a text, `{ "@id": … }`, `{ "url": … }`, or a list of these.
 * @param base the URL against which relative URLs are resolved; without it, they are skipped.
 */
export function readUrlValue(value: unknown, base?: string): string | undefined {
  for (const entry of toArray(value)) {
    const candidates = isObject(entry) ? [entry["@id"], entry["url"], entry["@value"]] : [entry];
    for (const candidate of candidates) {
      const url = typeof candidate === "string" ? toWebUrl(candidate, base) : undefined;
      if (url !== undefined) return url;
    }
  }
  return undefined;
}

/**
 * Returns a URL, without spaces around it, if it is valid and safe to link to; `undefined` for any
 * other, such as `javascript:…`. Unlike `toWebHref`, which guards links in output, it also accepts
 * relative URLs and rejects those that do not parse.
 *
 * @param base the URL against which a relative one (`/data/`, `#dataset`) is resolved; without it,
 *   relative URLs are rejected.
 */
export function toWebUrl(value: string, base?: string): string | undefined {
  const trimmed = value.trim();
  const isRelative = base !== undefined && /^[/.#?]/.test(trimmed);
  const url = isRelative ? resolveUrl(trimmed, base) : trimmed;
  const isWebUrl =
    url !== undefined && /^https?:\/\/[^/]/i.test(url) && resolveUrl(url) !== undefined;
  return isWebUrl ? url : undefined;
}

/** Parses a year of four digits; `undefined` for any other text. */
export function parseYear(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{4}\s*$/.test(text) ? Number(text) : undefined;
}
