/*
 * Finds the messages in the source: the texts that say what was found, what is missing or what was expected, and
 * those of errors. Values in them become "…".
 */
import { Visitor, type Node } from "oxc-parser";
import { parseFile, readFiles, type SourceFile } from "../structure/source-files.js";

/** Returns a text with its values as "…"; `undefined` if an expression is not a text. */
function readText(node: Node): string | undefined {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? node.value : undefined;
    case "TemplateLiteral":
      return node.quasis.map(({ value }) => value.cooked ?? "").join("…");
    case "ParenthesizedExpression":
      return readText(node.expression);
    case "BinaryExpression": {
      if (node.operator !== "+") return undefined;
      const [left, right] = [readText(node.left), readText(node.right)];
      return left === undefined && right === undefined ? undefined : (left ?? "…") + (right ?? "…");
    }
    default:
      return undefined;
  }
}

const tellsOfProblem = (text: string) => /\b(?:found|missing|expected)\b/i.test(text);
/** Whether a text has enough words of its own to be searched for. */
const isTelling = (text: string) =>
  text.includes(" ") &&
  (text.replace(/\b(?:found|expected)\b/g, "").match(/[\w-]{3,}/g) ?? []).length >= 2;

type IsMessage = (text: string) => boolean;

/** Collects texts of a file: those of which a function says that they are messages. */
function collectTexts(file: SourceFile, tells: IsMessage, always: IsMessage): string[] {
  const texts: string[] = [];
  // The parts of a text that is joined with + are visited after it, and are no messages of their own.
  let end = 0;
  const add = (node: Node | null | undefined, isMessage: IsMessage) => {
    if (!node || node.start < end) return;
    const text = readText(node);
    if (text === undefined || !isMessage(text)) return;
    texts.push(text);
    end = node.end;
  };
  const addAny = (node: Node) => add(node, tells);
  new Visitor({
    BinaryExpression: addAny,
    TemplateLiteral: addAny,
    Literal: addAny,
    VariableDeclarator: ({ id, init }) => {
      if (id.type === "Identifier" && id.name === "found") add(init, always);
    },
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === "Identifier" && callee.name === "formatMismatch") add(first, always);
    },
    NewExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === "Identifier" && callee.name.endsWith("Error")) add(first, always);
    },
  }).visit(parseFile(file));
  return texts;
}

/** What pages say, which is no message. */
const languages = /^src\/messages\/[a-z]{2}(?:-[A-Z]{2})?\.ts$/;

const source = readFiles("src", [".ts"]).filter(({ path }) => !languages.test(path));

/** Lists all messages in the source, those of the pages excepted. */
export function listMessages(): string[] {
  const tells = (text: string) => isTelling(text) && tellsOfProblem(text);
  return [...new Set(source.flatMap((file) => collectTexts(file, tells, isTelling)))];
}

/** Lists every text in the source, those of the pages excepted. */
export function listTexts(): string[] {
  const always = () => true;
  return source.flatMap((file) => collectTexts(file, always, always));
}
