import { load } from "cheerio/slim";
import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../publisher/index.js";

/** What reading needs to know of a node of a page. */
export interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
  readonly data?: string;
}

/** Far more than any Dataset Site has; a parser takes time that grows with the square of what is nested. */
const maxTags = 50_000;

/**
 * Parses a page the way the official reader does, with htmlparser2. Nothing of it is executed or fetched.
 *
 * @param where it is from, for the message.
 * @throws {OpenActiveError} when it has more tags than any Dataset Site.
 */
export function parseHtml(html: string, where: string): HtmlNode {
  let tags = 0;
  for (const _ of html.matchAll(/<[a-z/]/gi)) {
    if (++tags > maxTags)
      throw new OpenActiveError(
        `no Dataset to credit ${where}: ${formatMismatch(`more than ${maxTags.toLocaleString("en")} HTML tags`, "a Dataset Site, which has a few hundred")}`,
      );
  }
  return load(html).root()[0] as unknown as HtmlNode;
}

/** A node and all below it, in the order of the page. Without recursion, because pages may nest deeply. */
export function* walkNodes(root: HtmlNode): Generator<HtmlNode> {
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    for (const child of node.children?.toReversed() ?? []) stack.push(child);
  }
}

/** The text of an element and of all elements in it. */
export function getTextContent(element: HtmlNode): string {
  const parts: string[] = [];
  for (const node of walkNodes(element)) if (node.type === "text") parts.push(node.data ?? "");
  return parts.join("");
}
