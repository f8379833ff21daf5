import type { Document, YAMLError } from "yaml";
import type { Line } from "./lines.js";

/** A replacement of `length` characters of a text. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** A mistake that makes text invalid YAML, or YAML that its author did not intend. */
export interface YamlMistake {
  readonly at: number;
  readonly message: string;
  /**
   * The edits that repair it, from the last to the first position, so that the rest of the text can
   * be read as well; absent if the right repair is unknown.
   */
  readonly edits?: readonly Edit[];
}

/** Facts about a document that are known before it is read. */
export interface ExpectedDocument {
  /** The thing it describes, as in `publisher`. */
  readonly subject: string;
  /** Whether a word is one of its keys, at any depth. */
  readonly isKnownKey: (word: string) => boolean;
}

/** An error from the parser, and everything that may help to explain it. */
export interface MistakeContext {
  readonly error: YAMLError;
  /** The offset at which the parser reported the error. */
  readonly at: number;
  /** The line that contains this offset. */
  readonly line: Line;
  readonly source: string;
  readonly document: Document.Parsed;
  readonly expected: ExpectedDocument;
}

/** Explains an error from the parser; returns `undefined` if the error has another cause. */
export type MistakeFinder = (context: MistakeContext) => YamlMistake | undefined;

/** Quotes text so that YAML cannot read it as anything else. */
export function quoteYaml(value: string): string {
  const [, quote, inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  // In 'Acme's Leisure' the outer quotes are YAML's; in "A" and "B" they are part of the text.
  const hasOuterQuotes = quote !== undefined && inner!.split(quote).length % 2 === 0;
  const text = hasOuterQuotes ? inner! : value;
  return /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}
