import { readdirSync } from "node:fs";
import * as assert from "uvu/assert";
import { listMissingMessages, getMessages } from "../../src/index.js";
import { cy } from "../../src/messages/cy.js";
import {
  bundledLanguages,
  enGB,
  toLocale,
  listPlaceholders,
  listSentences,
} from "../../src/messages/index.js";
import { test } from "../support/suite.js";

const english = listSentences(enGB);
const welsh = new Map(listSentences(cy));

/** Messages that are names, and so the same in Welsh. */
const names = [
  "rpde",
  "dataset.keywords.openActive",
  "attribution.licenceName",
  "attribution.forms.minimal",
  "attribution.forms.markdown",
  "attribution.forms.jsx",
  "attribution.forms.json",
  "attribution.programs.python",
  "guidance.evidence.api",
  "guidance.checklist.testSuite.link",
];

test("every language of the plugin has every message, with the placeholders of the English one", () => {
  const files = readdirSync(new URL("../../src/messages/", import.meta.url));
  const tags = files.map((file) => /^(\w{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(file)?.[1]).filter(Boolean);
  assert.equal(Object.keys(bundledLanguages).sort(), tags.sort());
  for (const [tag, messages] of Object.entries(bundledLanguages)) {
    assert.is(messages.lang, tag);
    const translated = new Map(listSentences(messages));
    for (const [path, sentence] of english) {
      const where = `${tag}: ${path}`;
      assert.is.not((translated.get(path) ?? "").trim(), "", where);
      assert.equal(listPlaceholders(translated.get(path)!), listPlaceholders(sentence), where);
    }
  }
});

test("every message is translated into Welsh with the same placeholders; only names stay the same", () => {
  assert.ok(english.length > 250, `only ${english.length}`);
  assert.equal(
    [...welsh.keys()],
    english.map(([path]) => path),
  );
  for (const [path, sentence] of english) {
    assert.equal(listPlaceholders(welsh.get(path)!), listPlaceholders(sentence), path);
    assert.is.not(welsh.get(path)!.trim(), "", path);
  }
  const hasLetters = (sentence: string) => /\p{Letter}/u.test(sentence.replace(/\{\w+\}/g, ""));
  assert.equal(
    english.flatMap(([path, sentence]) =>
      hasLetters(sentence) && welsh.get(path) === sentence ? [path] : [],
    ),
    names,
  );
});

test("Welsh messages have the same final punctuation and outer spaces as the English, and no straight quotes", () => {
  const end = (sentence: string) => /[.?:]?$/.exec(sentence)![0];
  for (const [path, sentence] of english.filter(([each]) => each !== "guidance.and")) {
    assert.is(end(welsh.get(path)!), end(sentence), path);
    assert.equal(
      [welsh.get(path)!.startsWith(" "), welsh.get(path)!.endsWith(" ")],
      [sentence.startsWith(" "), sentence.endsWith(" ")],
      path,
    );
    assert.not.match(welsh.get(path)!, /['"]| {2}/, path);
  }
});

test("a language gets the messages of its nearest relative", () => {
  const own = { gd: {}, "en-US": {}, "cy-x-ours": {} };
  for (const [tags, lang] of [
    [undefined, "en-GB"],
    [[], "en-GB"],
    ["en-GB", "en-GB"],
    ["en", "en-GB"],
    ["en-AU", "en-GB"],
    ["EN-gb", "en-GB"],
    ["cy", "cy"],
    ["cy-GB", "cy"],
    ["cy-Latn-GB", "cy"],
    [["de", "cy"], "cy"],
    [["cy", "en-GB"], "cy"],
    [["en", "cy"], "en-GB"],
    [["de", "fr-FR"], "en-GB"],
    ["cym", "en-GB"],
  ] as const) {
    assert.is(getMessages(tags).lang, lang, String(tags));
  }
  for (const [tags, lang] of [
    ["gd-GB", "gd"],
    ["en-US", "en-US"],
    ["en", "en-GB"],
    ["cy-x-ours-too", "cy-x-ours"],
    [["de", "gd"], "gd"],
  ] as const) {
    assert.is(getMessages(tags, own).lang, lang, String(tags));
  }
});

test("messages that a language lacks are in English, and can be listed", () => {
  const own = {
    gd: { help: { email: "Post-d" }, rights: { credit: "Thoir urram mar seo:" } },
    "en-US": { help: { email: "Email" } },
  };
  const gd = getMessages("gd", own);
  assert.equal(
    [gd.lang, gd.help.email, gd.help.telephone, gd.feeds.title],
    ["gd", "Post-d", "Telephone", "Feeds"],
  );
  const missing = listMissingMessages("gd", own);
  assert.is(missing.length, english.length - 2);
  assert.ok(
    missing.includes("help.telephone") &&
      !missing.includes("help.email") &&
      !missing.includes("rights.credit"),
  );
  for (const path of missing) {
    assert.is(new Map(listSentences(gd)).get(path), new Map(english).get(path), path);
  }
  assert.is(listMissingMessages("ga").length, english.length);
  // Other varieties of English and Welsh lack nothing: they start from the plugin's messages.
  assert.equal(
    [
      listMissingMessages("en-US", own),
      listMissingMessages("cy"),
      listMissingMessages("en-GB"),
      listMissingMessages("cy-GB", { "cy-GB": {} }),
    ],
    [[], [], [], []],
  );
  assert.equal(
    [getMessages("en-US", own).help.email, getMessages("en-US", own).feeds.title],
    ["Email", "Feeds"],
  );
  assert.is(
    getMessages("cy-GB", { "cy-GB": { help: { email: "Ebost" } } }).feeds.title,
    "Ffrydiau",
  );
  // The custom messages have not changed the plugin's.
  assert.is(getMessages("en-GB").help.email, "Email");
});

test("Open Graph locales have a territory", () => {
  assert.equal(["cy", "en-GB", "en", "gd", "en-US", "pt-BR", "zh-Hant"].map(toLocale), [
    "cy_GB",
    "en_GB",
    "en_US",
    "gd_GB",
    "en_US",
    "pt_BR",
    "zh_TW",
  ]);
});

test.run();
