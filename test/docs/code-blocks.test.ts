import * as assert from "uvu/assert";
import { parse, stringify } from "yaml";
import { OpenActiveError, readPublisher } from "../../src/index.js";
import { minimalPublisher } from "../support/site.js";
import { suite } from "../support/suite.js";
import { runCommands } from "./code-block-commands.js";
import { buildExample, closeServer, completeConfig, runExample } from "./code-block-sites.js";
import { documentation, listCodeBlocks, readFile, type CodeBlock } from "./documentation.js";

/*
 * Every block of code in the README and in docs/ does what it is there for. What follows the language of a block says
 * what it is: the name of a file, "in part" if something has to be around it, or "with mistakes" if the block after it
 * shows the message.
 */
const test = suite("Code in the documentation");

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Adds the keys of a group to another. */
function merge(into: Group, from: Group): Group {
  const merged: Record<string, unknown> = { ...into };
  for (const [key, value] of Object.entries(from)) {
    const before = merged[key];
    // Feeds have one of several forms.
    const isJoined = isGroup(before) && isGroup(value) && key !== "feeds";
    merged[key] = isJoined ? merge(before, value) : value;
  }
  return merged;
}

function checkWholeFile({ code }: CodeBlock): void {
  assert.equal(readPublisher(code, "publisher.yaml").warnings, []);
}

function checkPartOfFile({ code }: CodeBlock): void {
  const whole = merge(parse(minimalPublisher) as Group, parse(code) as Group);
  readPublisher(stringify(whole), "publisher.yaml");
}

/** Turns a message in which "…" stands for what is left out into a pattern. */
function toPattern(message: string): RegExp {
  const parts = message.trim().split("…");
  return new RegExp(`^${parts.map((part) => part.replace(/[^\w\s]/g, "\\$&")).join(".*")}$`);
}

function checkMistakes({ code }: CodeBlock, next: CodeBlock | undefined): void {
  assert.is(next?.language, "text");
  try {
    readPublisher(code, "publisher.yaml");
  } catch (error) {
    assert.instance(error, OpenActiveError);
    assert.match((error as Error).message, toPattern(next!.code));
    return;
  }
  assert.unreachable("the file has no mistakes");
}

async function checkSite(files: Readonly<Record<string, string>>): Promise<void> {
  const { code, err } = await buildExample(files);
  assert.is(code, 0, err);
}

async function checkProgram({ code }: CodeBlock): Promise<void> {
  const { code: exitCode, out, err } = await runExample(code);
  assert.is(exitCode, 0, err);
  assert.is.not(out.trim(), "");
}

function checkStylesheet({ code }: CodeBlock): void {
  const css = readFile("src/templates/openactive.css");
  const properties = [...code.matchAll(/(--[\w-]+):/g)].map(([, name]) => name!);
  assert.ok(properties.length > 0);
  for (const property of properties) assert.ok(css.includes(`${property}:`), property);
}

type Check = (block: CodeBlock, next: CodeBlock | undefined) => void | Promise<void>;

/** How blocks are checked, by their language and what follows it. */
const checks: readonly (readonly [kind: RegExp, check: Check | "elsewhere"])[] = [
  [/^yaml publishers?[/.]\S*yaml$/, checkWholeFile],
  [/^yaml publisher\.yaml, in part$/, checkPartOfFile],
  [/^yaml publisher\.yaml, with mistakes$/, checkMistakes],
  [/^js eleventy\.config\.c?js$/, ({ caption, code }) => checkSite({ [caption]: code })],
  [
    /^js eleventy\.config\.js, in part$/,
    ({ code }) => checkSite({ "eleventy.config.js": completeConfig(code) }),
  ],
  [/^js $/, checkProgram],
  [/^(?:njk|md) _includes\/[\w/.-]+$/, ({ caption, code }) => checkSite({ [caption]: code })],
  [/^css /, checkStylesheet],
  [/^sh $/, ({ code }) => runCommands(code)],
  // The output of a command or a message, which another test compares with what is printed.
  [/^text npx /, "elsewhere"],
  [/^njk \w+\.njk$/, "elsewhere"],
];

const allBlocks = documentation.flatMap(listCodeBlocks);

test("templates: every one renders in a site with a publisher and sources", async () => {
  const blocks = allBlocks.filter(({ language, caption }) =>
    /^njk \w+\.njk$/.test(`${language} ${caption}`),
  );
  assert.ok(blocks.length > 10);
  // One site for all, because each build takes a second. A message names the file, and so the block.
  const name = ({ file, line }: CodeBlock) => `${file.replaceAll(/\W/g, "-")}-line-${line}.njk`;
  await checkSite(Object.fromEntries(blocks.map((block) => [name(block), block.code])));
});

for (const file of documentation) {
  const blocks = listCodeBlocks(file);
  blocks.forEach((block, index) => {
    const kind = `${block.language} ${block.caption}`;
    // The recipe for a database needs one: catalog/database.test.ts has it.
    if (block.code.includes("pg-query-stream")) return;
    if (kind === "text " && blocks[index - 1]?.caption.endsWith("with mistakes")) return;
    const check = checks.find(([pattern]) => pattern.test(kind))?.[1];
    if (check === "elsewhere") return;
    test(`${file.name}:${block.line}: ${kind}`, async () => {
      if (check === undefined) assert.unreachable(`nothing checks a block of this kind: ${kind}`);
      await check!(block, blocks[index + 1]);
    });
  });
}

test.after(closeServer);

test.run();
