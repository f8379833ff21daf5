import { Buffer } from "node:buffer";
import path from "node:path";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { z } from "zod";
import { catalogDocument } from "../../src/catalog/schema.js";
import { checkDocument, loadDocument, type DocumentKind } from "../../src/document/index.js";
import { group, listOf, text } from "../../src/document/schema/index.js";
import { OpenActiveError } from "../../src/index.js";
import { publisherDocument } from "../../src/publisher/read.js";
import { createFolder } from "../support/site.js";

/** A kind of document that no other code knows of. */
const recipe: DocumentKind<unknown> = {
  schema: group(
    {
      title: text("the title"),
      difficulty: z.enum(["easy", "hard"], { error: "easy or hard" }).optional(),
      oven: group({ heat: text("the heat").optional() }, "the oven").optional(),
      author: group(
        {
          name: text("the author's name").optional(),
          home: group({ street: text("the street").optional() }, "the home").optional(),
          work: group(
            { street: text("the street").optional(), desk: text("the desk").optional() },
            "the work",
          ).optional(),
        },
        "the author",
      ).optional(),
      steps: listOf(group({ action: text("the action") }, "a step"), "the steps").optional(),
    },
    "a recipe",
  ),
  subject: "recipe",
  mainKeys: "title and steps",
  aliases: {
    keys: new Map([["headline", "title"]]),
    alternatives: new Map(),
    values: new Map([["simple", "easy"]]),
  },
  findConflicts: () => [],
  lint: () => [],
};

async function listMessages(read: () => unknown): Promise<string[]> {
  try {
    await read();
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    return (error as OpenActiveError).problems.map(({ path: key, message }) =>
      key === "" ? message : `${key}: ${message}`,
    );
  }
  return [];
}

const kinds: readonly (readonly [subject: string, kind: DocumentKind<unknown>])[] = [
  ["publisher", publisherDocument as DocumentKind<unknown>],
  ["data catalogue", catalogDocument as DocumentKind<unknown>],
  ["recipe", recipe],
];

for (const [subject, kind] of kinds) {
  test(`a ${subject} file that cannot be read is called by its name`, async () => {
    const folder = createFolder({ "folder/x": "", "empty.yaml": "", "comments.yaml": "# None\n" });
    const load = (file: string) => listMessages(() => loadDocument(kind, path.join(folder, file)));
    assert.equal(await load("missing.yaml"), [
      `the file is missing; expected a ${subject} file there`,
    ]);
    assert.equal(await load("folder"), [`found a folder; expected a ${subject} file`]);
    const empty = [`the file is empty; expected a ${subject}: ${kind.mainKeys}`];
    assert.equal(await load("empty.yaml"), empty);
    assert.equal(await load("comments.yaml"), empty);
    const [unreadable] = await load("empty.yaml/below-a-file.yaml");
    assert.match(unreadable!, "the file cannot be read: ENOTDIR");
    assert.match(unreadable!, new RegExp(`; expected a ${subject} file$`));
  });

  test(`two documents in a ${subject} file`, async () => {
    const folder = createFolder({ "two.yaml": "name: One\n---\nname: Other\n" });
    const messages = await listMessages(() => loadDocument(kind, path.join(folder, "two.yaml")));
    const expected = `found a second document (a line "---"); expected one ${subject} per file`;
    assert.ok(messages.includes(expected), messages.join("\n"));
  });
}

test("no message about a data catalogue mentions a publisher file", async () => {
  const folder = createFolder({
    "text.yaml": "Hello",
    "list.yaml": "- name: Acme",
    "latin1.yaml": Buffer.from("name: Café", "latin1"),
    "tab.yaml": "publisher:\n\tname: Acme\n",
    "quote.yaml": 'name: "Acme\n',
  });
  for (const file of ["text.yaml", "list.yaml", "latin1.yaml", "tab.yaml", "quote.yaml"]) {
    const load = () => loadDocument(catalogDocument, path.join(folder, file));
    const messages = await listMessages(load);
    assert.ok(messages.length > 0, file);
    for (const message of messages) assert.not.match(message, /(?:a|one) publisher/, file);
  }
});

const checkRecipe = (data: object) => listMessages(() => checkDocument(recipe, data, "recipe"));

test("aliases of a kind of document, and of no other, are suggested", async () => {
  assert.equal(await checkRecipe({ headline: "Soup", difficulty: "simple" }), [
    'headline: unknown key; allowed here: title, difficulty, oven, author, steps; did you mean "title"?',
    'difficulty: found "simple"; expected easy or hard; did you mean "easy"?',
  ]);
  // Known for publishers: `Slot` for FacilityUseSlot, `website` for url.
  const [unknown] = await checkRecipe({ title: "Soup", website: "https://soup.example/" });
  assert.not.match(unknown!, "did you mean");
});

test("a key in the wrong group is suggested in its own, however deep that is", async () => {
  const suggest = async (data: object) => {
    const messages = await checkRecipe({ title: "Soup", ...data });
    return messages.map((message) => /did you mean (.*)\?$/.exec(message)?.[1]);
  };
  assert.equal(await suggest({ heat: "200" }), ['"heat" below "oven"']);
  assert.equal(await suggest({ desk: "1" }), ['"desk" below "author.work"']);
  assert.equal(await suggest({ title: undefined, author: { home: { title: "Soup" } } }), [
    '"title" at the top level',
  ]);
  assert.equal(await suggest({ author: { work: { heat: "200" } } }), ['"heat" below "oven"']);
  // Two groups have it, and nobody can tell which was meant.
  assert.equal(await suggest({ street: "High Street" }), [undefined]);
});

test.run();
