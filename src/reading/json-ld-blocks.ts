import { getTextContent, type HtmlNode, type HtmlPage } from "./html.js";
import { normalizeJsonLd } from "./normalize-json-ld.js";

/** The value in a JSON-LD block, or the reason why it cannot be read. */
export type JsonLdBlock = { readonly value: unknown } | { readonly problem: string };

/**
 * Finds the JSON-LD blocks of a page, in its head and in its body.
 *
 * @returns the blocks in the order of the page.
 */
export function findJsonLdBlocks(page: HtmlPage): JsonLdBlock[] {
  const scripts: readonly HtmlNode[] = page("script").toArray();
  return scripts.filter(isJsonLdScript).map((script) => parseJsonLd(getTextContent(script)));
}

/** Whether a script is JSON-LD; its type may be in upper case and have parameters. */
function isJsonLdScript({ attribs }: HtmlNode): boolean {
  const mediaType = attribs?.["type"]?.split(";")[0] ?? "";
  return mediaType.trim().toLowerCase() === "application/ld+json";
}

/** Parses the text of a JSON-LD block or file. */
export function parseJsonLd(text: string): JsonLdBlock {
  const json = stripWrapper(text);
  if (json === "") return { problem: "is empty" };
  try {
    return { value: normalizeJsonLd(JSON.parse(json)) };
  } catch (error) {
    return { problem: `is not JSON: ${(error as Error).message}` };
  }
}

/** Strips the wrappers that some generators add: a byte order mark, a CDATA section, a comment. */
function stripWrapper(text: string): string {
  const trimmed = text.trim();
  const opening = /^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/.exec(trimmed)?.[0];
  if (opening === undefined) return trimmed;
  const end = Math.max(trimmed.lastIndexOf("]]>"), trimmed.lastIndexOf("-->"));
  const content = trimmed.slice(opening.length, end < 0 ? undefined : end);
  return content
    .trimEnd()
    .replace(/\/[/*]$/, "")
    .trim();
}
