import { getOwn } from "../document/is-object.js";
const placeholder = /\{(\w+)\}/;

/**
 * Replaces the placeholders of a sentence, `{name}`. The caller decides how to handle a name
 * without a value: {@link interpolate} keeps the placeholder, the filter `fill` leaves it out.
 *
 * @param formatValue returns the replacement for a name.
 * @param formatText changes the text around the placeholders; by default, it stays unchanged.
 */
export function replacePlaceholders(
  sentence: string,
  formatValue: (name: string) => string,
  formatText: (text: string) => string = (text) => text,
): string {
  // Splitting by a pattern with a group keeps the group: every other part is a name.
  const parts = sentence.split(placeholder);
  return parts
    .map((part, index) => (index % 2 === 1 ? formatValue(part) : formatText(part)))
    .join("");
}

/**
 * Fills the placeholders of a sentence with plain text. Nothing is escaped: that is up to whoever
 * puts the sentence on a page. A placeholder without a value stays, so that the mistake is visible.
 */
export function interpolate(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return replacePlaceholders(sentence, (name) => String(getOwn(values, name) ?? `{${name}}`));
}

/** Lists the placeholder names of a sentence, each once, in alphabetical order. */
export function listPlaceholders(sentence: string): string[] {
  const names = sentence.split(placeholder).filter((_, index) => index % 2 === 1);
  return [...new Set(names)].sort();
}
