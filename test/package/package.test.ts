import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as assert from "uvu/assert";
import * as source from "../../src/index.js";
import { createFolder, minimalPublisher } from "../support/site.js";
import { suite } from "../support/suite.js";

/*
 * What npm would publish, used as its users use it: unpacked into projects that have nothing but what it says
 * it depends on. The package has to be built before.
 */
const test = suite("The package");

const repository = path.join(import.meta.dirname, "../..");
const inRepository = (...names: string[]) => path.join(repository, "node_modules", ...names);

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}
const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(path.join(repository, "package.json"), "utf8"),
) as Manifest;

/** Runs a program to its end. */
async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  shell = false,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const add = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
const runNode = async (args: readonly string[], cwd: string): Promise<string> => {
  const { code, output } = await run(process.execPath, args, cwd);
  assert.is(code, 0, output);
  return output;
};

/** A folder whose `node_modules` has the package, as packed, and links to what it depends on. */
let place = "";
let tarball = "";
const installed = () => path.join(place, "node_modules/eleventy-plugin-openactive");

test.before(async () => {
  place = createFolder({});
  const modules = path.join(place, "node_modules");
  for (const name of [...Object.keys(dependencies), ...Object.keys(peerDependencies)]) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(inRepository(name), path.join(modules, name), "junction");
  }
  // Without scripts: the tests that run beside this one use what is built.
  const packed = await run(
    "npm",
    ["pack", "--ignore-scripts", "--pack-destination", place],
    repository,
    process.platform === "win32",
  );
  assert.is(packed.code, 0, packed.output);
  tarball = path.join(
    place,
    readdirSync(place).find((name) => name.endsWith(".tgz"))!,
  );
  assert.is((await run("tar", ["-xzf", path.basename(tarball)], place)).code, 0);
  mkdirSync(installed());
  assert.is(
    (
      await run(
        "tar",
        [
          "-xzf",
          path.basename(tarball),
          "-C",
          "node_modules/eleventy-plugin-openactive",
          "--strip-components=1",
        ],
        place,
      )
    ).code,
    0,
  );
});

/** A project beside the others, which finds the package as any project does. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const folder = path.join(place, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"),
    )
    .sort();

test("the package contains the built files and the documentation", () => {
  const files = filesOf(installed());
  const docs = readdirSync(path.join(repository, "docs")).filter((file) => file.endsWith(".md"));
  assert.equal(
    files.filter((file) => !file.startsWith("dist/")),
    [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      ...docs.map((file) => `docs/${file}`).sort(),
      "package.json",
    ],
  );
  assert.ok(files.includes("dist/index.js"), "run npm run build first");
  // Templates and texts are compared with their sources below, and every source has its types.
  const isOther = (file: string) => !/\.d\.ts$|\/templates\/html\/|\/content\//.test(file);
  assert.equal(
    files.filter((file) => file.startsWith("dist/") && isOther(file)),
    [
      "dist/cli.js",
      "dist/index.js",
      "dist/publisher.schema.json",
      "dist/site/bare-layout.11ty.js",
      "dist/site/layout.11ty.js",
      "dist/templates/catalog.js",
      "dist/templates/openactive.css",
      "dist/templates/openactive.js",
      "dist/workflows/pages.yml",
      "dist/workflows/shards-to-pages.yml",
      "dist/workflows/shards-to-storage.yml",
    ],
  );
  for (const file of files.filter((name) => name.startsWith("dist/"))) {
    assert.match(file, /\.(?:js|d\.ts|njk|css|json|md|yml)$/);
  }
  const templates = (folder: string) =>
    filesOf(folder).filter((file) => /\.(?:njk|css|md|11ty\.js)$/.test(file));
  assert.equal(templates(path.join(installed(), "dist")), templates(path.join(repository, "src")));
});

test("the package contains the JSON Schema of the publisher file", async () => {
  const schema = await runNode(
    [
      "--input-type=module",
      "--eval",
      `import { createRequire } from "node:module"; console.log(JSON.stringify(createRequire(import.meta.url)("eleventy-plugin-openactive/publisher.schema.json")))`,
    ],
    project("schema", {}),
  );
  assert.equal(JSON.parse(schema), JSON.parse(JSON.stringify(source.createPublisherJsonSchema())));
});

const functions = Object.entries(source)
  .filter(
    ([name, value]) =>
      typeof value === "function" && name !== "default" && name !== "module.exports",
  )
  .map(([name]) => name)
  .sort();

test("import returns the plugin and every function", async () => {
  const script = `import openactive, * as all from "eleventy-plugin-openactive"; console.log(JSON.stringify([typeof openactive, openactive.eleventyPackage, Object.keys(all).filter((name) => typeof all[name] === "function").sort()]))`;
  const [kind, name, names] = JSON.parse(
    await runNode(["--input-type=module", "--eval", script], project("import", {})),
  ) as [string, string, string[]];
  assert.equal([kind, name], ["function", "eleventy-plugin-openactive"]);
  assert.equal(
    names.filter((each) => each !== "default" && each !== "module.exports"),
    functions,
  );
});

test("require returns the plugin, with every function as a property", async () => {
  const script = `const openactive = require("eleventy-plugin-openactive"); console.log(JSON.stringify([typeof openactive, openactive.eleventyPackage, Object.keys(openactive).filter((name) => typeof openactive[name] === "function").sort()]))`;
  assert.equal(JSON.parse(await runNode(["--eval", script], project("require", {}))), [
    "function",
    "eleventy-plugin-openactive",
    functions,
  ]);
});

/** Exports that have new names. */
const formerNames = {
  wordsFor: "getMessages",
  missingWords: "listMissingMessages",
  creditOf: "describeCredit",
  publishingSteps: "describeSteps",
  certificateAnswers: "answerCertificate",
  readyText: "writeReadyText",
  plainText: "toPlainText",
  publisherJsonSchema: "createPublisherJsonSchema",
} as const;

/** Everything else that was ever exported. */
const lastingNames = [
  "OpenActiveError",
  "attribute",
  "attributeAll",
  "attributionForms",
  "checkPublisher",
  "colophonFormats",
  "completeDataset",
  "describeCatalog",
  "describeDataset",
  "findDatasetsOfFeed",
  "loadPublisher",
  "loadSources",
  "readDatasetSite",
  "readPublisher",
  "renderAccessibilityStatement",
  "renderAttributionPage",
  "renderCatalog",
  "renderColophon",
  "renderDatasetSite",
  "renderGuidance",
  "toCatalogTurtle",
  "toDataPackage",
  "toJsonLd",
  "toTurtle",
];

test("every name that was ever exported can be imported and required", async () => {
  const names = [
    ...lastingNames,
    ...Object.keys(formerNames),
    ...Object.values(formerNames),
  ].sort();
  const list = (expression: string) =>
    `console.log(Object.keys(${expression}).filter((name) => name !== "default" && name !== "module.exports").sort().join())`;
  const imported = `import * as all from "eleventy-plugin-openactive"; ${list("all")}`;
  const folder = project("names", {});
  const fromImport = await runNode(["--input-type=module", "--eval", imported], folder);
  assert.equal(fromImport.trim().split(","), names);
  const required = list('require("eleventy-plugin-openactive")');
  const fromRequire = await runNode(["--eval", required], folder);
  assert.equal(fromRequire.trim().split(","), names);
});

test("a former name is the same function as the new one", () => {
  const exported = new Map<string, unknown>(Object.entries(source));
  for (const [former, name] of Object.entries(formerNames)) {
    assert.ok(exported.has(former), former);
    assert.is(exported.get(former), exported.get(name), former);
  }
});

const configurations = [
  [
    "an ES module",
    {
      "package.json": `{ "type": "module" }`,
      "eleventy.config.js": `import openactive from "eleventy-plugin-openactive";\nexport default function (eleventyConfig) {\n  eleventyConfig.addPlugin(openactive);\n}\n`,
    },
  ],
  [
    "CommonJS",
    {
      "package.json": "{}",
      "eleventy.config.js": `module.exports = (eleventyConfig) => {\n  eleventyConfig.addPlugin(require("eleventy-plugin-openactive"));\n};\n`,
    },
  ],
  [
    "TypeScript",
    {
      "package.json": `{ "type": "module" }`,
      "eleventy.config.ts": `import openactive, { type OpenActiveOptions } from "eleventy-plugin-openactive";\n\nconst options: OpenActiveOptions = { strict: true };\n\nexport default function (eleventyConfig: { addPlugin(plugin: typeof openactive, options: OpenActiveOptions): void }): void {\n  eleventyConfig.addPlugin(openactive, options);\n}\n`,
    },
    ["--import", pathToFileURL(inRepository("tsx/dist/loader.mjs")).href],
    ["--config=eleventy.config.ts"],
  ],
] as const;

for (const [kind, files, nodeArgs = [], args = []] of configurations) {
  test(`a configuration that is ${kind} builds the Dataset Site`, async () => {
    const folder = project(kind.replaceAll(" ", "-"), {
      ...files,
      "publisher.yaml": minimalPublisher,
    });
    const command = inRepository("@11ty/eleventy/cmd.cjs");
    await runNode([...nodeArgs, command, "--quiet", ...args], folder);
    const dataset = source.readDatasetSite(
      readFileSync(path.join(folder, "_site/index.html"), "utf8"),
    );
    assert.is(dataset["@id"], "https://data.acme-leisure.example/");
    for (const file of ["dataset.jsonld", "openactive/openactive.css"]) {
      assert.ok(existsSync(path.join(folder, "_site", file)), file);
    }
  });
}

/** Lines that end in `// wrong` must not compile; all others must. */
const consumer = `import openactive, { describeDataset, readPublisher, renderDatasetSite, wordsFor, OpenActiveError } from "eleventy-plugin-openactive";
import type { CustomMessages, Dataset, Messages, OpenActiveOptions, OwnWords, PartialMessages, Publisher, SomeWords, Words, WordsOfCredits } from "eleventy-plugin-openactive";

const options: OpenActiveOptions = { file: "publisher.yaml", strict: true, pages: { jsonLd: false }, messages: { cy: { rights: { credit: "Fel hyn:" } } } };
const formerly: OpenActiveOptions = { words: options.messages };
export default function (eleventyConfig: { addPlugin(plugin: typeof openactive, options?: OpenActiveOptions): void }): void {
  eleventyConfig.addPlugin(openactive);
  eleventyConfig.addPlugin(openactive, options);
  eleventyConfig.addPlugin(openactive, formerly);
  eleventyConfig.addPlugin(openactive, { strict: "yes" }); // wrong
}

const { publisher, warnings } = readPublisher("name: Acme", "publisher.yaml");
const known: Publisher = publisher;
const name: string = known.name;
const line: number | undefined = warnings[0]?.line;
const dataset: Dataset = describeDataset(known);
const welsh: Words = wordsFor("cy") satisfies Messages;
const credits: WordsOfCredits = () => welsh;
const own: OwnWords = { cy: {} satisfies SomeWords } satisfies CustomMessages;
console.log(credits(dataset), own["cy"] satisfies PartialMessages | undefined);
const html: string = renderDatasetSite(dataset, { stylesheetUrl: "/openactive.css" });
try {
  console.log(name, line, html, dataset.publisher.name satisfies string);
} catch (error) {
  if (error instanceof OpenActiveError) console.log(error.problems[0]?.path satisfies string | undefined);
}

export const misspelt: OpenActiveOptions = { fiel: "publisher.yaml" }; // wrong
export const notANumber: OpenActiveOptions = { file: 1 }; // wrong
export const noSuchPage: OpenActiveOptions = { pages: { noSuchPage: false } }; // wrong
export const noSuchMessage: OpenActiveOptions = { messages: { cy: { rights: { credt: "Fel hyn:" } } } }; // wrong
export const noText: OpenActiveOptions = { messages: { cy: { rights: { credit: 1 } } } }; // wrong
renderDatasetSite(known); // wrong
describeDataset("Acme"); // wrong
readPublisher(1, "publisher.yaml"); // wrong
dataset.publisher.name = "Another"; // wrong
dataset.publisher.nickname; // wrong
`;
const required = `import openactive = require("eleventy-plugin-openactive");
import type { Dataset } from "eleventy-plugin-openactive";

const dataset: Dataset = openactive.describeDataset(openactive.readPublisher("name: Acme", "publisher.yaml").publisher);
console.log(openactive.renderDatasetSite(dataset));
openactive.renderDatasetSite("Acme"); // wrong
`;

test("TypeScript accepts valid options and rejects invalid ones", async () => {
  const folder = project("typescript", {
    "package.json": `{ "type": "module" }`,
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        module: "nodenext",
        target: "es2022",
        lib: ["es2022", "dom"],
        types: [],
        noEmit: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
      },
      include: ["*"],
    }),
    "eleventy.config.ts": consumer,
    "required.cts": required,
  });
  const { output } = await run(
    process.execPath,
    [inRepository("typescript/bin/tsc"), "--pretty", "false"],
    folder,
  );
  const wrong = (file: string, text: string) =>
    text
      .split("\n")
      .flatMap((each, index) => (each.endsWith("// wrong") ? [`${file}:${index + 1}`] : []));
  const found = [...output.matchAll(/^(\S.*)\((\d+),\d+\): error/gm)].map(
    ([, file, at]) => `${file}:${at}`,
  );
  assert.equal(
    found,
    [...wrong("eleventy.config.ts", consumer), ...wrong("required.cts", required)],
    output,
  );
});

test("the package imports all its dependencies, and nothing else", () => {
  const dist = path.join(installed(), "dist");
  const packageOf = (specifier: string) =>
    specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/");
  const imported = (kind: RegExp) =>
    filesOf(dist)
      .filter((file) => kind.test(file))
      .flatMap((file) =>
        [
          ...readFileSync(path.join(dist, file), "utf8").matchAll(
            /(?:^(?:import|export) [^;"']*?\bfrom |^import |\b(?:import|require\d*)\()["']([^"'.][^"']*)["']/gm,
          ),
        ].map(([, specifier]) => specifier!),
      );
  const packages = (kind: RegExp) =>
    [
      ...new Set(
        imported(kind)
          .filter((specifier) => !specifier.startsWith("node:"))
          .map(packageOf),
      ),
    ].sort();
  assert.equal(packages(/\.js$/), Object.keys(dependencies).sort());
  for (const name of packages(/\.d\.ts$/)) {
    assert.ok(name in dependencies, `the types need ${name}`);
  }
});

test("publint and Are The Types Wrong find nothing", async () => {
  const [publint, attw] = await Promise.all([
    run(process.execPath, [inRepository("publint/src/cli.js"), tarball, "--strict"], place),
    run(
      process.execPath,
      [inRepository("@arethetypeswrong/cli/dist/index.js"), tarball, "--profile", "esm-only"],
      place,
    ),
  ]);
  assert.is(publint.code, 0, publint.output);
  assert.match(publint.output, "All good!");
  assert.is(attw.code, 0, attw.output);
});

test("the lock file can be used with any registry", () => {
  const lock = JSON.parse(readFileSync(path.join(repository, "package-lock.json"), "utf8")) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };
  for (const [name, { resolved, integrity }] of Object.entries(lock.packages)) {
    if (resolved !== undefined) {
      assert.ok(resolved.startsWith("https://registry.npmjs.org/"), `${name}: ${resolved}`);
    }
    if (name !== "") assert.ok(integrity?.startsWith("sha512-"), name);
  }
});

test.run();
