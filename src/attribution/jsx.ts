import { vocabularies } from "../rdf/vocabulary.js";
import { filters } from "../templates/index.js";
import { isInLanguage, type Words } from "../messages/index.js";
import {
  describeCredit,
  getDatasetLanguage,
  buildRightsUrl,
  type CreditedDataset,
} from "../dataset/credit.js";

/** A value as JSX writes one: as a string of JavaScript, in which nothing can end too early. */
const toJsxExpression = (text: string) =>
  `{${JSON.stringify(text).replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)}}`;
/** Text of letters, digits and the like stands as it is. */
const toJsxChild = (text: string) =>
  /^[\p{Letter}\p{Number}.,'’:/ -]*\S$/u.test(text) && text === text.trim()
    ? text
    : toJsxExpression(text);
const toJsxAttribute = (text: string) =>
  /^[^"&\\\u2028\u2029\n]*$/.test(text) ? `"${text}"` : toJsxExpression(text);

/** The minimal form for React and its like: the same elements and RDFa attributes. */
export function toCreditJsx(dataset: CreditedDataset, words: Words): string {
  const { text, url } = describeCredit(dataset);
  const href = filters.web(url);
  const credit = `<span property="odrs:attributionText">${toJsxChild(text)}</span>`;
  const lang = getDatasetLanguage(dataset, words);
  const source = toJsxChild(`${words.attribution.source}:`);
  return [
    `<p lang=${toJsxAttribute(lang)} prefix="odrs: ${vocabularies.odrs}" about=${toJsxAttribute(buildRightsUrl(dataset))} typeof="odrs:RightsStatement">`,
    `  ${isInLanguage(lang, words) ? source : `<span lang="${words.lang}">${source}</span>`}{" "}`,
    href === ""
      ? `  ${credit}`
      : `  <a href=${toJsxAttribute(href)} property="odrs:attributionURL">\n    ${credit}\n  </a>`,
    "</p>",
  ].join("\n");
}
