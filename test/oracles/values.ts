/** Something with keys: neither a list nor `null`. */
export type JsonObject = Readonly<Record<string, unknown>>;

/*
 * Reading JSON-LD that nobody checked: what is not as expected is not there.
 */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const readObject = (value: unknown): JsonObject => (isObject(value) ? value : {});
export const readList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];
export const readText = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** What was thrown, in words. */
export const describeError = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
