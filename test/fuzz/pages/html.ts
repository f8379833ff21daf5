import type { Draw } from "../draw.js";
import { toBytes, type Mutate } from "../mutations/text.js";

/*
 * Changes the structure of a page: its tags, their attributes and the RDFa in them.
 */

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const listTags = (html: string): Tag[] =>
  [...html.matchAll(/<[a-z/!][^<>]*>/gi)].map(({ index, 0: text }) => {
    return { start: index, end: index + text.length, text };
  });

/** Changes one tag of a page. */
const changeTag =
  (change: (tag: string, draw: Draw) => string): Mutate =>
  (html, draw) => {
    const tags = listTags(html);
    if (tags.length === 0) return html;
    const { start, end, text } = draw.pick(tags);
    return html.slice(0, start) + toBytes(change(text, draw)) + html.slice(end);
  };

const attributeNames =
  "typeof property rel rev about resource prefix vocab content lang xml:lang href src datatype " +
  "inlist itemprop itemscope itemtype itemid class id type style onclick";

const attributeValues = [
  "dcat:Dataset",
  "dcat:Distribution",
  "schema:Dataset",
  "http://schema.org/Dataset",
  "Dataset",
  "dct:title",
  "dct:publisher",
  "foaf:name",
  "odrs:attributionText",
  "dct:license",
  "dcat:a",
  "odrs:attributionURL",
  "schema:url schema:name",
  "dct:rights",
  "dcat:distribution",
  "a:b",
  "https://schema.org/",
  "http://www.w3.org/ns/dcat#",
  "//a.example/",
  "#a",
  "",
  " ",
  "_:a",
  "[a:b]",
  "a: b",
  "dcat: http://a.example/ dct: x",
  ": a",
  "a:",
  "a : b",
  "dcat:",
  "_: a",
  "__proto__: a",
  "javascript:alert(1)",
  "https://a.example/",
  "application/ld+json",
  "cy",
  "xsd:date",
  "rdf:HTML",
  "a: b ".repeat(500),
  "a".repeat(50_000),
  "a ".repeat(30_000),
  "dct:title ".repeat(500),
];

function addAttribute(tag: string, draw: Draw): string {
  const name = draw.pick(attributeNames.split(" "));
  const value = draw.chance(90) ? draw.pick(attributeValues) : draw.text();
  const quote = draw.pick(['"', '"', '"', "'", ""]);
  return tag.replace(/^<\/?[\w-]+/, (start) => `${start} ${name}=${quote}${value}${quote}`);
}

function changeAttribute(tag: string, draw: Draw): string {
  const attributes = [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)];
  if (attributes.length === 0) return addAttribute(tag, draw);
  const { index, 0: attribute, 1: name = "" } = draw.pick(attributes);
  const changed = draw.pick([
    "",
    ` ${draw.pick(attributeNames.split(" "))}${attribute.slice(name.length + 1)}`,
    ` ${name}="${draw.pick(attributeValues)}"`,
    ` ${name}`,
    ` ${name.toUpperCase()}="${draw.pick(attributeValues)}"`,
    attribute + attribute,
  ]);
  return tag.slice(0, index) + changed + tag.slice(index + attribute.length);
}

const elements =
  "div span p a base meta link template svg math table noscript iframe textarea title";
const moreElements = "style script form select option plaintext body head html xmp frameset";

/** Tags, in pairs and alone. */
const snippets = [
  ...`${elements} ${moreElements}`.split(" ").flatMap((name) => [`<${name}>`, `</${name}>`]),
  "<!--",
  "-->",
  "<![CDATA[",
  "<!doctype html>",
  "<?xml?>",
  '<base href="//a.example/">',
  '<html prefix="dcat: http://a.example/">',
  '<div typeof="dcat:Dataset" about="https://a.example/"><span property="dct:title">A</span></div>',
  '<div vocab="https://schema.org/" typeof="Dataset"><a property="url" href="https://a.example/">',
  '<div itemscope itemtype="https://schema.org/Dataset"><meta itemprop="name" content="Acme"></div>',
  '<script type="application/ld+json">{"@type":"Dataset"}</script>',
];

function nest(html: string, draw: Draw): string {
  const [start, end] = draw.pick([
    ["<div>", "</div>"],
    ['<div rel="dct:publisher">', "</div>"],
    ['<p property="dct:title">', ""],
    ["<b>", "</b>"],
  ] as const);
  const times = draw.pick([1, 10, 100, 1000]);
  return start.repeat(times) + html + end.repeat(times);
}

const moveElement: Mutate = (html, draw) => {
  const tags = listTags(html);
  if (tags.length < 2) return html;
  const [one, other] = [draw.pick(tags), draw.pick(tags)];
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  const moved = html.slice(start, end);
  const rest = draw.chance(50) ? html : html.slice(0, start) + html.slice(end);
  const at = draw.below(rest.length + 1);
  return rest.slice(0, at) + moved + rest.slice(at);
};

/** Every change of the structure of a page. */
export const htmlMutations: readonly Mutate[] = [
  changeTag(() => ""),
  changeTag((tag) => tag + tag),
  changeTag(addAttribute),
  changeTag(addAttribute),
  changeTag(changeAttribute),
  changeTag(changeAttribute),
  changeTag((tag, draw) => tag + draw.pick(snippets)),
  changeTag(nest),
  changeTag((tag) => tag.toUpperCase()),
  changeTag((tag) => tag.replace(">", "/>")),
  changeTag((tag) => tag.replace(/>$/, "")),
  moveElement,
];
