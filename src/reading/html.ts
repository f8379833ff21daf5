import { createRequire } from "node:module";
import type { CheerioAPI, load } from "cheerio/slim";
import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../document/index.js";

/** The properties of a node of a page that reading uses. */
export interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
  readonly data?: string;
}

/** A parsed page, to select elements from: `page("script")`. */
export type HtmlPage = CheerioAPI;

/** Loads cheerio when the first page is parsed: most builds parse none, and it takes its time. */
const require = createRequire(import.meta.url);

/**
 * The most tags that a page may have, far more than any Dataset Site has. The time that parsing
 * takes grows with the square of the nesting depth.
 */
const maxTags = 50_000;

/**
 * Parses a page with htmlparser2, as OpenActive's own reader does (`@openactive/dataset-utils`).
 * Nothing in it is executed or fetched.
 *
 * @param where the origin of the page, for the message: `on https://…`, `in site.html`.
 * @throws {OpenActiveError} when it has far more tags than any Dataset Site.
 */
export function parseHtml(html: string, where: string): HtmlPage {
  let tags = 0;
  for (const _ of html.matchAll(/<[a-z/]/gi)) {
    tags++;
    if (tags > maxTags) throw createTooManyTagsError(where);
  }
  const cheerio: { load: typeof load } = require("cheerio/slim");
  return cheerio.load(html);
}

function createTooManyTagsError(where: string): OpenActiveError {
  const found = `more than ${maxTags.toLocaleString("en")} HTML tags`;
  const mismatch = formatMismatch(found, "a Dataset Site, which has a few hundred");
  return new OpenActiveError(`no Dataset to credit ${where}: ${mismatch}`);
}

/** Returns the node that contains all others. */
export const getRootNode = (page: HtmlPage): HtmlNode => page.root()[0] as unknown as HtmlNode;

/** The most nodes that all texts of a page together may be put together from. */
const maxTextNodes = 2_000_000;

/**
 * Creates a function that returns the text of an element. Elements inside each other share texts, so
 * a deeply nested page could make it read the same ones for ever; after very many it returns nothing.
 */
export function createTextReader(): (element: HtmlNode) => string {
  let rest = maxTextNodes;
  return (element) => getTextContent(element, () => rest-- > 0);
}

/**
 * Returns the text of an element and of all elements in it. Cheerio's `text()` calls itself for
 * every level, so a deeply nested page would exhaust the stack.
 *
 * @param mayGoOn whether there is time for one more node; without it, there always is.
 */
export function getTextContent(element: HtmlNode, mayGoOn = () => true): string {
  let text = "";
  const stack = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!mayGoOn()) return "";
    if (node.type === "text") text += node.data ?? "";
    for (const child of node.children?.toReversed() ?? []) stack.push(child);
  }
  return text;
}
