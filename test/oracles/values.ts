/** Something with keys: neither a list nor `null`. */
export type Thing = Readonly<Record<string, unknown>>;

/*
 * Reading JSON-LD that nobody checked: what is not as expected is not there.
 */
export const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const thingIn = (value: unknown): Thing => (isThing(value) ? value : {});
export const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];
export const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** What was thrown, in words. */
export const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
