import { minimalPublisher } from "../support/site.js";

/** Input of a kind that could take more than linear time, by its length in characters. */
export type Shape = (length: number) => string;

const repeat = (text: string, length: number) =>
  text.repeat(Math.max(1, Math.floor(length / text.length)));

const number = (length: number, each: number, line: (index: number) => string) =>
  Array.from({ length: Math.max(1, Math.floor(length / each)) }, (_, index) => line(index)).join(
    "",
  );

/** Adds lines to a publisher file. */
const lines =
  (line: string): Shape =>
  (length) =>
    minimalPublisher + repeat(line, length);

/** A value that is far too long. */
const value =
  (key: string, start: string, each: string, end = ""): Shape =>
  (length) =>
    `${minimalPublisher}${key}: "${start}${repeat(each, length)}${end}"\n`;

/** Files, for `readPublisher`. */
export const fileShapes: Readonly<Record<string, Shape>> = {
  "repeated keys": lines("name: x\n"),
  "repeated groups": lines("dataset:\n  url: x\n  url: y\n"),
  "unknown keys": (length) => minimalPublisher + number(length, 12, (index) => `key${index}: 1\n`),
  tabs: lines("\tname: x\n"),
  "non-breaking spaces": lines("\u00a0name: x\n"),
  "special spaces after a colon": lines("name:\u00a0x\n"),
  "aliases without an anchor": (length) =>
    minimalPublisher + number(length, 12, (index) => `k${index}: *x\n`),
  aliases: (length) =>
    `${minimalPublisher}a: &x 1\n${number(length, 12, (index) => `k${index}: *x\n`)}`,
  "open quotes": lines('key: "x\n'),
  "open brackets": lines("key: [x\n"),
  "nested lists in brackets": (length) => `name: ${"[".repeat(length)}`,
  "nested groups in braces": (length) =>
    `logo: ${repeat("{a: ", length / 2)}\n${repeat("{a: ", length / 2)}`,
  "nested lists": (length) => repeat("- ", length),
  "dashes without a space": lines("-name: x\n"),
  "dashes in a row": (length) => `${minimalPublisher}${"-".repeat(length)}\n`,
  "invalid starts": lines("@x\n"),
  "second colons": lines("a: b: c\n"),
  "lines without a colon": lines("some words\n"),
  "wrong indentation": (length) =>
    number(length, 20, (index) => `${" ".repeat(index % 7)}k${index}: 1\n`),
  bullets: lines("• name: x\n"),
  "code fences": lines("```\n"),
  comments: lines("# comment\n"),
  "hashes in a value": value("description", "", " #a"),
  "commas after values": lines('name: "x",\n'),
  HTML: (length) => repeat("<p>", length),
  "blank lines": lines("\n"),
  "spaces in a line": (length) => `name: a${" ".repeat(length)}b\n`,
  "spaces before a colon": (length) => `name${" ".repeat(length)}x: b\n`,
  "a long key": (length) => `${"k".repeat(length)}: 1\n`,
  "a key of many words": (length) => `${repeat("k ", length)}: 1\n`,
  backslashes: value("description", "", "\\\\"),
  "a long name": value("name", "A ", "b "),
  ampersands: value("description", "", "&amp"),
  "angle brackets": value("description", "", "<"),
  "a telephone number": value("telephone", "12345", " ", "!"),
  "an email address": value("email", "", "a.", "@"),
  "an email address with many signs": value("email", "", "a@"),
  "a URL of slashes": value("url", "https://a.example", "/"),
  "a URL of spaces": value("url", "https://a.example/", " ", "x"),
  "a URL of dots": value("url", "https://", "a."),
  "a colour": value("brand", "#", "f"),
  "many languages": (length) =>
    minimalPublisher.replace(
      "feeds:",
      `  inLanguage: [${number(length, 12, (index) => `Tongue ${index}, `)}]\nfeeds:`,
    ),
  "many keywords": (length) =>
    minimalPublisher.replace("feeds:", `  keywords: [${repeat("a, ", length)}]\nfeeds:`),
  "many feeds": (length) =>
    minimalPublisher.replace(
      /feeds:[^]*/,
      `feeds:\n${number(length, 60, (index) => `  - type: SessionSeries\n    url: https://a.example/${index}\n`)}`,
    ),
  "many feeds of unknown types": (length) =>
    minimalPublisher.replace(
      /feeds:[^]*/,
      `feeds:\n${number(length, 20, (index) => `  - type: Sesion${index}\n`)}`,
    ),
};

const jsonLd = (node: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(node)}</script>`;

const rdfa = (attributes: string, content = "") => `<div ${attributes}>${content}</div>`;

/** Pages, for `readDatasetSite`. */
export const pageShapes: Readonly<Record<string, Shape>> = {
  "a prefix without a colon": (length) => rdfa(`prefix="${"a".repeat(length)}"`),
  "many prefixes": (length) =>
    rdfa(`prefix="${number(length, 24, (index) => `p${index}: https://e.x/ `)}"`),
  "prefixes in each of many elements": (length) =>
    repeat(`<p prefix="a: https://a.example/ b: https://b.example/">`, length),
  "many relations": (length) =>
    rdfa(
      `rev="${number(length / 2, 10, (index) => `dct:a${index} `)}"`,
      number(length / 2, 22, (index) => `<b about="#b${index}"></b>`),
    ),
  "many properties": (length) =>
    rdfa(`property="${number(length, 10, (index) => `dct:a${index} `)}"`, "x"),
  "many types": (length) => rdfa(`typeof="${repeat("dcat:Dataset ", length)}"`, "x"),
  "nested elements": (length) => repeat("<b>", length),
  "nested datasets": (length) =>
    repeat(`<div typeof="dcat:Dataset"><b property="dct:title">x</b>`, length),
  "nested titles": (length) =>
    repeat(`<b about="#x" typeof="dcat:Dataset" property="dct:title">x`, length),
  "many datasets": (length) =>
    number(
      length,
      90,
      (index) =>
        `<p about="https://a.example/${index}" typeof="dcat:Dataset"><b property="dct:title">x</b></p>`,
    ),
  "many attributes": (length) => rdfa(number(length, 10, (index) => `a${index}="x" `)),
  "many xmlns attributes": (length) => rdfa(number(length, 16, (index) => `xmlns:a${index}="x" `)),
  "spaces in an attribute": (length) => rdfa(`property="${" ".repeat(length)}"`, "x"),
  "an open comment": (length) => `<!--${"-".repeat(length)}`,
  "open comments": (length) => repeat("<!-", length),
  "open tags": (length) => repeat("<a ", length),
  "open attributes": (length) => `<a ${repeat('b="', length)}`,
  "open scripts": (length) => repeat(`<script type="application/ld+json">`, length),
  "angle brackets": (length) => "<".repeat(length),
  entities: (length) => repeat("&amp;", length),
  ampersands: (length) => "&".repeat(length),
  "a shared publisher": (length) => {
    const organization = { "@id": "#o", name: "Acme", ...countKeys(length / 40) };
    const datasets = Array.from({ length: Math.floor(length / 120) }, (_, index) => ({
      "@type": "Dataset",
      url: `https://a.example/${index}`,
      publisher: { "@id": "#o" },
    }));
    return jsonLd({ "@graph": [organization, ...datasets] });
  },
  "a shared publisher with many blank names": (length) => {
    const organization = {
      "@id": "#o",
      name: Array.from({ length: Math.floor(length / 8) }, () => " "),
    };
    const datasets = Array.from({ length: Math.floor(length / 120) }, () => ({
      "@type": "Dataset",
      publisher: { "@id": "#o" },
    }));
    return jsonLd({ "@graph": [organization, ...datasets] });
  },
  "many JSON-LD blocks": (length) => repeat(jsonLd({ "@type": "Dataset" }), length),
  "nested lists in JSON-LD": (length) =>
    `<script type="application/ld+json">${"[".repeat(length / 2)}${"]".repeat(length / 2)}</script>`,
  "many keys in JSON-LD": (length) => jsonLd({ "@type": "Dataset", ...countKeys(length / 14) }),
  "many types in JSON-LD": (length) =>
    jsonLd({ "@type": Array.from({ length: Math.floor(length / 9) }, () => "Thing") }),
  "broken JSON-LD": (length) =>
    `<script type="application/ld+json">${repeat('{"a":', length)}</script>`,
  "a long text in JSON-LD": (length) =>
    jsonLd({
      "@type": "Dataset",
      url: "https://a.example/",
      publisher: { name: "a ".repeat(length / 2) },
    }),
};

function countKeys(count: number): object {
  return Object.fromEntries(
    Array.from({ length: Math.floor(count) }, (_, index) => [`k${index}`, index]),
  );
}
