import { parse, stringify, type ToStringOptions } from "yaml";
import { createPublisherJsonSchema } from "../../../src/index.js";
import { attacks, fillEveryText, harmlessTexts } from "../../support/hostile.js";
import { publisherFiles } from "../../support/publishers.js";
import type { Draw } from "../draw.js";
import { mutate, textMutations, toBytes, toText, type Mutate } from "../mutations/text.js";
import { mutateTree, type Pools, type Tree } from "../mutations/tree.js";
import { yamlMutations } from "./yaml.js";

const baseFiles: readonly string[] = [
  ...publisherFiles.map(([, yaml]) => yaml),
  fillEveryText("text"),
];

/** Collects every name of a property in the JSON Schema of the publisher file. */
function collectKeys(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {} } = schema as { properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(collectKeys)];
}

function collectValues(tree: Tree): Tree[] {
  if (typeof tree !== "object" || tree === null) return [tree];
  return [tree, ...Object.values(tree).flatMap(collectValues)];
}

/** Addresses as people get them wrong, and as attackers get them right. */
const awkwardUrls = [
  "http://a.example",
  "HTTPS://A.EXAMPLE/",
  "https://a.example:443/",
  "https://a.example:8/",
  "https://a.example//b/",
  "https://a.example/b/../c/",
  "https://a.example/%2e%2e/",
  "//a.b/",
  "https://u:p@a.example/",
  "https://a.example/?q=1&r=2",
  "https://a.example/#f",
  "https://a",
  "https://a.example/é/",
  "https://bücher.example/",
  "https://xn--bcher-kva.example/%C3%A9",
  "https://a.example/a>b",
  'https://a.example/"',
  "https://a.example/{b}|^`",
  "https://[::1]/",
  "https://a.example/%20/%zz/%00",
  "https://a.example\\b\\",
  "https://a.example/a b",
  "a.example",
  "javascript:alert(1)",
  "data:,x",
  "mailto:a@a.example",
  "https://a.example/(b)!'*,;=@~$+",
  `https://a.example/${"long/".repeat(100)}`,
];

const pools: Pools = {
  keys: [...new Set(collectKeys(createPublisherJsonSchema()))],
  values: [
    ...awkwardUrls,
    ...baseFiles.flatMap((yaml) => collectValues(parse(yaml) as Tree)),
    "cy",
    "en-GB",
    "gd",
    "x",
    "zh-Hant-TW",
    "2024-01-31",
    "2024-01-31T09:30:00Z",
    "2024-1-5",
    "#0b5cad",
    "#fff",
    "red",
    "a@a.example",
    "+44 20 7946 0000",
    "020 7946 0000 ext. 5",
    "images/logo.svg",
    "../logo.svg",
    "/logo.png",
    "logo",
    "2024-01-01/..",
    "P1Y",
  ],
};

const styles: readonly ToStringOptions[] = [
  {},
  { lineWidth: 20 },
  { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE" },
  { defaultStringType: "QUOTE_SINGLE", defaultKeyType: "PLAIN" },
  { defaultStringType: "BLOCK_LITERAL" },
  { defaultStringType: "BLOCK_FOLDED", indent: 4 },
  { collectionStyle: "flow" },
  { indentSeq: false, simpleKeys: true },
];

/** Changes keys, types and sizes, and writes the file in one of the ways there are. */
const mutateValues: Mutate = (bytes, draw) => {
  let tree: Tree;
  try {
    // JSON has no aliases, which can make a value contain itself.
    tree = JSON.parse(JSON.stringify(parse(toText(bytes), { logLevel: "silent" }))) as Tree;
  } catch {
    return bytes;
  }
  for (let count = draw.below(3); count >= 0; count -= 1) tree = mutateTree(tree, draw, pools);
  if (draw.chance(10)) return toBytes(JSON.stringify(tree, undefined, draw.below(3)));
  try {
    return toBytes(stringify(tree, draw.pick(styles)));
  } catch {
    // Not every style can write every text.
    return toBytes(JSON.stringify(tree));
  }
};

const awkwardTexts: readonly string[] = [
  ...attacks,
  ...harmlessTexts.map(([, text]) => text),
  "null",
  "2024",
  "1.10",
  "yes",
  " Acme ",
  "a\nb",
  "Caffè",
  "A & B",
  "x".repeat(200),
  "- a: b",
];

/** What an address may end with, and what means something to somebody. */
const urlEndings =
  "/ // /. /.. /%C3%A9 /é /%20 /~a /a(b) /a;b /a:b /a,b /@a /*a* /_a_ /'a' /$1 /$& /a&amp;b /a&copy=1 " +
  "/[a] /a|b /%2F /%2f%2e /%41 /%25 /%3Cb%3E /a+b /a%2Bb /a=b /`a` /^a /{a} /\\a :443/ :8443/ ?q=1 " +
  "?q=a&r=b ?q=%20+ ?q=é ?a#b #a #é /a.html /index.html /A /🏊 /مركز /\u202e /\u00ad /İ";

/** Adds to an address what most publishers do not have in theirs. */
const extendUrl: Mutate = (bytes, draw) => {
  const urls = [...bytes.matchAll(/https?:\/\/[^\s"',\]}]*/g)];
  if (urls.length === 0) return bytes;
  const { index, 0: url } = draw.pick(urls);
  const ending = toBytes(draw.pick(urlEndings.split(" ")));
  return bytes.slice(0, index) + url + ending + bytes.slice(index + url.length);
};

/** Changes a text to another of its kind, which is accepted more often than not. */
const replaceText: Mutate = (bytes, draw) => {
  const texts = [...bytes.matchAll(/(?<=[:-] )(?:[\w.-]+@|https?:\/\/|\w)[^\n"',\]}]*/g)];
  if (texts.length === 0) return bytes;
  const { index, 0: old } = draw.pick(texts);
  const isUrl = /^https?:/.test(old);
  const edited = old.slice(0, draw.below(old.length)) + draw.text() + old.slice(-draw.below(9));
  const other = isUrl ? draw.pick(awkwardUrls) : draw.pick(awkwardTexts);
  const changed = JSON.stringify(draw.chance(30) ? edited : other);
  return bytes.slice(0, index) + toBytes(changed) + bytes.slice(index + old.length);
};

/** Writes the same values in another way. */
const restyle: Mutate = (bytes, draw) => {
  try {
    return toBytes(stringify(parse(toText(bytes), { logLevel: "silent" }), draw.pick(styles)));
  } catch {
    return bytes;
  }
};

const ownMutations = [
  [replaceText, extendUrl],
  [replaceText, extendUrl, restyle],
  [mutateValues],
  yamlMutations,
  textMutations,
];

/** Makes a publisher file that is almost one of the tests'. */
export function makeFile(draw: Draw): string {
  const times = draw.pick([1, 1, 1, 2, 4]);
  return mutate(toBytes(draw.pick(baseFiles)), times, (bytes) =>
    draw.pick(draw.pick(ownMutations))(bytes, draw),
  );
}
