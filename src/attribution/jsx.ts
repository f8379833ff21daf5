import {
  buildRightsUrl,
  describeCredit,
  getDatasetLanguage,
  type CreditedDataset,
} from "../dataset/index.js";
import { isInLanguage, type Messages } from "../messages/index.js";
import { vocabularies } from "../rdf/index.js";
import { toWebHref } from "../specification/safe-urls.js";

/**
 * Writes the minimal form of a credit as JSX, for React and similar libraries: the same elements
 * and RDFa attributes.
 */
export function toCreditJsx(dataset: CreditedDataset, messages: Messages): string {
  const { text, url } = describeCredit(dataset);
  const lang = toJsxAttribute(getDatasetLanguage(dataset, messages));
  const about = toJsxAttribute(buildRightsUrl(dataset));
  const namespace = `odrs: ${vocabularies.odrs}`;
  return [
    `<p lang=${lang} prefix="${namespace}" about=${about} typeof="odrs:RightsStatement">`,
    `  ${toSourceLabel(dataset, messages)}{" "}`,
    toCreditLink(text, toWebHref(url)),
    "</p>",
  ].join("\n");
}

/** Writes the label "Source:", marked with its language if the dataset is in another one. */
function toSourceLabel(dataset: CreditedDataset, messages: Messages): string {
  const label = toJsxChild(`${messages.attribution.source}:`);
  const isOneLanguage = isInLanguage(getDatasetLanguage(dataset, messages), messages);
  return isOneLanguage ? label : `<span lang="${messages.lang}">${label}</span>`;
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
