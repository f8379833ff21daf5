import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import * as assert from "uvu/assert";
import { createProject, runEleventy, waitUntil, type Command } from "../support/command-line.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// What the command line prints: warnings, errors and addresses.

const withHttpFeed = minimalPublisher.replace("base: https:", "base: http:");
const warning =
  "[openactive] warning: publisher.yaml:9:9  feeds.base: " +
  'found "http://api.acme-leisure.example/openactive"; ' +
  "expected an https URL; browsers and data users distrust http; " +
  'did you mean "https://api.acme-leisure.example/openactive"?\n';
const unknownKey = minimalPublisher.replace("legalName", "legalname");
const problem = "legalname: unknown key";

/** Runs a command to its end. */
async function run(folder: string, ...args: string[]): Promise<Command & { code: number | null }> {
  const command = runEleventy(folder, ...args);
  const late = setTimeout(() => void command.stop(), 30_000);
  const code = await command.exitCode;
  clearTimeout(late);
  return { ...command, code };
}

const count = (text: string, part: string) => text.split(part).length - 1;
const strictConfig =
  'import openactive from "eleventy-plugin-openactive";\n' +
  "export default (config) => config.addPlugin(openactive, { strict: true });\n";

test("--quiet and --to=json keep warnings, on standard error", async () => {
  const folders = [1, 2].map(() => createProject({ "publisher.yaml": withHttpFeed }));
  const [quiet, json] = await Promise.all([
    run(folders[0]!, "--quiet"),
    run(folders[1]!, "--to=json"),
  ]);
  assert.is(quiet.code, 0);
  assert.is(quiet.errors(), warning);
  assert.ok(json.errors().startsWith(warning), json.errors());
  assert.not.ok(json.output().includes("[openactive]"));
});

test("--dryrun writes nothing, copies no picture and does not miss the pages", async () => {
  const folder = createProject({
    "publisher.yaml": minimalPublisher.replace(/logo: .*/, "logo: logo.svg"),
    "logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  });
  const { code, errors } = await run(folder, "--dryrun");
  assert.is(code, 0, errors());
  assert.is(errors(), "");
  assert.not.ok(existsSync(path.join(folder, "_site")));
});

test("a site without any page is told so, although that looks like a dry run", async () => {
  const folder = createProject({
    "publisher.yaml": minimalPublisher,
    "eleventy.config.js": `import openactive from "eleventy-plugin-openactive";
export default (config) => {
  config.addPlugin(openactive);
  config.addPreprocessor("drafts", "*", () => false);
};
`,
  });
  const { code, errors } = await run(folder);
  assert.is(code, 0, errors());
  assert.match(errors(), "no page is written here, so there is no Dataset Site");
});

test("NODE_DEBUG=openactive lists every place of a warning that many publishers share", async () => {
  const files: Record<string, string> = {
    "eleventy.config.js": strictConfig.replace("strict: true", 'publishers: "clubs/*.yaml"'),
  };
  for (const name of ["a", "b", "c", "d"]) {
    const site = `https://data.acme-leisure.example/${name}/`;
    files[`clubs/${name}.yaml`] = withHttpFeed.replace("https://data.acme-leisure.example/", site);
  }
  const folders = [createProject(files), createProject(files)];
  const plain = run(folders[0]!);
  process.env["NODE_DEBUG"] = "openactive";
  const full = run(folders[1]!);
  delete process.env["NODE_DEBUG"];
  const countLines = ({ errors }: Command) => count(errors(), ":9:9  feeds.base: found");
  assert.is(countLines(await plain), 1);
  assert.is(countLines(await full), 4);
});

const failures: [name: string, files: Record<string, string>, args: string[], text: string][] = [
  ["a mistake in the file", { "publisher.yaml": unknownKey }, [], problem],
  ["--watch", { "publisher.yaml": unknownKey }, ["--watch"], problem],
  ["--serve", { "publisher.yaml": unknownKey }, ["--serve", "--port=0"], problem],
  [
    "a warning in strict mode",
    { "publisher.yaml": withHttpFeed, "eleventy.config.js": strictConfig },
    [],
    "feeds.base: found",
  ],
  [
    "a wrong option",
    {
      "publisher.yaml": minimalPublisher,
      "eleventy.config.js": strictConfig.replace("strict", "strct"),
    },
    [],
    '"strct"',
  ],
];

test("an error is printed once, without the name of its class, exit code 1", async () => {
  const results = await Promise.all(
    failures.map(([, files, args]) => run(createProject(files), ...args)),
  );
  for (const [index, { code, errors }] of results.entries()) {
    const [name, , , text] = failures[index]!;
    assert.is(code, 1, name);
    assert.is(count(errors(), text), 1, `${name}:\n${errors()}`);
    assert.not.match(errors(), "OpenActiveError");
  }
});

test("an error of a build after the first is printed, even if the plugin is added only then", async () => {
  const folder = createProject({
    "publisher.yaml": unknownKey,
    "eleventy.config.js": "export default () => {};\n",
    "about.md": "# About",
  });
  const config = path.join(folder, "eleventy.config.js");
  const save = () => writeFileSync(config, strictConfig);
  const command = runEleventy(folder, "--watch");
  try {
    await waitUntil("the site was built", command, () => command.output().includes("Watching"));
    save();
    // Saved again only if the change was missed: the error of a second build proves nothing.
    await waitUntil(
      "the error",
      command,
      () => command.errors().includes(problem),
      () => command.output().includes("File changed") || save(),
    );
  } finally {
    await command.stop();
  }
});

/** Occupies a port, and returns a function that gives it back. */
async function occupyPort(): Promise<[port: number, free: () => void]> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return [(server.address() as AddressInfo).port, () => void server.close()];
}

test("--serve prints the address of the Dataset Site when the server has started, and when it changes", async () => {
  const publisherAt = (url: string) =>
    minimalPublisher.replace("https://data.acme-leisure.example/", url);
  const folder = createProject({
    "publisher.yaml": publisherAt("https://acme.example/p/café/"),
  });
  const config = path.join(folder, "eleventy.config.js");
  const save = (text: string) => writeFileSync(path.join(folder, "publisher.yaml"), text);
  const [port, free] = await occupyPort();
  const command = runEleventy(folder, "--serve", `--port=${port}`, "--pathprefix=/p/");
  const listAddresses = () =>
    [...command.output().matchAll(/^\[openactive\] (.*)$/gm)].map(([, line]) => line);
  const countRounds = () => count(command.output(), "[11ty] Watching…");
  try {
    await waitUntil("the address", command, () => listAddresses().length > 0);
    const [, base] = /Server at (\S+)/.exec(command.errors()) ?? [];
    assert.match(base!, /^http:\/\/localhost:\d+\/p\/$/);
    assert.not.equal(new URL(base!).port, String(port));
    const first = `Dataset Site: ${base}caf%C3%A9/`;
    assert.equal(listAddresses(), [first]);

    const moved = publisherAt("https://acme.example/p/open/");
    save(moved);
    await waitUntil(
      "another address",
      command,
      () => listAddresses().length > 1,
      () => save(moved),
    );
    const addresses = [first, `Dataset Site: ${base}open/`];
    assert.equal(listAddresses(), addresses);

    await waitUntil("the end of the build", command, () => countRounds() > 1);
    const rounds = countRounds();
    writeFileSync(config, `${readFileSync(config, "utf8")}// Changed.\n`);
    await waitUntil("another build", command, () => countRounds() > rounds);
    assert.equal(listAddresses(), addresses);
    assert.is(count(command.errors(), "Server at"), 1, "the server was not restarted");
  } finally {
    free();
    await command.stop();
  }
});

test.run();
