import type { ContentContext } from "./markdown/index.js";

/**
 * Builds the headings of a content file, each with its text in the language of the page and with
 * the English text from which its anchor is made in every language.
 *
 * @param texts the headings in the language of the page; a missing one is in English.
 * @param english the headings in English, by name.
 * @param fill fills the placeholders of a heading.
 */
export function buildHeadings(
  texts: Readonly<Record<string, string>>,
  english: Readonly<Record<string, string>>,
  fill: (heading: string) => string,
): ContentContext["headings"] {
  const headings: Record<string, ContentContext["headings"][string]> = {};
  for (const [name, text] of Object.entries(english)) {
    headings[name] = { text: fill(texts[name] ?? text), english: text };
  }
  return headings;
}
