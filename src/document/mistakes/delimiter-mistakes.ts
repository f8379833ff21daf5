import { isCollection, isScalar, type Node } from "yaml";
import { formatMismatch } from "../issue.js";
import { findLine } from "./lines.js";
import { quoteYaml, type MistakeContext, type YamlMistake } from "./mistake.js";
import { listNodes } from "./nodes.js";

/**
 * Finds text without its closing quote. The parser reports a missing quote far below, and a quote
 * that closes the text too early only where the next one opens.
 */
export function findOpenQuote(context: MistakeContext): YamlMistake | undefined {
  const { error, at, source, document } = context;
  const { code, message: parserMessage } = error;
  const isMissing = code === "MISSING_CHAR" && /closing ["']quote/.test(parserMessage);
  const isTooEarly = code === "UNEXPECTED_TOKEN" && parserMessage.endsWith("at node end");
  if (!isMissing && !isTooEarly) return undefined;

  const isOpenAt = (node: Node) =>
    isQuoted(node) && node.range![0] < at && node.range![1] >= at - 1;
  const from = listNodes(document).find(isOpenAt)?.range?.[0];
  if (from === undefined) return undefined;
  const line = findLine(source, from);
  if (isTooEarly && line.start === findLine(source, at).start) return undefined;

  const found = "text whose closing quote is missing";
  const expected = `${source[from]} at its end`;
  if (line.valueAt !== from) return { at: from, message: formatMismatch(found, expected) };
  const text = quoteYaml(line.value.slice(1));
  const message = formatMismatch(found, expected, { asIs: text });
  return { at: from, message, edits: [{ at: from, length: line.value.length, text }] };
}

const isQuoted = (node: Node) => isScalar(node) && node.type?.startsWith("QUOTE") === true;

/** Finds a list or group without its closing bracket. The parser reports it at the next key. */
export function findOpenBracket(context: MistakeContext): YamlMistake | undefined {
  const { error, source, document } = context;
  const closing = /end with a ([\]}])/.exec(error.message)?.[1];
  if (closing === undefined) return undefined;
  const opening = closing === "]" ? "[" : "{";
  const isOpen = (node: Node) =>
    isCollection(node) &&
    node.flow === true &&
    source[node.range![0]] === opening &&
    source[node.range![1] - 1] !== closing;
  const from = listNodes(document).findLast(isOpen)?.range?.[0];
  if (from === undefined) return undefined;

  // The closing bracket may be there, but after a #.
  const [rest] = /^.*/.exec(source.slice(from))!;
  if (rest.includes("#")) return explainHash(source, from + rest.indexOf("#"));
  const kind = closing === "]" ? "list" : "group";
  const found = `a ${kind} that starts with ${opening} and is not closed`;
  const message = formatMismatch(found, `a closing ${closing}`);
  const { value, valueAt } = findLine(source, from);
  // If the line itself is unfinished, the bracket belongs on one of the lines below.
  if (/[[{,]$/.test(value)) return { at: from, message };
  return { at: from, message, edits: [{ at: valueAt + value.length, length: 0, text: closing }] };
}

/** Finds a list entry in brackets that starts with a #. */
export function findHashInList({ error, at, source }: MistakeContext): YamlMistake | undefined {
  const isHash = error.message.startsWith("Comments must be separated");
  return isHash ? explainHash(source, at) : undefined;
}

function explainHash(source: string, at: number): YamlMistake {
  const [hashText] = /^#[^\s,\]}]*/.exec(source.slice(at))!;
  const text = quoteYaml(hashText);
  const message = formatMismatch(
    `${hashText}, which YAML treats as a comment`,
    "quotes around text that contains #",
    { asIs: text },
  );
  return { at, message, edits: [{ at, length: hashText.length, text }] };
}
