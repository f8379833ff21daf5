import { resolveUrl } from "../specification/safe-urls.js";
import { createTextReader, getRootNode, type HtmlNode, type HtmlPage } from "./html.js";
import { readElement, type Scope } from "./rdfa-element.js";
import { createGraphBuilder, type RdfaGraph } from "./rdfa-graph.js";
import { dcat, defaultNamespaces } from "./rdfa-names.js";

/**
 * The URL for a page without one; URLs relative to it are not http(s) URLs, so they are ignored.
 */
const placeholderUrl = "page:/";

/**
 * Reads the RDFa of a page: RDFa 1.1 in HTML, without lists, which no Dataset Site uses.
 *
 * This is not left to a library because published Dataset Sites need more than the standard allows:
 * they use prefixes that they do not declare (see `defaultPrefixes`) and write the vocabularies'
 * IRIs with `https:`. It also limits how much of a hostile page it reads. For a page that follows
 * the standard, the result is that of rdfa-streaming-parser; a test compares both.
 *
 * Source: https://www.w3.org/TR/rdfa-core/ and https://www.w3.org/TR/html-rdfa/
 *
 * @param url the URL of the page, against which relative URLs are resolved unless the page has a
 *   `<base>`.
 */
export function readRdfa(page: HtmlPage, url = placeholderUrl): RdfaGraph {
  const baseHref = page("base[href]").first().attr("href") ?? "";
  const base = resolveUrl(baseHref, url) ?? url;
  // A catalogue may list thousands of datasets.
  const builder = createGraphBuilder(`${dcat}dataset`);
  const reader = { base, builder, getText: createTextReader() };
  const pageScope: Scope = {
    namespaces: defaultNamespaces,
    subject: base,
    object: base,
    openRelations: [],
  };
  // An explicit stack instead of recursion, because pages may nest deeply.
  const stack: [node: HtmlNode, outer: Scope][] = [[getRootNode(page), pageScope]];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, outer] = entry;
    const inner = readElement(node, outer, reader);
    for (const child of node.children?.toReversed() ?? []) stack.push([child, inner]);
  }
  return builder.graph;
}
