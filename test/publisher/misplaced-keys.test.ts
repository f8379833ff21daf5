import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { checkPublisher, createPublisherJsonSchema, OpenActiveError } from "../../src/index.js";
import { minimalPublisher } from "../support/site.js";

// Every key of every group of the schema, written in a group where it does not belong.

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
}

/** The keys of a group, from the JSON Schema; none for anything else. */
function listKeys({ properties = {}, anyOf = [] }: JsonSchema): string[] {
  return [...Object.keys(properties), ...anyOf.flatMap(listKeys)];
}

const { properties: topLevel = {} } = createPublisherJsonSchema() as JsonSchema;
const groups = new Map<string, readonly string[]>();
for (const [name, schema] of Object.entries(topLevel)) {
  const keys = listKeys(schema);
  if (keys.length > 0) groups.set(name, keys);
}

const minimal = parse(minimalPublisher) as Readonly<Record<string, object>>;

/** Copies the minimal publisher without a key, in whichever group it is. */
function omitKey(key: string): Record<string, object> {
  const copy: Record<string, object> = {};
  for (const [name, content] of Object.entries(minimal)) {
    const entries = Object.entries(content).filter(([each]) => each !== key);
    copy[name] = typeof content === "object" ? Object.fromEntries(entries) : content;
  }
  return copy;
}

/** What the message about a misplaced key says was meant; the key is nowhere else. */
function suggest(group: string, key: string): string | undefined {
  const publisher = omitKey(key);
  const content = { ...publisher[group], [key]: "x" };
  try {
    checkPublisher({ ...publisher, [group]: content }, "publisher");
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    const { problems } = error as OpenActiveError;
    const problem = problems.find(({ path }) => path === `${group}.${key}`);
    return /^unknown key; .*; did you mean (.*)\?$/.exec(problem?.message ?? "")?.[1];
  }
  return undefined;
}

test("every group of the schema is tried", () => {
  assert.ok(groups.size >= 8, [...groups.keys()].join());
  assert.ok(groups.get("publicSectorBody")!.includes("compliance"));
  assert.ok(groups.get("brand")!.includes("accent"));
});

for (const [name, keys] of groups) {
  test(`a key of ${name} below another group is suggested where it belongs`, () => {
    const isElsewhere = (key: string) =>
      key in topLevel ||
      [...groups].some(([other, known]) => other !== name && known.includes(key));
    const ownKeys = keys.filter((key) => !isElsewhere(key));
    assert.ok(ownKeys.length > 0);
    const misplacedIn = name === "rights" ? "dataset" : "rights";
    for (const key of ownKeys) {
      const expected = `"${key}" below "${name}"`;
      assert.is(suggest(misplacedIn, key), expected, `${misplacedIn}.${key}`);
    }
  });
}

test("misplaced keys of the accessibility statement are suggested where they belong", () => {
  assert.is(suggest("dataset", "compliance"), '"compliance" below "publicSectorBody"');
  assert.is(suggest("dataset", "preparedOn"), '"preparedOn" below "publicSectorBody"');
  assert.is(suggest("dataset", "accent"), '"accent" below "brand"');
});

test("a step outside the steps is suggested where it belongs", () => {
  assert.is(suggest("guidance", "buildApi"), '"buildApi" below "guidance.steps"');
  // Every step can be confirmed, and nobody can tell which was.
  assert.is(suggest("guidance", "confirmedOn"), undefined);
});

test.run();
