import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { checkPublisher, createPublisherJsonSchema } from "../../src/index.js";
import { publisherFiles } from "../support/publishers.js";
import { minimalPublisher } from "../support/site.js";
import { suite } from "../support/suite.js";

/*
 * The JSON Schema of the publisher file, which editors use: an independent validator accepts with it what the plugin
 * accepts, and refuses what the plugin refuses, as far as a schema can say it.
 */
const test = suite("The JSON Schema");

interface Part {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}
const schema = createPublisherJsonSchema() as Part & { readonly $schema: string };
const ajv = new Ajv({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** Lists all keys, each with its path, once for every notation of its group. */
function listKeys(part: Part, path = ""): (readonly [path: string, part: Part])[] {
  const inner = Object.entries(part.properties ?? {}).flatMap(([key, value]) => {
    const keyPath = path === "" ? key : `${path}.${key}`;
    return [[keyPath, value] as const, ...listKeys(value, keyPath)];
  });
  const branches = (part.anyOf ?? []).flatMap((branch) => listKeys(branch, path));
  const entries = part.items === undefined ? [] : listKeys(part.items, `${path}[]`);
  return [...inner, ...branches, ...entries];
}
const keys = listKeys(schema);

const isAccepted = (data: unknown) => {
  try {
    checkPublisher(data, "a test");
    return true;
  } catch {
    return false;
  }
};

test("it is draft 7, which editors of YAML understand", () => {
  assert.is(schema.$schema, "http://json-schema.org/draft-07/schema#");
});

test("every key has a description that is a sentence, and examples", () => {
  assert.ok(keys.length > 150, String(keys.length));
  for (const [path, { description = "", examples = [] }] of keys) {
    assert.match(description, /^[A-Z(a-z].*\.$/s, path);
    assert.ok(examples.length > 0, `${path} has no examples`);
  }
});

test("every example is valid for its key, for the validator and for the plugin", () => {
  for (const [path, part] of keys) {
    const check = new Ajv({ strict: true });
    addFormats.default(check);
    for (const example of part.examples ?? []) {
      assert.ok(check.validate(part, example), `${path}: ${JSON.stringify(example)}`);
    }
  }
  const complete = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, part]) => [key, part.examples?.[0]]),
  );
  checkPublisher(complete, "the examples");
});

for (const [name, yaml] of publisherFiles) {
  test(`it accepts ${name}`, () => {
    assert.ok(validate(parse(yaml)), ajv.errorsText(validate.errors));
  });
}

const minimal = parse(minimalPublisher) as Record<string, unknown> & {
  readonly dataset: Record<string, unknown>;
};
const faults: readonly (readonly [what: string, data: unknown])[] = [
  ["no group at all", "text"],
  ["a list", [minimal]],
  ["an unknown key", { ...minimal, legalname: "Acme" }],
  ["an unknown key in a group", { ...minimal, dataset: { ...minimal.dataset, uri: "x" } }],
  ...["name", "legalName", "url", "logo", "dataset", "feeds"].map((key) => {
    const { [key]: _, ...rest } = minimal;
    return [`no ${key}`, rest] as const;
  }),
  ["no URL of the dataset", { ...minimal, dataset: { discussionUrl: "https://a.example/" } }],
  ["a number for a text", { ...minimal, name: 12 }],
  ["a list for a text", { ...minimal, name: ["Acme"] }],
  ["a text for a list", { ...minimal, sameAs: "https://a.example/" }],
  ["an empty list", { ...minimal, feeds: [] }],
  ["an unknown word", { ...minimal, organizationType: "club" }],
  ["an unknown word for no feeds", { ...minimal, feeds: "none" }],
  ["an unknown kind of feed", { ...minimal, feeds: [{ type: "Slot", url: "https://a.example/" }] }],
  ["a feed without a URL", { ...minimal, feeds: [{ type: "Event" }] }],
  ["a base without kinds", { ...minimal, feeds: { base: "https://a.example/" } }],
  ["an unknown step", { ...minimal, guidance: { steps: { buildAPI: {} } } }],
  ["a text for true or false", { ...minimal, publicSectorBody: "yes" }],
  [
    "degrees beyond the poles",
    {
      ...minimal,
      dataset: {
        ...minimal.dataset,
        spatialCoverage: { name: "A", box: { south: -91, west: 0, north: 1, east: 1 } },
      },
    },
  ],
];
for (const [what, data] of faults) {
  test(`it refuses ${what}, as the plugin does`, () => {
    assert.not.ok(isAccepted(data), "the plugin accepts it");
    assert.not.ok(validate(data), "the schema accepts it");
  });
}

test.run();
