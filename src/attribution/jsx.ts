import { buildRightsUrl, getDatasetLanguage, type CreditedDataset } from "../dataset/index.js";
import { isInLanguage, type Messages } from "../messages/index.js";
import { vocabularies } from "../rdf/index.js";
import { toWebHref } from "../specification/safe-urls.js";
import { describeParts, isSentence } from "./parts.js";
import type { CreditSentence } from "./sentence.js";

/**
 * Writes the minimal form of a credit as JSX, for React and similar libraries: the same elements
 * and RDFa attributes.
 *
 * @param changed whether the data shown differs from the data published.
 */
export function toCreditJsx(dataset: CreditedDataset, messages: Messages, changed = false): string {
  const { credit, sentence } = describeParts(dataset, messages);
  const { text, url } = credit;
  const language = getDatasetLanguage(dataset, messages);
  const about = toJsxAttribute(buildRightsUrl(dataset));
  const namespace = `odrs: ${vocabularies.odrs}`;
  const writeWords = (words: string) => writeInLanguage(words, language, messages);
  const end = isSentence(text) ? " " : ". ";
  const lines = [
    `<p lang=${toJsxAttribute(language)} prefix="${namespace}" about=${about} typeof="odrs:RightsStatement">`,
    ...writeSentence(sentence, writeWords),
    toCreditLink(text, toWebHref(url)),
  ];
  if (changed) lines.push(`  {${JSON.stringify(end)}}${writeWords(messages.attribution.changed)}`);
  return [...lines, "</p>"].join("\n");
}

/** Writes a paragraph that is no credit. */
export const toJsxParagraph = (text: string, lang: string): string =>
  `<p lang=${toJsxAttribute(lang)}>${toJsxChild(text)}</p>`;

/** Writes the words before the link of the credit, one line for each part. */
function writeSentence(
  { before, licence, between }: CreditSentence,
  writeWords: (words: string) => string,
): string[] {
  if (before === "") return [];
  const lines = [`  ${writeWords(before)}{" "}`];
  if (licence === undefined) return lines;
  const property = "odrs:dataLicense odrs:contentLicense";
  const name = toJsxChild(licence.name);
  const href = toWebHref(licence.url);
  const link =
    href === "" ? name : `<a href=${toJsxAttribute(href)} property="${property}">${name}</a>`;
  return [...lines, `  ${link}{${JSON.stringify(`${between} `)}}`];
}

/** Writes words of the messages, marked with their language if the dataset is in another one. */
function writeInLanguage(words: string, language: string, messages: Messages): string {
  const child = toJsxChild(words);
  return isInLanguage(language, messages) ? child : `<span lang="${messages.lang}">${child}</span>`;
}

function toCreditLink(text: string, href: string): string {
  const credit = `<span property="odrs:attributionText">${toJsxChild(text)}</span>`;
  if (href === "") return `  ${credit}`;
  return `  <a href=${toJsxAttribute(href)} property="odrs:attributionURL">\n    ${credit}\n  </a>`;
}

/**
 * Writes text as the content of an element: unchanged if it is harmless, otherwise as a JavaScript
 * string.
 */
function toJsxChild(text: string): string {
  const isHarmless = /^[\p{Letter}\p{Number}.,'’:/ -]*\S$/u.test(text) && text === text.trim();
  return isHarmless ? text : toJsxExpression(text);
}

/** Writes text as the value of an attribute. */
function toJsxAttribute(text: string): string {
  const isHarmless = /^[^"&\\\u2028\u2029\n]*$/.test(text);
  return isHarmless ? `"${text}"` : toJsxExpression(text);
}

/**
 * Writes text as a JavaScript string. Older engines end a string at U+2028 and U+2029 unless these
 * are escaped.
 */
function toJsxExpression(text: string): string {
  const literal = JSON.stringify(text);
  return `{${literal.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}}`;
}
