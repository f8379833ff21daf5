import nunjucks from "nunjucks";

/** HTML that Nunjucks does not escape again. */
export interface SafeHtml {
  toString(): string;
}

// Nunjucks exports both; its types omit the first and cover only part of the second.
const { SafeString } = nunjucks.runtime as unknown as {
  SafeString: new (html: string) => SafeHtml;
};
const nunjucksLib = nunjucks.lib as unknown as { escape(text: string): string };

/** Marks HTML that was made from escaped parts, so that a template does not escape it again. */
export function markSafe(html: string): SafeHtml {
  return new SafeString(html);
}

/** Escapes text for HTML, quotes included, as Nunjucks' autoescape does. */
export function escapeText(text: string): string {
  return nunjucksLib.escape(text);
}

/** Converts a value to HTML: text is escaped, and HTML that is marked safe stays unchanged. */
export function toHtml(value: unknown): string {
  return value instanceof SafeString ? String(value) : escapeText(String(value));
}
