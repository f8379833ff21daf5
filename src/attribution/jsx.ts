import { vocabularies } from "../rdf/vocabulary.js";
import { filters } from "../templates/index.js";
import { isIn, type Words } from "../messages/index.js";
import { creditOf, languageOf, rightsOf, type CreditedDataset } from "../dataset/credit.js";

/** A value as JSX writes one: as a string of JavaScript, in which nothing can end too early. */
const value = (text: string) =>
  `{${JSON.stringify(text).replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)}}`;
/** Text of letters, digits and the like stands as it is. */
const child = (text: string) =>
  /^[\p{Letter}\p{Number}.,'’:/ -]*\S$/u.test(text) && text === text.trim() ? text : value(text);
const attribute = (text: string) =>
  /^[^"&\\\u2028\u2029\n]*$/.test(text) ? `"${text}"` : value(text);

/** The minimal form for React and its like: the same elements and RDFa attributes. */
export function asJsx(dataset: CreditedDataset, words: Words): string {
  const { text, url } = creditOf(dataset);
  const address = filters.web(url);
  const credit = `<span property="odrs:attributionText">${child(text)}</span>`;
  const lang = languageOf(dataset, words);
  const source = child(`${words.attribution.source}:`);
  return [
    `<p lang=${attribute(lang)} prefix="odrs: ${vocabularies.odrs}" about=${attribute(rightsOf(dataset))} typeof="odrs:RightsStatement">`,
    `  ${isIn(lang, words) ? source : `<span lang="${words.lang}">${source}</span>`}{" "}`,
    address === ""
      ? `  ${credit}`
      : `  <a href=${attribute(address)} property="odrs:attributionURL">\n    ${credit}\n  </a>`,
    "</p>",
  ].join("\n");
}
