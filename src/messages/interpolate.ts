/** Fills the `{places}` of a sentence with plain text; what uses it escapes the whole. Places without a value stay. */
export const interpolate = (
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string =>
  sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );

/** The names of the places of a sentence, each once, in order of their names. */
export const listPlaceholders = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
