import { encodeIri } from "../iris.js";
import { replacePlaceholders } from "../messages/index.js";
import { buildLanguageIris, findDateType } from "../rdf/index.js";
import { stripParameters } from "../specification/media-types.js";
import { toMailHref, toTelHref, toWebHref } from "../specification/safe-urls.js";
import { formatDay } from "./days.js";
import { getLanguageName } from "./language-names.js";
import { linkify } from "./linkify.js";
import { escapeText, markSafe, toHtml, type SafeHtml } from "./safe-html.js";
import { getOwn } from "../document/is-object.js";

/**
 * The filters of the plugin's own templates. They return either plain text, which the template
 * escapes, or HTML made here from escaped parts.
 */
export const filters = {
  iri: encodeIri,
  web: toWebHref,
  mailto: toMailHref,
  tel: toTelHref,
  bareType: stripParameters,
  fill: fillSentence,
  linked: linkText,
  exactly: writeExactContent,
  unmarked: escapeMarkdown,
  lines: escapeLines,
  languageName: getLanguageName,
  languageIris: buildLanguageIris,
  dateType: findDateType,
  day: formatDay,
};

/**
 * Fills the placeholders of a sentence, `{name}`. Values are escaped unless they are HTML already;
 * a placeholder without a value is left out.
 */
function fillSentence(sentence: string, values: Readonly<Record<string, unknown>>): SafeHtml {
  return markSafe(
    replacePlaceholders(sentence, (name) => toHtml(getOwn(values, name) ?? ""), toHtml),
  );
}

/**
 * Turns the http(s) URLs in free text into links, and line ends into `<br>`: a minifier would turn
 * a line end that only CSS shows into a space.
 */
function linkText(text: unknown): SafeHtml {
  return markSafe(linkify(String(text)).replace(/\r\n?|\n/g, "<br>"));
}

/** Spaces that minifiers collapse or remove, although they are part of the text. */
const collapsibleSpace = /[ \t\n\r\f]{2}|[\t\n\r\f]|^ | $/;

/**
 * Writes RDFa's attribute `content` if the text of the element would not keep all spaces of a
 * literal, which has to be the same in all formats.
 */
function writeExactContent(text: unknown): SafeHtml {
  const literal = String(text ?? "");
  if (!collapsibleSpace.test(literal)) return markSafe("");
  return markSafe(` content="${encodeLineEnds(escapeText(literal))}"`);
}

/**
 * Escapes text, including Markdown's special characters, for use in a line of a site's Markdown.
 */
function escapeMarkdown(text: unknown): SafeHtml {
  return markSafe(escapeText(String(text)).replace(/[*_`~[\]\\\r\n]/g, encodeCharacter));
}

/** Escapes text of several lines for a `<pre>`. */
function escapeLines(text: unknown): SafeHtml {
  return markSafe(encodeLineEnds(escapeText(String(text).trimEnd())));
}

/**
 * Writes line ends as character references. This does not change the text, but avoids blank lines,
 * at which Markdown would end an HTML block.
 */
function encodeLineEnds(html: string): string {
  return html.replaceAll("\n", encodeCharacter);
}

function encodeCharacter(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
