import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { readPublisher } from "../../src/index.js";
import { findPython } from "../oracles/consumers/beautiful-soup.js";
import { testWhereAvailable } from "../support/available.js";
import { runInTerminal, runProgram } from "../support/program.js";
import { createFolder, minimalPublisher } from "../support/site.js";
import { suite } from "../support/suite.js";

/*
 * `eleventy-plugin-openactive init`, as it is typed. What it writes is installed and built in test/package/init.test.ts.
 */
const test = suite("init");

const read = (folder: string, name: string) => readFileSync(path.join(folder, name), "utf8");
const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith(".git/"))
    .sort();
const starter = [
  ".github/workflows/pages.yml",
  ".gitignore",
  "README.md",
  "eleventy.config.js",
  "images/logo.svg",
  "package.json",
  "publisher.yaml",
];
const everything = [
  ["--name", "O'Neill & Sons: Leisure #1"],
  ["--legal-name", '- O\'Neill: "Sons" %'],
  ["--url", "https://oneill.example/?a=1#b"],
  ["--email", "data@oneill.example"],
  ["--discussion-url", "https://forum.example/t/1"],
  ["--feeds-base", "https://api.oneill.example/openactive"],
].flat();

test("--yes writes a complete site, with placeholders that it names", async () => {
  const folder = path.join(createFolder({}), "new", "My site");
  const { code, out, err } = await runProgram(["init", folder, "--yes"]);
  assert.is(code, 0, err);
  assert.equal(listFiles(folder), starter);
  assert.match(
    out,
    /^Placeholders to replace in publisher\.yaml: name, legalName, url, dataset\.url, dataset\.discussionUrl, feeds\.$/m,
  );
  assert.ok(
    out.endsWith(`\nNow run:\n  cd ${JSON.stringify(folder)} && npm install\n  npm start\n`),
  );
  const { publisher, warnings } = readPublisher(read(folder, "publisher.yaml"), "publisher.yaml");
  assert.equal(warnings, []);
  assert.match(publisher.dataset.disambiguatingDescription ?? "", /sample/);
  assert.match(read(folder, "publisher.yaml"), /^# yaml-language-server: \$schema=\S+\.json\n/);
  assert.is((JSON.parse(read(folder, "package.json")) as { name: string }).name, "my-site");
  assert.ok(read(folder, "README.md").split("\n").length <= 12);
});

test("options answer everything, whatever YAML would make of the answers", async () => {
  const folder = createFolder({});
  const { code, out, err } = await runProgram(
    ["init", ...everything, "--feed-types", "Event, Slot", "--repository", "oneill/data"],
    { cwd: folder },
  );
  assert.is(code, 2);
  assert.match(err, /--feed-types: found "Slot"; .*did you mean/);
  assert.is(out, "");
  assert.equal(listFiles(folder), []);

  const args = [
    "init",
    ...everything,
    "--feed-types",
    "Event,Place",
    "--repository",
    "oneill/data",
  ];
  const second = await runProgram(args, { cwd: folder });
  assert.is(second.code, 0, second.err);
  assert.not.match(second.out, /Placeholders/);
  assert.ok(second.out.endsWith("\nNow run:\n  npm install\n  npm start\n"));
  assert.equal(parse(read(folder, "publisher.yaml")), {
    name: "O'Neill & Sons: Leisure #1",
    legalName: '- O\'Neill: "Sons" %',
    url: "https://oneill.example/?a=1#b",
    logo: "images/logo.svg",
    email: "data@oneill.example",
    dataset: {
      url: "https://oneill.github.io/data/",
      discussionUrl: "https://forum.example/t/1",
    },
    feeds: { base: "https://api.oneill.example/openactive", types: ["Event", "Place"] },
  });
});

const addresses: readonly (readonly [kind: string, args: string[], url: string, prefix: string])[] =
  [
    [
      "project page",
      ["--repository", "Acme/Open.Data"],
      "https://acme.github.io/Open.Data/",
      " --pathprefix=/Open.Data/",
    ],
    [
      "user page",
      ["--repository", "https://github.com/Acme/acme.github.io"],
      "https://acme.github.io/",
      "",
    ],
    ["custom domain", ["--dataset-url", "https://data.acme.org/"], "https://data.acme.org/", ""],
    [
      "folder of a domain",
      ["--dataset-url", "https://acme.org/data/"],
      "https://acme.org/data/",
      "",
    ],
    [
      "hostile address",
      ["--dataset-url", "https://acme.github.io/a;touch%20x/"],
      "https://acme.github.io/a;touch%20x/",
      "",
    ],
  ];
for (const [kind, args, url, prefix] of addresses) {
  test(`a ${kind} has its own address and path prefix`, async () => {
    const folder = createFolder({});
    const { code, err } = await runProgram(["init", folder, "--yes", ...args]);
    assert.is(code, 0, err);
    const { dataset } = parse(read(folder, "publisher.yaml")) as { dataset: { url: string } };
    assert.is(dataset.url, url);
    const { scripts } = JSON.parse(read(folder, "package.json")) as { scripts: object };
    assert.equal(scripts, { start: `eleventy${prefix} --serve`, build: `eleventy${prefix}` });
  });
}

test("the repository is that of git's origin, if the site is at the top of it", async () => {
  const folder = createFolder({ LICENSE: "", "README.md": "# Mine\n", ".gitignore": "*.log" });
  execFileSync("git", ["init", "--quiet", folder]);
  execFileSync("git", ["-C", folder, "remote", "add", "origin", "git@github.com:Acme/data.git"]);
  const { code, out, err } = await runProgram(["init", folder, "--yes"]);
  assert.is(code, 0, err);
  const getUrls = (file: string) => {
    const { dataset } = parse(read(folder, file)) as { dataset: Record<string, string> };
    return [dataset["url"], dataset["discussionUrl"]];
  };
  assert.equal(getUrls("publisher.yaml"), [
    "https://acme.github.io/data/",
    "https://github.com/Acme/data/issues",
  ]);
  assert.match(out, /^Left unchanged: README\.md\.$/m);
  assert.is(read(folder, "README.md"), "# Mine\n");
  assert.is(read(folder, ".gitignore"), "*.log\nnode_modules/\n_site/\n.cache/\n");

  await runProgram(["init", path.join(folder, "below"), "--yes"]);
  assert.is(getUrls("below/publisher.yaml")[0], "https://data.example.org/");
});

test("--no-feeds writes a file that says so", async () => {
  const folder = createFolder({});
  await runProgram(["init", folder, "--yes", "--no-feeds"]);
  assert.is((parse(read(folder, "publisher.yaml")) as { feeds: unknown }).feeds, "none yet");
});

test("nothing is replaced without --force", async () => {
  const folder = createFolder({ "index.html": "mine", "package.json": "{}", "a/b.txt": "b" });
  const { code, err } = await runProgram(["init", folder, "--yes"]);
  assert.is(code, 1);
  assert.match(err, /is not empty: it has 3 other files \(a, index\.html, package\.json\)/);
  assert.match(err, /--force/);
  assert.equal(listFiles(folder), ["a/b.txt", "index.html", "package.json"]);
  assert.is(read(folder, "package.json"), "{}");

  const forced = await runProgram(["init", folder, "--yes", "--force"]);
  assert.is(forced.code, 0, forced.err);
  assert.equal(listFiles(folder), [...starter, "a/b.txt", "index.html"].sort());
  assert.match(read(folder, "publisher.yaml"), /^name: Example Leisure$/m);
});

test("a publisher file that is there, such as an imported one, stays as it is", async () => {
  const folder = createFolder({ "publisher.yaml": minimalPublisher });
  const { code, out, err } = await runProgram(["init", folder]);
  assert.is(code, 0, err);
  assert.match(
    out,
    /^Created the site of Acme Leisure, for https:\/\/data\.acme-leisure\.example\/:$/m,
  );
  assert.match(out, /^Left unchanged: publisher\.yaml\.$/m);
  assert.is(read(folder, "publisher.yaml"), minimalPublisher);
  assert.equal(
    listFiles(folder),
    starter.filter((name) => !name.startsWith("images/")),
  );

  const other = createFolder({ "publisher.yaml": minimalPublisher });
  const named = await runProgram(["init", other, "--name", "Other"]);
  assert.is(named.code, 2);
  assert.match(named.err, /publisher\.yaml exists already, and stays as it is/);
  const invalid = createFolder({ "publisher.yaml": "name: Acme\n" });
  const refused = await runProgram(["init", invalid, "--yes"]);
  assert.is(refused.code, 1);
  assert.match(refused.err, /legalName: missing/);
  assert.equal(listFiles(invalid), ["publisher.yaml"]);
});

test("a folder that cannot be written gets nothing", async () => {
  const folder = createFolder({ "file.txt": "text" });
  const below = await runProgram(["init", path.join(folder, "file.txt/site"), "--yes"]);
  assert.is(below.code, 1);
  assert.match(below.err, /part of the path is a file, not a folder/);

  // The last file to write is below images/, which is a file here.
  const half = createFolder({ images: "text" });
  const { code, err } = await runProgram(["init", half, "--yes"]);
  assert.is(code, 1);
  assert.match(err, /cannot write .*images.*: part of the path is a file.*Nothing was written\./);
  assert.equal(listFiles(half), ["images"]);
  assert.not.ok(existsSync(path.join(half, ".github")));
});

test("wrong options are reported together, each by its name", async () => {
  const folder = createFolder({});
  const wrong = ["--url", "acme", "--logo", "none.png", "--feeds-base", "x", "--email", "a@"];
  const { code, err } = await runProgram(["init", folder, "--yes", ...wrong]);
  assert.is(code, 2);
  assert.match(err, /^error: 4 problems in the options\. Nothing was written\.$/m);
  for (const option of ["--url", "--logo", "--feeds-base", "--email"]) {
    assert.match(err, new RegExp(`^ {2}${option}: found ".*"; expected `, "m"));
  }
  const commands: readonly (readonly [args: string[], message: RegExp])[] = [
    [["--repository", "acme"], /--repository: found "acme"; expected owner\/name/],
    [["--no-feeds", "--feeds-base", "https://a.example"], /--no-feeds: expected no --feeds-base/],
    [["--feed-types", "Event"], /--feed-types: expected --feeds-base beside it/],
    [["--colour"], /unknown option '--colour'/],
    [["--name"], /'--name <text>' argument missing/],
  ];
  for (const [args, message] of commands) {
    const result = await runProgram(["init", folder, "--yes", ...args]);
    assert.is(result.code, 2, args.join(" "));
    assert.match(result.err, message);
  }
  assert.equal(listFiles(folder), []);
});

test("without a terminal it says which options it needs", async () => {
  const folder = createFolder({});
  const { code, err } = await runProgram(["init", folder, "--name", "Acme"]);
  assert.is(code, 2);
  assert.match(
    err,
    /missing: --legal-name, --url, --dataset-url, --discussion-url, --feeds-base or --no-feeds\./,
  );
  assert.match(err, /There is no terminal to ask in/);
  assert.equal(listFiles(folder), []);
});

test("--help and --version print to standard output", async () => {
  const help = await runProgram(["--help"]);
  assert.is(help.code, 0);
  assert.match(help.out, /init \[options\] \[folder\]/);
  assert.is((await runProgram(["init", "--help"])).code, 0);
  const { version } = JSON.parse(read(path.join(import.meta.dirname, "../.."), "package.json")) as {
    version: string;
  };
  assert.is((await runProgram(["--version"])).out, `${version}\n`);
  const unknown = await runProgram(["inti"]);
  assert.is(unknown.code, 2);
  assert.match(unknown.err, /unknown command 'inti'[^]*Did you mean init\?/);
});

const python = findPython();
const terminal =
  python === undefined || process.platform === "win32"
    ? { missing: "no Python that can open a terminal" }
    : { value: python };
const questionsOnTheWay: readonly (readonly [string, string])[] = [
  ["Which repository", "acme/data\r"],
  ["publisher called", "Acme: Leisure\r"],
  ["legal name", "Acme Ltd\r"],
];

testWhereAvailable(
  test,
  "in a terminal it asks, and checks each answer",
  terminal,
  async (value) => {
    const folder = createFolder({});
    const { code, shown } = await runInTerminal(
      value,
      ["init", folder],
      [
        ...questionsOnTheWay,
        ["its website", "acme\r"],
        ['found "acme"; expected an absolute URL', "\u0015https://acme.example/\r"],
        ["its logo", "\r"],
        ["email address", "\r"],
        ["address of this site", "\r"],
        ["in public", "\r"],
        ["OpenActive feeds", "y"],
        ["start with", "https://api.acme.example/\r"],
        ["kinds of feed", "\r"],
      ],
      { NO_COLOR: "1" },
    );
    assert.is(code, 0, shown);
    assert.equal(parse(read(folder, "publisher.yaml")), {
      name: "Acme: Leisure",
      legalName: "Acme Ltd",
      url: "https://acme.example/",
      logo: "images/logo.svg",
      dataset: {
        url: "https://acme.github.io/data/",
        discussionUrl: "https://github.com/acme/data/issues",
      },
      feeds: { base: "https://api.acme.example/", types: ["SessionSeries", "ScheduledSession"] },
    });
    // Inverted text, which shows where the cursor is, has no colour.
    // oxlint-disable-next-line no-control-regex
    assert.not.match(shown, /\u001b\[(?:3|4|9|10)\dm/);
  },
);

test.run();
