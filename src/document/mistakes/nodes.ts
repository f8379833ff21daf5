import { isNode, visit, type Document, type Node } from "yaml";

const nodesByDocument = new WeakMap<Document.Parsed, readonly Node[]>();

/** Lists every node of a document, in the order of the text. */
export function listNodes(document: Document.Parsed): readonly Node[] {
  const known = nodesByDocument.get(document);
  if (known !== undefined) return known;
  const nodes: Node[] = [];
  nodesByDocument.set(document, nodes);
  visit(document, (_key, node) => {
    if (isNode(node)) nodes.push(node);
  });
  return nodes;
}
