import { filters } from "../templates/index.js";
import type { Words } from "../messages/index.js";
import type { Credit } from "../dataset/credit.js";

const collapseWhitespace = (text: string) => text.replace(/\s+/g, " ").trim();

/** `Source: Acme Leisure (https://data.acme.example/)` */
export function toCreditText({ text, url }: Credit, { attribution }: Words): string {
  const href = filters.web(url);
  return `${attribution.source}: ${collapseWhitespace(text)}${href === "" ? "" : ` (${href})`}`;
}

/** `Source: [Acme Leisure](https://data.acme.example/)`; nothing in the name is markup. */
export function toCreditMarkdown({ text, url }: Credit, { attribution }: Words): string {
  const href = filters.web(url);
  const name = collapseWhitespace(text).replace(
    /[\\`*_[\]<>&~|@]|(?<=\bwww)\.|:(?=\/\/)/gi,
    "\\$&",
  );
  return `${attribution.source}: ${href === "" ? name : `[${name}](${toLinkDestination(href)})`}`;
}

/** Where a bare address would end too early, Markdown wants it in angle brackets. */
const toLinkDestination = (address: string) =>
  /^[^\s()<>\\&]+$/.test(address)
    ? address
    : `<${address.replace(/[<>\\\s]/g, encodeURIComponent).replaceAll("&", "&amp;")}>`;
