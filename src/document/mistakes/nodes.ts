import { isNode, visit, type Document, type Node } from "yaml";

/** Lists every node of a document, in the order of the text. */
export function listNodes(document: Document.Parsed): Node[] {
  const nodes: Node[] = [];
  visit(document, (_key, node) => {
    if (isNode(node)) nodes.push(node);
  });
  return nodes;
}
