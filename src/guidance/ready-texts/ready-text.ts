import { enGB } from "../../messages/index.js";
import type { Publisher } from "../../publisher/index.js";
import { openActiveLicence } from "../../specification/constants.js";
import type { TextFacts } from "./facts.js";

/** A part of a ready-to-use text: plain text, or a link with its text. */
export type Part = string | { readonly text: string; readonly url: string };

/** A paragraph, perhaps with a list below it. */
export interface Paragraph {
  readonly parts: readonly Part[];
  readonly list?: readonly (readonly Part[])[];
}

/** A text for the publisher to use on a page, in an email or in a file. */
export type ReadyText = readonly Paragraph[];

/** The definition of a ready-to-use text. */
export interface ReadyTextDefinition {
  /** The name of its file, beside the overview of the guidance. */
  readonly file: `${string}.txt`;
  /** Writes the text for a publisher, without sentences for which the publisher gives no link. */
  write(facts: TextFacts, publisher: Publisher): ReadyText;
}

/** The language of these texts, whatever the language of the page. */
export const readyTextLanguage = enGB.lang;

/** A link to the licence that OpenActive recommends. */
export const licenceLink: Part = {
  text: "Creative Commons Attribution 4.0 licence",
  url: openActiveLicence,
};

/** Creates a paragraph without a list. */
export const createParagraph = (...parts: readonly Part[]): Paragraph => ({ parts });

/** Turns a ready-to-use text into plain text; the URL of a link follows its text in brackets. */
export function toPlainText(text: ReadyText): string {
  return `${text.map(formatParagraph).join("\n\n")}\n`;
}

function formatParagraph({ parts, list = [] }: Paragraph): string {
  const items = list.map((item) => `- ${formatParts(item)}`);
  return [formatParts(parts), ...items].join("\n");
}

const formatParts = (parts: readonly Part[]) => parts.map(formatPart).join("");

const formatPart = (part: Part) => (typeof part === "string" ? part : `${part.text} (${part.url})`);
