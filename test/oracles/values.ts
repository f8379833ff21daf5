/*
 * Reading JSON that nobody has checked: a value of the wrong type counts as missing.
 */

/** Something with keys: neither a list nor `null`. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Says whether a value has keys. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads an object; anything else gives an empty one. */
export const readObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Reads a list; anything else gives an empty one. */
export const readList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];

/** Reads a text; anything else, and a blank one, gives `undefined`. */
export const readText = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** Gives the first line of what an error says. */
export const describeError = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
