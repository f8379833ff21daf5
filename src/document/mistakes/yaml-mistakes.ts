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
  backslash,
  dashWithoutSpace,
  misaligned,
  notAKeyLine,
  oddSpace,
  oddStart,
  tab,
  unquoted,
} from "./line-mistakes.js";
import { lineAt } from "./lines.js";
import { didYouMean, inQuotes, type IsKey, type Slip } from "./mistake.js";

/** The first slip of a text, said to somebody who writes YAML twice a year; `undefined` when there is none. */
export function findSlip(
  document: Document.Parsed,
  source: string,
  isKey: IsKey,
): Slip | undefined {
  const isText = (at: number) =>
    nodes(document).some(
      (node) =>
        isScalar(node) && node.type !== "PLAIN" && node.range![0] < at && at < node.range![1],
    );
  const slip = oddSpace(source, isKey, isText) ?? dashWithoutSpace(source, isKey, isText);
  if (slip !== undefined) return slip;
  const errors = [...document.errors, ...document.warnings];
  // A tab shifts everything behind it, so what the parser says of the rest is not to be trusted.
  const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT");
  const slips = (tabs.length > 0 ? tabs : errors).map((error) =>
    slipOf(error, document, source, isKey),
  );
  // One slip makes the parser stumble again further down, so only the first is sure to be one.
  return slips.sort((a, b) => a.at - b.at)[0] ?? notTakenAsText(document, source);
}

function slipOf(error: YAMLError, document: Document.Parsed, source: string, isKey: IsKey): Slip {
  const at = error.pos[0];
  const line = lineAt(source, at);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return tab(source, at);
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
    openQuote(error, document, source) ??
    openBracket(error, document, source) ??
    hashInList(error, source) ??
    backslash(error, line) ??
    unquoted(error, line, isKey) ??
    notAKeyLine(error, line, source, isKey) ??
    misaligned(error, line, source) ??
    oddStart(error, line) ?? { at, message: `not readable as YAML: ${error.message}` }
  );
}

/** The parser notices a missing closing quote far below, and a quote too early where the next one opens. */
function openQuote(
  { code, message, pos: [at] }: YAMLError,
  document: Document.Parsed,
  source: string,
): Slip | undefined {
  const isMissing = code === "MISSING_CHAR" && /closing ["']quote/.test(message);
  const isTooEarly = code === "UNEXPECTED_TOKEN" && message.endsWith("at node end");
  if (!isMissing && !isTooEarly) return undefined;
  const open = nodes(document).find(
    (node) =>
      isScalar(node) &&
      node.type?.startsWith("QUOTE") &&
      node.range![0] < at &&
      node.range![1] >= at - 1,
  );
  const from = open?.range?.[0];
  if (from === undefined || (isTooEarly && lineAt(source, from).start === lineAt(source, at).start))
    return undefined;
  const line = lineAt(source, from);
  const isValue = line.valueAt === from;
  const whole = inQuotes(line.value.slice(1));
  return {
    at: from,
    message: `found a text whose closing quote is missing; expected ${source[from]} at its end${isValue ? didYouMean(whole) : ""}`,
    ...(isValue && { edits: [{ at: from, length: line.value.length, text: whole }] }),
  };
}

/** The parser notices a missing bracket where the next key stands. */
function openBracket(
  { message }: YAMLError,
  document: Document.Parsed,
  source: string,
): Slip | undefined {
  const missing = /end with a ([\]}])/.exec(message)?.[1];
  const bracket = missing === "]" ? "[" : "{";
  if (missing === undefined) return undefined;
  const from = nodes(document).findLast(
    (node) =>
      isCollection(node) &&
      node.flow === true &&
      source[node.range![0]] === bracket &&
      source[node.range![1] - 1] !== missing,
  )?.range?.[0];
  if (from === undefined) return undefined;
  const { value, valueAt } = lineAt(source, from);
  // What seems to have no end may have it behind a #.
  const [rest] = /^.*/.exec(source.slice(from))!;
  if (rest.includes("#")) return hash(source, from + rest.indexOf("#"));
  return {
    at: from,
    message: `found a ${missing === "]" ? "list" : "group"} that starts with ${bracket} and has no end; expected a closing ${missing}`,
    ...(!/[[{,]$/.test(value) && {
      edits: [{ at: valueAt + value.length, length: 0, text: missing }],
    }),
  };
}

const hashInList = ({ message, pos: [at] }: YAMLError, source: string) =>
  message.startsWith("Comments must be separated") ? hash(source, at) : undefined;

function hash(source: string, at: number): Slip {
  const text = /^#[^\s,\]}]*/.exec(source.slice(at))![0];
  return {
    at,
    message: `found ${text}, which YAML takes for a comment; expected quotes around a text with # in it${didYouMean(inQuotes(text))}`,
    edits: [{ at, length: text.length, text: inQuotes(text) }],
  };
}

/** What YAML reads without complaint and drops: a name for later (`&`) that nothing refers to, a reference (`*`) to nothing, a bare `!`. */
function notTakenAsText(document: Document.Parsed, source: string): Slip | undefined {
  if (!/[&*!]/.test(source)) return undefined;
  const all = nodes(document);
  const referredTo = new Set(
    all.flatMap((node) =>
      isAlias(node) && node.resolve(document) !== undefined ? [node.source] : [],
    ),
  );
  for (const node of all) {
    const sign = isAlias(node)
      ? referredTo.has(node.source)
        ? undefined
        : "*"
      : node.anchor !== undefined && !referredTo.has(node.anchor)
        ? "&"
        : node.tag === "!"
          ? "!"
          : undefined;
    if (sign === undefined) continue;
    const [from] = node.range!;
    const at = sign === "*" ? from : source.lastIndexOf(sign, from);
    const { value, valueAt } = lineAt(source, at);
    const isWhole = at === valueAt && value !== "";
    return {
      at,
      message: `found a value that starts with ${sign}; expected quotes around it${isWhole ? didYouMean(inQuotes(value)) : ""}`,
      ...(isWhole && { edits: [{ at, length: value.length, text: inQuotes(value) }] }),
    };
  }
  return undefined;
}

/** Every node of a document, in the order of the text. */
function nodes(document: Document.Parsed): Node[] {
  const found: Node[] = [];
  visit(document, (_key, node) => {
    if (isNode(node)) found.push(node);
  });
  return found;
}
