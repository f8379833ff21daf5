import {
  isAlias,
  isCollection,
  isNode,
  isScalar,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from "yaml";
import {
  findBackslash,
  findDashWithoutSpace,
  findMisalignment,
  findMissingColon,
  findSpecialSpace,
  findInvalidStart,
  describeTab,
  findUnquoted,
} from "./line-mistakes.js";
import { findLine } from "./lines.js";
import { formatSuggestion, quoteYaml, type IsKnownKey, type YamlMistake } from "./mistake.js";

/** The first mistake in a text, said to somebody who writes YAML twice a year; `undefined` when there is none. */
export function findMistake(
  document: Document.Parsed,
  source: string,
  isKey: IsKnownKey,
): YamlMistake | undefined {
  const isText = (at: number) =>
    listNodes(document).some(
      (node) =>
        isScalar(node) && node.type !== "PLAIN" && node.range![0] < at && at < node.range![1],
    );
  const mistake =
    findSpecialSpace(source, isKey, isText) ?? findDashWithoutSpace(source, isKey, isText);
  if (mistake !== undefined) return mistake;
  const errors = [...document.errors, ...document.warnings];
  // A tab shifts everything behind it, so what the parser says of the rest is not to be trusted.
  const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT");
  const mistakes = (tabs.length > 0 ? tabs : errors).map((error) =>
    toMistake(error, document, source, isKey),
  );
  // One mistake makes the parser stumble again further down, so only the first is sure to be one.
  return mistakes.sort((a, b) => a.at - b.at)[0] ?? findUnusedSign(document, source);
}

function toMistake(
  error: YAMLError,
  document: Document.Parsed,
  source: string,
  isKey: IsKnownKey,
): YamlMistake {
  const at = error.pos[0];
  const line = findLine(source, at);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return describeTab(source, at);
    case "MULTIPLE_DOCS":
      return {
        at,
        message: 'found a second document (a line "---"); expected one publisher in one file',
        edits: [{ at, length: source.length - at, text: "" }],
      };
    case "NON_STRING_KEY":
      return {
        at,
        message: `found ${JSON.stringify(source.slice(at, error.pos[1]))} as a key; expected a word`,
      };
  }
  return (
    findOpenQuote(error, document, source) ??
    findOpenBracket(error, document, source) ??
    findHashInList(error, source) ??
    findBackslash(error, line) ??
    findUnquoted(error, line, isKey) ??
    findMissingColon(error, line, source, isKey) ??
    findMisalignment(error, line, source) ??
    findInvalidStart(error, line) ?? { at, message: `not readable as YAML: ${error.message}` }
  );
}

/** The parser notices a missing closing quote far below, and a quote too early where the next one opens. */
function findOpenQuote(
  { code, message, pos: [at] }: YAMLError,
  document: Document.Parsed,
  source: string,
): YamlMistake | undefined {
  const isMissing = code === "MISSING_CHAR" && /closing ["']quote/.test(message);
  const isTooEarly = code === "UNEXPECTED_TOKEN" && message.endsWith("at node end");
  if (!isMissing && !isTooEarly) return undefined;
  const open = listNodes(document).find(
    (node) =>
      isScalar(node) &&
      node.type?.startsWith("QUOTE") &&
      node.range![0] < at &&
      node.range![1] >= at - 1,
  );
  const from = open?.range?.[0];
  if (
    from === undefined ||
    (isTooEarly && findLine(source, from).start === findLine(source, at).start)
  )
    return undefined;
  const line = findLine(source, from);
  const isValue = line.valueAt === from;
  const quotedValue = quoteYaml(line.value.slice(1));
  return {
    at: from,
    message: `found a text whose closing quote is missing; expected ${source[from]} at its end${isValue ? formatSuggestion(quotedValue) : ""}`,
    ...(isValue && { edits: [{ at: from, length: line.value.length, text: quotedValue }] }),
  };
}

/** The parser notices a missing bracket where the next key stands. */
function findOpenBracket(
  { message }: YAMLError,
  document: Document.Parsed,
  source: string,
): YamlMistake | undefined {
  const missing = /end with a ([\]}])/.exec(message)?.[1];
  const bracket = missing === "]" ? "[" : "{";
  if (missing === undefined) return undefined;
  const from = listNodes(document).findLast(
    (node) =>
      isCollection(node) &&
      node.flow === true &&
      source[node.range![0]] === bracket &&
      source[node.range![1] - 1] !== missing,
  )?.range?.[0];
  if (from === undefined) return undefined;
  const { value, valueAt } = findLine(source, from);
  // What seems to have no end may have it behind a #.
  const [rest] = /^.*/.exec(source.slice(from))!;
  if (rest.includes("#")) return describeHash(source, from + rest.indexOf("#"));
  return {
    at: from,
    message: `found a ${missing === "]" ? "list" : "group"} that starts with ${bracket} and has no end; expected a closing ${missing}`,
    ...(!/[[{,]$/.test(value) && {
      edits: [{ at: valueAt + value.length, length: 0, text: missing }],
    }),
  };
}

const findHashInList = ({ message, pos: [at] }: YAMLError, source: string) =>
  message.startsWith("Comments must be separated") ? describeHash(source, at) : undefined;

function describeHash(source: string, at: number): YamlMistake {
  const text = /^#[^\s,\]}]*/.exec(source.slice(at))![0];
  return {
    at,
    message: `found ${text}, which YAML takes for a comment; expected quotes around a text with # in it${formatSuggestion(quoteYaml(text))}`,
    edits: [{ at, length: text.length, text: quoteYaml(text) }],
  };
}

/** What YAML reads without complaint and drops: a name for later (`&`) that nothing refers to, a reference (`*`) to nothing, a bare `!`. */
function findUnusedSign(document: Document.Parsed, source: string): YamlMistake | undefined {
  if (!/[&*!]/.test(source)) return undefined;
  const allNodes = listNodes(document);
  const referencedNames = new Set(
    allNodes.flatMap((node) =>
      isAlias(node) && node.resolve(document) !== undefined ? [node.source] : [],
    ),
  );
  for (const node of allNodes) {
    const sign = isAlias(node)
      ? referencedNames.has(node.source)
        ? undefined
        : "*"
      : node.anchor !== undefined && !referencedNames.has(node.anchor)
        ? "&"
        : node.tag === "!"
          ? "!"
          : undefined;
    if (sign === undefined) continue;
    const [from] = node.range!;
    const at = sign === "*" ? from : source.lastIndexOf(sign, from);
    const { value, valueAt } = findLine(source, at);
    const isWhole = at === valueAt && value !== "";
    return {
      at,
      message: `found a value that starts with ${sign}; expected quotes around it${isWhole ? formatSuggestion(quoteYaml(value)) : ""}`,
      ...(isWhole && { edits: [{ at, length: value.length, text: quoteYaml(value) }] }),
    };
  }
  return undefined;
}

/** Every node of a document, in the order of the text. */
function listNodes(document: Document.Parsed): Node[] {
  const nodes: Node[] = [];
  visit(document, (_key, node) => {
    if (isNode(node)) nodes.push(node);
  });
  return nodes;
}
