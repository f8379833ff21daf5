import * as assert from "uvu/assert";
import { removeMarks, removeUnusedAssets } from "../../src/page/own-marks.js";
import { removeDuplicates } from "../../src/page/remove-duplicates.js";
import { test } from "../support/suite.js";

const metadata = {
  title: "Acme Open Data",
  description: "Sessions & facilities",
  canonicalUrl: "https://acme.example/",
  lang: "en-GB",
};
const clean = (html: string) => removeDuplicates(html, metadata);

test("of two descriptions, the plugin's stays, however it is written", () => {
  const others = [
    "<meta name=description content=Blog>",
    '<META content="Blog" NAME="Description">',
  ];
  const own = [
    '<meta name="description" content="Sessions &amp; facilities">',
    "<meta content='Sessions & facilities' name=description>",
    '<meta\n  name="description"\n  content="Sessions &#38;\n  facilities"\n/>',
  ];
  for (const other of others) {
    for (const each of own) {
      assert.is(clean(`<head>${other}${each}<p>`), `<head>${each}<p>`);
      assert.is(clean(`<head>${each}${other}<p>`), `<head>${each}<p>`);
      assert.is(clean(`${each}${each}`), each);
    }
  }
});

test("what stands in comments, scripts and text areas is no markup", () => {
  const own = '<link rel="canonical" href="https://acme.example/">';
  for (const [start, end] of [
    ["<!-- ", " -->"],
    ["<script>", "</script>"],
    ["<SCRIPT type=a>", "</Script >"],
    ["<textarea>", "</textarea>"],
    ["<style>", "</style>"],
    ["<title>", "</title>"],
    ['<p title="', '">'],
  ]) {
    const quoted = own.replaceAll('"', "'");
    const html = `${own}${start}${quoted}${end}<h1>A</h1>`;
    assert.is(clean(html), html);
  }
});

test("only a line that a tag has to itself goes with it", () => {
  const other = '<meta property="og:title" content="Blog">';
  const own = '<meta property="og:title" content="Acme Open Data">';
  assert.is(clean(`a\n  ${other}\n${own}\n`), `a\n${own}\n`);
  assert.is(clean(`a ${other} b ${own}`), `a  b ${own}`);
});

test("the title of a page stays a heading only where the layout has none", () => {
  const own = (name: string, attributes = "") =>
    `<${name} class="a openactive-title"${attributes}>Credit</${name}>`;
  const cases: [before: string, after: string][] = [
    [own("h1"), own("h1")],
    [`<h1>Credit</h1>${own("h1")}`, "<h1>Credit</h1>"],
    [
      `<h1><a>Credit </a></h1>${own("h1", " property=a")}`,
      `<h1><a>Credit </a></h1>${own("p", " property=a")}`,
    ],
    [`<h1>Acme Open Data</h1>${own("h1")}`, `<h1>Acme Open Data</h1>${own("p")}`],
    [`<h1>Blog</h1>${own("h1")}`, `<h1>Blog</h1>${own("h2")}`],
    [`${own("h1")}<h1>Blog</h1>`, `${own("h2")}<h1>Blog</h1>`],
    ["<h1>Credit</h1><h1>Credit</h1>", "<h1>Credit</h1><h1>Credit</h1>"],
  ];
  for (const [before, after] of cases) assert.is(clean(before), after, before);
});

test("cleaning a page takes time in proportion to its length, whatever is in it", () => {
  const pieces = [
    ..."<>\"'=/ ",
    "<!--",
    "<a ",
    '<a b="',
    "<a b   ",
    "<script>",
    "<h1>",
    "<h1 class=openactive-title>x</h1>",
    "<meta name=description content=a>\n",
    "<script src=/openactive/openactive.js></script>",
    "<img class=openactive eleventy:ignore    >",
  ];
  for (const piece of pieces) {
    const html = piece.repeat(50_000);
    const started = performance.now();
    clean(html);
    removeMarks(html);
    removeUnusedAssets(html, { scriptUrl: "/openactive/openactive.js" });
    assert.ok(performance.now() - started < 5000, piece);
  }
});

test.run();
