import type { CreditedDataset } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import { interpolate } from "../messages/index.js";
import { toWebHref } from "../specification/safe-urls.js";
import { describeParts, isSentence, type CreditParts } from "./parts.js";

/** How a credit without HTML is written. */
export interface TextOptions {
  /** Whether it has title, licence and copyright notice. */
  readonly isFull?: boolean;
  /** Whether it says that the data was changed. */
  readonly changed?: boolean;
}

/** How texts and links are written. */
interface Syntax {
  readonly text: (text: string) => string;
  readonly title: (text: string) => string;
  readonly link: (text: string, url: string) => string;
}

const collapseWhitespace = (text: string) => text.replace(/\s+/g, " ").trim();

const plainText: Syntax = {
  text: (text) => text,
  title: (text) => text,
  link(text, url) {
    const href = toWebHref(url);
    return href === "" || href === text ? text : `${text} (${href})`;
  },
};

/**
 * Nothing in a text can act as markup, not even in Markdown that turns URLs into links.
 */
const markdown: Syntax = {
  text: escapeMarkdown,
  title: (text) => `*${escapeMarkdown(text)}*`,
  link(text, url) {
    const href = toWebHref(url);
    const name = escapeMarkdown(text);
    return href === "" ? name : `[${name}](${toLinkDestination(href)})`;
  },
};

/** Writes a credit as plain text: `Source: Acme Leisure (https://data.acme.example/)` */
export const toCreditText = (
  dataset: CreditedDataset,
  messages: Messages,
  options: TextOptions = {},
) => writeCredit(describeParts(dataset, messages), messages, plainText, options);

/** Writes a credit as Markdown: `Source: [Acme Leisure](https://data.acme.example/)` */
export const toCreditMarkdown = (
  dataset: CreditedDataset,
  messages: Messages,
  options: TextOptions = {},
) => writeCredit(describeParts(dataset, messages), messages, markdown, options);

/** Writes that an optional source could not be read. */
export const toMissingText = (source: string, { attribution }: Messages, isMarkdown: boolean) =>
  interpolate(attribution.missing, {
    source: (isMarkdown ? markdown : plainText).text(collapseWhitespace(source)),
  });

function writeCredit(
  parts: CreditParts,
  messages: Messages,
  syntax: Syntax,
  { isFull = false, changed = false }: TextOptions,
): string {
  const { attribution } = messages;
  const sentence = writeSentence(parts, syntax);
  if (!isFull) return changed ? `${endSentence(sentence)} ${attribution.changed}` : sentence;
  const { title, author, licence, contentLicence, notice, copyrightStatement } = parts;
  const { by, contentLicence: contentTerm, copyrightStatement: statementTerm } = attribution;
  const writeText = (text: string) => syntax.text(collapseWhitespace(text));
  const sentences = [
    title &&
      `${syntax.title(collapseWhitespace(title))} ${interpolate(by, { author: writeText(author) })}`,
    sentence,
    licence && `${attribution.licence}: ${syntax.link(licence.name, licence.url)}`,
    contentLicence && `${contentTerm}: ${syntax.link(contentLicence.name, contentLicence.url)}`,
    notice && writeText(notice),
    copyrightStatement && syntax.link(statementTerm, copyrightStatement),
    changed && attribution.changed,
  ];
  return sentences
    .filter(Boolean)
    .map((each) => endSentence(String(each)))
    .join(" ");
}

function writeSentence({ sentence, credit }: CreditParts, { text, link }: Syntax): string {
  const { before, licence, between } = sentence;
  const licenceLink = licence === undefined ? "" : ` ${link(licence.name, licence.url)}`;
  const start = `${text(collapseWhitespace(before))}${licenceLink}${text(between)}`;
  const creditLink = link(collapseWhitespace(credit.text), credit.url);
  return start === "" ? creditLink : `${start} ${creditLink}`;
}

const endSentence = (sentence: string) => (isSentence(sentence) ? sentence : `${sentence}.`);

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|@]|(?<=\bwww)\.|:(?=\/\/)/gi, "\\$&");
}

/** Puts a URL in angle brackets if Markdown would otherwise end the link too early. */
function toLinkDestination(url: string): string {
  if (/^[^\s()<>\\&]+$/.test(url)) return url;
  const escaped = url.replace(/[<>\\\s]/g, encodeURIComponent).replaceAll("&", "&amp;");
  return `<${escaped}>`;
}
