export { enGB, type Words } from "./en-GB.js";

/** Fills the `{places}` of a sentence with plain text; what uses it escapes the whole. Places without a value stay. */
export const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
