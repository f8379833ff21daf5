import { toText, toBytes, type Mutate } from "../mutations/text.js";
import { mutateTree, type Pools, type Tree } from "../mutations/tree.js";

/*
 * Changes the JSON-LD of a page: its values, and how it stands in the page.
 */

const schemaKeys =
  "name legalName url publisher creator license usageInfo keywords distribution contentUrl " +
  "encodingFormat inLanguage datePublished dateModified logo email telephone description sameAs " +
  "creditText mainEntityOfPage copyrightNotice copyrightYear copyrightHolder identifier version";

const contextValues: readonly Tree[] = [
  "https://schema.org",
  "http://schema.org/",
  "https://openactive.io/",
  "https://a.example/",
  { "@vocab": "http://schema.org/" },
  { schema: "https://schema.org/", a: "schema:name" },
  { name: null, url: { "@id": "http://schema.org/url", "@type": "@id" } },
  [{}, null, "https://schema.org/"],
];

const pools: Pools = {
  keys: [
    ...schemaKeys.split(" "),
    "@id",
    "@type",
    "@context",
    "@graph",
    "@value",
    "@language",
    "@list",
    "@set",
    "@reverse",
    "@index",
    "@included",
    "schema:name",
    "http://schema.org/name",
    "schema:publisher",
    "dct:title",
  ],
  values: [
    ...contextValues,
    "Dataset",
    "schema:Dataset",
    "http://schema.org/Dataset",
    "DataCatalog",
    "DataDownload",
    "https://a.example/",
    "//a.example/",
    "/",
    "#a",
    "_:b0",
    "javascript:alert(1)",
    "a b",
    "📧",
    "<b>Acme</b>",
    "</script>",
    "en",
    "2024-01-01",
    "https://a.example/\u202e>\"'` {}|\\^",
    { "@value": "Acme", "@language": "en" },
    { "@id": "#a" },
    { "@list": ["a"] },
    { "@set": [] },
    ["Dataset", "Thing"],
    [{ "@id": "https://a.example/" }],
    { "@graph": [{}] },
    { "@type": "Dataset", name: "Acme", url: "https://a.example/", publisher: { name: "Acme" } },
    { "@type": ["Organization"], "@id": "#a", name: ["Acme", { "@value": "Acme" }] },
  ],
};

/** Finds the JSON of a page, or of a file that is nothing else. */
function splitPage(text: string): readonly [before: string, json: string, after: string] {
  if (/^\s*[[{]/.test(text)) return ["", text, ""];
  const found = /(<script[^>]*ld\+json[^>]*>)(.*?)<\/script>/s.exec(text);
  if (found === null) return [text, "", ""];
  const start = found.index + found[1]!.length;
  return [text.slice(0, start), found[2]!, text.slice(start + found[2]!.length)];
}

const writeScript = (json: string) => json.replaceAll("<", "\\u003c");

/** The ways in which pages carry JSON-LD, not all of them right. */
const notations: readonly ((json: string) => string)[] = [
  (json: string) => json,
  (json: string) => json,
  (json: string) => json,
  (json) => `<!--${json}-->`,
  (json) => `//<![CDATA[\n${json}\n//]]>`,
  (json) => `${json};`,
  (json) => json.replace(/\}$/, ",}"),
  (json) => json.replaceAll('"', "&quot;"),
  (json) => json.replace('":', '"\n:\t'),
  (json) => `[${json},${json}]`,
  (json) => `{"@graph":[${json},${json}]}`,
  (json) => `${json}</script><script type="application/ld+json">${json}`,
  (json) => `</script><script type='application/ld+json; charset=utf-8'>${json}`,
];

const mutateJsonLd: Mutate = (bytes, draw) => {
  const [before, json, after] = splitPage(toText(bytes));
  let tree: Tree;
  try {
    tree = JSON.parse(json) as Tree;
  } catch {
    return bytes;
  }
  for (let count = draw.below(4); count >= 0; count -= 1) tree = mutateTree(tree, draw, pools);
  return toBytes(before + draw.pick(notations)(writeScript(JSON.stringify(tree))) + after);
};

/** Every change of the JSON-LD of a page. */
export const jsonLdMutations: readonly Mutate[] = [mutateJsonLd];
