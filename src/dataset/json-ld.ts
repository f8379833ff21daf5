import type { FoundDataset } from "./dataset.js";

/**
 * Characters that could end a script element or start a comment that hides the rest of the page.
 */
const unsafeCharacters = /[<>&\u2028\u2029]/g;

/** The second of two spaces, which minifiers take out of scripts, JSON included. */
const repeatedSpace = /(?<= ) /g;

/**
 * Writes the dataset as JSON-LD that is safe in a file and in an HTML `<script>`: unsafe characters
 * are written as JSON escapes, so every reader gets back the same values.
 *
 * @param indent the number of spaces per level; 0 for the most compact text.
 */
export const toJsonLd = (dataset: FoundDataset, indent = 2): string =>
  writeSafeJson(dataset, indent);

/** Writes any description as JSON in the way of {@link toJsonLd}. */
export function writeSafeJson(description: object, indent: number): string {
  const json = JSON.stringify(description, undefined, indent).replace(
    unsafeCharacters,
    escapeCharacter,
  );
  // Without indentation, two spaces are part of a text.
  return indent === 0 ? json.replace(repeatedSpace, escapeCharacter) : json;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
