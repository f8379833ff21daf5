/*
 * What stands in other people's data where a text or an address is expected. JSON-LD allows several forms
 * of the same value, and nothing of it can be trusted.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as a list: JSON-LD writes a single value with or without brackets. */
export const toArray = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [value];

/** The first usable text of a value: a text, a number, `{ "@value": … }`, or a list of them. Blank text is none. */
export function readTextValue(value: unknown): string | undefined {
  for (const entry of toArray(value)) {
    const text = isObject(entry) ? entry["@value"] : entry;
    if (typeof text === "string" && text.trim() !== "") return text;
    if (typeof text === "number") return String(text);
  }
  return undefined;
}

/** The first http(s) address of a value: a text, `{ "@id": … }`, `{ "url": … }`, or a list of them. */
export function readUrlValue(value: unknown, base?: string): string | undefined {
  for (const entry of toArray(value)) {
    const candidates = isObject(entry) ? [entry["@id"], entry["url"], entry["@value"]] : [entry];
    for (const candidate of candidates) {
      const address = typeof candidate === "string" ? toWebUrl(candidate, base) : undefined;
      if (address !== undefined) return address;
    }
  }
  return undefined;
}

/**
 * An address that may stand in a link, letter for letter as it was given; `undefined` for any other, such as
 * `javascript:…`. One that is relative (`/data/`, `#dataset`) is completed with `base`.
 */
export function toWebUrl(value: string, base?: string): string | undefined {
  const address = value.trim();
  const absolute = /^https?:\/\//i.test(address)
    ? address
    : /^[/.#?]/.test(address) && base !== undefined
      ? resolveUrl(address, base)
      : undefined;
  return absolute !== undefined &&
    /^https?:\/\/[^/]/i.test(absolute) &&
    resolveUrl(absolute) !== undefined
    ? absolute
    : undefined;
}

/** An address completed by another; `undefined` when that gives none. */
export function resolveUrl(address: string, base?: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** A piece of somebody else's page, fit for a message on a terminal: on one line, without control characters, not too long. */
export function formatExcerpt(text: string): string {
  const line = text
    .slice(0, 500)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  return line.length > 120 ? `${line.slice(0, 117)}…` : line;
}
