import { replacePlaceholders } from "../messages/index.js";
import { toLanguageIri, toMailHref, toTelHref, toWebHref } from "../specification/safe-urls.js";
import { formatDay } from "./days.js";
import { getLanguageName } from "./language-names.js";
import { linkify } from "./linkify.js";
import { escapeText, markSafe, toHtml, type SafeHtml } from "./safe-html.js";

/**
 * The filters of the plugin's own templates. They return either plain text, which the template
 * escapes, or HTML made here from escaped parts.
 */
export const filters = {
  web: toWebHref,
  mailto: toMailHref,
  tel: toTelHref,
  fill: fillSentence,
  linked: linkText,
  unmarked: escapeMarkdown,
  lines: escapeLines,
  languageName: getLanguageName,
  languageIri: toLanguageIri,
  day: formatDay,
};

/**
 * Fills the placeholders of a sentence, `{name}`. Values are escaped unless they are HTML already;
 * a placeholder without a value is left out.
 */
function fillSentence(sentence: string, values: Readonly<Record<string, unknown>>): SafeHtml {
  return markSafe(replacePlaceholders(sentence, (name) => toHtml(values[name] ?? ""), toHtml));
}

/** Turns the http(s) URLs in free text into links. */
function linkText(text: unknown): SafeHtml {
  return markSafe(encodeLineEnds(linkify(String(text))));
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
