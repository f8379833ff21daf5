import { Visitor, type Node } from "oxc-parser";
import { blankComments, formatPlace, parseFile, type SourceFile } from "./source-files.js";

/** A function of the source, wherever it stands. */
export interface SourceFunction {
  /** The name it is declared with; a callback has none. */
  readonly name: string | undefined;
  /** Where it begins, as "src/plugin.ts:12". */
  readonly place: string;
  /** From its first line to its last, without blank lines and comments. */
  readonly lines: number;
}

/** Every function of a file. Those declared by name are function declarations, and functions in a `const`. */
export function listFunctions(file: SourceFile): SourceFunction[] {
  const functions: SourceFunction[] = [];
  const names = new Map<Node, string>();
  const code = blankComments(file);
  const add = (node: Node) => {
    const lines = code.slice(node.start, node.end).split("\n");
    functions.push({
      name: names.get(node),
      place: formatPlace(file, node.start),
      lines: lines.filter((line) => line.trim() !== "").length,
    });
  };
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (init && id.type === "Identifier") names.set(init, id.name);
    },
    FunctionDeclaration: (node) => {
      if (node.id) names.set(node, node.id.name);
      add(node);
    },
    FunctionExpression: add,
    ArrowFunctionExpression: add,
  }).visit(parseFile(file));
  return functions;
}

/** The first word of a name in camel case: "describe" of `describeFeeds`. */
export function takeFirstWord(name: string): string {
  return /^[a-z]*/.exec(name)![0];
}
