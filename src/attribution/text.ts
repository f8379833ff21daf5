import type { Credit } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import { toWebHref } from "../specification/safe-urls.js";

/** Writes a credit as plain text: `Source: Acme Leisure (https://data.acme.example/)` */
export function toCreditText({ text, url }: Credit, { attribution }: Messages): string {
  const href = toWebHref(url);
  const link = href === "" ? "" : ` (${href})`;
  return `${attribution.source}: ${collapseWhitespace(text)}${link}`;
}

/**
 * Writes a credit as Markdown: `Source: [Acme Leisure](https://data.acme.example/)`
 *
 * Nothing in the text of the credit can act as markup, not even in Markdown that turns URLs into
 * links.
 */
export function toCreditMarkdown({ text, url }: Credit, { attribution }: Messages): string {
  const href = toWebHref(url);
  const name = escapeMarkdown(collapseWhitespace(text));
  const credit = href === "" ? name : `[${name}](${toLinkDestination(href)})`;
  return `${attribution.source}: ${credit}`;
}

const collapseWhitespace = (text: string) => text.replace(/\s+/g, " ").trim();

const escapeMarkdown = (text: string) =>
  text.replace(/[\\`*_[\]<>&~|@]|(?<=\bwww)\.|:(?=\/\/)/gi, "\\$&");

/** Puts a URL in angle brackets if Markdown would otherwise end the link too early. */
function toLinkDestination(url: string): string {
  if (/^[^\s()<>\\&]+$/.test(url)) return url;
  const escaped = url.replace(/[<>\\\s]/g, encodeURIComponent).replaceAll("&", "&amp;");
  return `<${escaped}>`;
}
