import type { Dataset } from "./dataset.js";

/** What could end a script element, or start a comment that hides the rest of the page from a parser. */
const dangerous = /[<>&\u2028\u2029]/g;
const escapeCharacter = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * The dataset as JSON-LD text that is safe in an HTML `<script>` and is a file of its own as it is.
 * Escaping inside JSON strings changes no value: every reader gets back what was described.
 *
 * @param indent spaces per level; 0 for the shortest text.
 */
export function toJsonLd(dataset: Dataset, indent = 2): string {
  return JSON.stringify(dataset, undefined, indent).replace(dangerous, escapeCharacter);
}
