/** A replacement in a text. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Something that keeps a text from being YAML, or from being the YAML its author meant. */
export interface YamlMistake {
  readonly at: number;
  readonly message: string;
  /** What mends it, from the last place to the first, so that the rest of the text can be read in the same go; absent where nobody can tell. */
  readonly edits?: readonly Edit[];
}

/** Whether a word is a key of the publisher file, at any depth. */
export type IsKnownKey = (word: string) => boolean;

/** The end of a message that shows what was likely meant. */
export const formatSuggestion = (text: string) => `; did you mean ${text}?`;

/** A text as YAML takes it for nothing else. */
export function quoteYaml(value: string): string {
  const [, quote, inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  // In 'Acme's Leisure' the outer quotes were meant as quotes; in "A" and "B" they are part of the text.
  const text = quote !== undefined && inner!.split(quote).length % 2 === 0 ? inner! : value;
  return /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}
