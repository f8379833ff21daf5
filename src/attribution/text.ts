import { filters } from "../templates/index.js";
import type { Words } from "../messages/index.js";
import type { Credit } from "../dataset/credit.js";

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** `Source: Acme Leisure (https://data.acme.example/)` */
export function asText({ text, url }: Credit, { attribution }: Words): string {
  const address = filters.web(url);
  return `${attribution.source}: ${oneLine(text)}${address === "" ? "" : ` (${address})`}`;
}

/** `Source: [Acme Leisure](https://data.acme.example/)`; nothing in the name is markup. */
export function asMarkdown({ text, url }: Credit, { attribution }: Words): string {
  const address = filters.web(url);
  const name = oneLine(text).replace(/[\\`*_[\]<>&~|@]|(?<=\bwww)\.|:(?=\/\/)/gi, "\\$&");
  return `${attribution.source}: ${address === "" ? name : `[${name}](${destination(address)})`}`;
}

/** Where a bare address would end too early, Markdown wants it in angle brackets. */
const destination = (address: string) =>
  /^[^\s()<>\\&]+$/.test(address)
    ? address
    : `<${address.replace(/[<>\\\s]/g, encodeURIComponent).replaceAll("&", "&amp;")}>`;
