import type { Draw } from "../draw.js";
import type { Mutate } from "../mutations/text.js";

/*
 * Uses the features of YAML that publisher files seldom use: anchors, merges, tags, block scalars,
 * several documents.
 */

/** Changes one line of the form `key: value`. */
const changeEntry =
  (change: (key: string, value: string, draw: Draw) => string): Mutate =>
  (bytes, draw) => {
    const lines = bytes.split("\n");
    const entries = lines.flatMap((line, index) => (/^[\s-]*\w+:/.test(line) ? [index] : []));
    if (entries.length === 0) return bytes;
    const at = draw.pick(entries);
    const [, key = "", value = ""] = /^([\s-]*\w+):[^\S\n]*(.*)$/.exec(lines[at]!) ?? [];
    lines[at] = change(key, value, draw);
    return lines.join("\n");
  };

const deeper = (key: string) => `${/^[\s-]*/.exec(key)![0].replaceAll("-", " ")}  `;

const tags = ["!!str", "!!int", "!!float", "!!bool", "!!null", "!!binary", "!!set", "!!omap"];
const moreTags = ["!!timestamp", "!!map", "!!seq", "!!js/function", "!<tag:a>", "!a", "!"];
const headers = ["|", ">", "|-", "|+", ">-", "|2", ">1+", "|9", "| # a", "|0"];

const insertLine =
  (lines: readonly string[]): Mutate =>
  (bytes, draw) => {
    const all = bytes.split("\n");
    all.splice(draw.below(all.length + 1), 0, draw.pick(lines));
    return all.join("\n");
  };

/** Every change that uses a feature of YAML. */
export const yamlMutations: readonly Mutate[] = [
  changeEntry((key, value) => `${key}: &a ${value}`),
  changeEntry((key) => `${key}: *a`),
  changeEntry((key, value) => `${key}: &a\n${deeper(key)}<<: *a\n${deeper(key)}b: ${value}`),
  changeEntry((key, value, draw) => `${key}: ${draw.pick([...tags, ...moreTags])} ${value}`),
  changeEntry((key, value, draw) => `${key}: ${draw.pick(headers)}\n${deeper(key)}${value}`),
  changeEntry((key, value) => `${key}: "${value}"`),
  changeEntry((key, value) => `${key}: '${value}'`),
  changeEntry((key, value) => `${key}: "${value}`),
  changeEntry((key, value) => `${key}:${value}`),
  changeEntry((key, value) => `${key} : ${value}`),
  changeEntry((key, value) => `${key}: ${value} # ${value}`),
  changeEntry((key, value) => `${key}: [${value}]`),
  changeEntry((key, value) => `${key}: {a: ${value}}`),
  changeEntry((key, value) => `${key}:\n${deeper(key)}${value}\n${deeper(key)}${value}`),
  changeEntry((key, value) => `${key}:\n${deeper(key)}- ${value}`),
  changeEntry(
    (key, value) => `${key.replace(/\w+$/, "? $&")}\n${key.replace(/\w+$/, "")}: ${value}`,
  ),
  changeEntry((key, value) => `${key.replace(/\w+$/, '"$&"')}: ${value}`),
  changeEntry((key, value) => `${key}: ${value}\n${key}: ${value}`),
  changeEntry((key, value) => `${key}: ${value.replace(/\w/, "\\x41")}`),
  changeEntry((key, value) => `${key}: "${value.replace(/\w/, "\\U0010FFFF\\0\\e\\_\\L")}"`),
  insertLine(["---", "...", "--- !a", "%YAML 1.1", "%YAML 9.9", "%TAG ! tag:a,2000:", "# a", ""]),
  insertLine(["<<: *a", "<<: {name: a}", "<<: [{}, {url: a}]", "? a", "? [a, b]\n: c", "*a : b"]),
  insertLine(["- a", "- - a", "a", "a:", ": a", ":", "{", "}", "[", "]", "'", '"', "|", ">", "\t"]),
];
