import MarkdownIt from "markdown-it";
import nunjucks from "nunjucks";

// Nunjucks exports these; its types know only half of them.
const { SafeString } = nunjucks.runtime as unknown as {
  SafeString: new (html: string) => { toString(): string };
};
const { escape: escapeText } = nunjucks.lib as unknown as { escape(text: string): string };

/** HTML that was made from escaped parts, and so is not escaped again. */
export const markSafe = (html: string) => new SafeString(html);
const escape = (value: unknown): string =>
  value instanceof SafeString ? String(value) : escapeText(String(value));

/** Nothing but text and the http(s) addresses in it: a publisher's asterisks stay asterisks. */
const linker = new MarkdownIt("zero", { linkify: true }).enable("linkify");
linker.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
linker.linkify.add("mailto:", null).add("ftp:", null).add("//", null);

/**
 * The filters of the plugin's own templates. What they return is either plain text, which the template
 * escapes, or HTML that was made here from escaped parts.
 */
export const filters = {
  /** The address if it is one that may stand in a link, else an empty string. */
  web: (url: unknown): string => (typeof url === "string" && /^https?:\/\//i.test(url) ? url : ""),

  /** A `mailto:` address, or an empty string if that is no plain e-mail address. */
  mailto: (email: unknown): string =>
    typeof email === "string" && /^[^\s@<>"'?&#%]+@[^\s@<>"'?&#%]+$/.test(email)
      ? `mailto:${email}`
      : "",

  /** A `tel:` address of the digits of a telephone number, or an empty string. */
  tel: (telephone: unknown): string => {
    const digits = String(telephone)
      .replace(/(?:ext\.?|x).*$/i, "")
      .replace(/[^+\d]/g, "");
    return /^\+?\d{5,}$/.test(digits) ? `tel:${digits}` : "";
  },

  /** Fills the `{places}` of a sentence; HTML only where a value is HTML already. */
  fill: (sentence: string, values: Record<string, unknown>) =>
    markSafe(
      sentence
        .split(/(\{\w+\})/)
        .map((part) =>
          /^\{\w+\}$/.test(part) ? escape(values[part.slice(1, -1)] ?? "") : escape(part),
        )
        .join(""),
    ),

  /**
   * Free text with the addresses in it as links. Line ends become character references: the text stays
   * the same, and the HTML has no blank line at which Markdown would end an HTML block.
   */
  linked: (text: unknown) => markSafe(linker.renderInline(String(text)).replaceAll("\n", "&#10;")),

  /** Text that may stand within a line of somebody's Markdown: escaped, and without anything that is markup there. */
  unmarked: (text: unknown) =>
    markSafe(
      escapeText(String(text)).replace(
        /[*_`~[\]\\\r\n]/g,
        (character) => `&#${character.charCodeAt(0)};`,
      ),
    ),

  /** Text whose line ends count, for `<pre>`: escaped, and without a blank line at which Markdown would end an HTML block. */
  lines: (text: unknown) => markSafe(escapeText(String(text).trimEnd()).replaceAll("\n", "&#10;")),

  /** A language in its own name, as in `cy` → `Cymraeg`. */
  languageName: (tag: string): string => {
    let name = languageNames.get(tag);
    if (name === undefined) languageNames.set(tag, (name = getLanguageName(tag)));
    return name;
  },

  /** The Library of Congress's address of a language, which DCAT asks for: `en-GB` → `…/iso639-1/en`. */
  languageIri: (tag: string): string => {
    const [language = ""] = String(tag).toLowerCase().split("-");
    return `http://id.loc.gov/vocabulary/iso639-${language.length === 2 ? 1 : 2}/${encodeURIComponent(language)}`;
  },

  /** The day of a date or moment, as it was written there, in the words of a language. */
  day: (date: string, lang: string): string => {
    const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
    if (day === undefined || Number.isNaN(Date.parse(day))) return date;
    return getDayFormat(lang).format(new Date(`${day}T00:00:00Z`));
  },
};

const languageNames = new Map<string, string>();
function getLanguageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();
function getDayFormat(lang: string): Intl.DateTimeFormat {
  let format = dayFormats.get(lang);
  if (!format)
    dayFormats.set(
      lang,
      (format = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" })),
    );
  return format;
}
