/** Fills the `{places}` of a sentence with plain text; what uses it escapes the whole. Places without a value stay. */
export const filled = (
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string => sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The names of the places of a sentence, each once, in order of their names. */
export const placesOf = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
