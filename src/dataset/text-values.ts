import { isObject } from "../document/is-object.js";

/** Returns a value as a list: JSON-LD writes a single value with or without brackets. */
export const toArray = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [value];

/**
 * Reads the first text of a value that is not blank.
 *
 * @param value a text, a number, `{ "@value": … }`, or a list of these.
 */
export function readTextValue(value: unknown): string | undefined {
  for (const entry of toArray(value)) {
    const text = isObject(entry) ? entry["@value"] : entry;
    if (typeof text === "string" && text.trim() !== "") return text;
    if (typeof text === "number") return String(text);
  }
  return undefined;
}
