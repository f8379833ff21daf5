import { Visitor, type Node } from "oxc-parser";
import { formatPlace, parseFile, type SourceFile } from "./source-files.js";

/** The places of conditional expressions that have another one as a branch: `a ? b : c ? d : e`. */
export function findNestedTernaries(file: SourceFile): string[] {
  const places: string[] = [];
  new Visitor({
    ConditionalExpression: ({ start, consequent, alternate }) => {
      if (isTernary(consequent) || isTernary(alternate)) places.push(formatPlace(file, start));
    },
  }).visit(parseFile(file));
  return places;
}

/** The places of conditional spreads into a list or into arguments: `[...(a ? [b] : [])]`. */
export function findConditionalSpreads(file: SourceFile): string[] {
  const places: string[] = [];
  const addFrom = (elements: readonly (Node | null)[]) => {
    for (const element of elements) {
      if (element?.type !== "SpreadElement" || !isTernary(element.argument)) continue;
      places.push(formatPlace(file, element.start));
    }
  };
  new Visitor({
    ArrayExpression: (node) => addFrom(node.elements),
    CallExpression: (node) => addFrom(node.arguments),
  }).visit(parseFile(file));
  return places;
}

function isTernary(node: Node): boolean {
  if (node.type === "ParenthesizedExpression") return isTernary(node.expression);
  return node.type === "ConditionalExpression";
}
