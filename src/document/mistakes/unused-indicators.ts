import { isAlias, type Document, type Node } from "yaml";
import { formatMismatch } from "../issue.js";
import { findLine } from "./lines.js";
import { quoteYaml, type YamlMistake } from "./mistake.js";
import { listNodes } from "./nodes.js";

/**
 * Finds an indicator that YAML drops without an error: an anchor (`&`) that no alias refers to, an
 * alias (`*`) without an anchor, or a bare `!`.
 */
export function findUnusedIndicator(
  document: Document.Parsed,
  source: string,
): YamlMistake | undefined {
  if (!/[&*!]/.test(source)) return undefined;
  const nodes = listNodes(document);
  const anchors = new Set<string>();
  const referencedNames = new Set<string>();
  for (const node of nodes) {
    if (!isAlias(node)) anchors.add((node as { anchor?: string }).anchor ?? "");
    else if (anchors.has(node.source)) referencedNames.add(node.source);
  }
  for (const node of nodes) {
    const indicator = getUnusedIndicator(node, referencedNames);
    if (indicator !== undefined) return explainUnusedIndicator(node, indicator, source);
  }
  return undefined;
}

function getUnusedIndicator(node: Node, referencedNames: ReadonlySet<string>): string | undefined {
  if (isAlias(node)) return referencedNames.has(node.source) ? undefined : "*";
  const { anchor } = node as { anchor?: string };
  if (anchor !== undefined && !referencedNames.has(anchor)) return "&";
  return node.tag === "!" ? "!" : undefined;
}

function explainUnusedIndicator(node: Node, indicator: string, source: string): YamlMistake {
  const [start] = node.range!;
  const at = indicator === "*" ? start : source.lastIndexOf(indicator, start);
  const { value, valueAt } = findLine(source, at);
  const found = `a value that starts with ${indicator}`;
  const isWholeValue = at === valueAt && value !== "";
  if (!isWholeValue) return { at, message: formatMismatch(found, "quotes around it") };
  const text = quoteYaml(value);
  const message = formatMismatch(found, "quotes around it", { asIs: text });
  return { at, message, edits: [{ at, length: value.length, text }] };
}
