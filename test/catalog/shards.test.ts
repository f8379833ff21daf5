import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { buildOnDisk } from "../support/built-on-disk.js";
import { minimalPublisher } from "../support/site.js";
import { renderSitemap } from "../../src/site/sitemap.js";
import { test } from "../support/suite.js";

// Builds that share the work: together they are the same as one that does it all.

const count = 24;
const files: Record<string, string> = { "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' };
for (let index = 0; index < count; index++) {
  files[`p${index}.yaml`] = minimalPublisher
    .replace("https://data.acme-leisure.example/", `https://data.vendor.example/p${index}/`)
    .replace(
      "dataset:",
      "dataset:\n  datePublished: 2024-01-31\n  dateModified: 2024-02-29T09:30:00Z",
    )
    .replace(/logo: .*/, index % 2 === 0 ? "logo: logo.svg" : "$&");
}
const catalog = {
  publisher: { name: "Vendor", url: "https://www.vendor.example/" },
  datePublished: "2024-01-31",
};

type Tree = ReadonlyMap<string, string>;

const build = async (shard?: string): Promise<Tree> =>
  buildOnDisk(files, (folder) => ({
    publishers: `${folder}/*.yaml`,
    catalog,
    ...(shard === undefined ? {} : { shard }),
  }));

async function catchMessage(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "nothing is wrong",
    (error: unknown) => String(error),
  );
}

test("the shards of a build are disjoint, and together they are the whole", async () => {
  const whole = await build();
  const merged = new Map<string, string>();
  const sizes: number[] = [];
  for (const number of [1, 2, 3]) {
    const shard = await build(`${number}/3`);
    sizes.push(shard.size);
    for (const [file, content] of shard) {
      assert.not.ok(merged.has(file), `${file} is in two shards`);
      merged.set(file, content);
    }
  }
  assert.equal([...merged.keys()].sort(), [...whole.keys()].sort());
  for (const [file, content] of whole) assert.is(merged.get(file), content, file);
  assert.ok(
    sizes.every((size) => size > whole.size / 10),
    sizes.join(),
  );
});

test("a publisher stays in its shard when others go", async () => {
  const listSites = (tree: Tree) =>
    [...tree.keys()].filter((file) => /^p\d+\/index\.html$/.test(file)).sort();
  const before = listSites(await build("2/3"));
  const some = Object.fromEntries(Object.entries(files).filter((_, index) => index % 3 !== 1));
  const after = await buildOnDisk(some, (folder) => ({
    publishers: `${folder}/*.yaml`,
    catalog,
    shard: "2/3",
  }));
  const left = before.filter((file) => some[file.replace("/index.html", ".yaml")] !== undefined);
  assert.equal(listSites(after), left);
});

test("the environment variable stands for the option, which takes precedence", async () => {
  process.env["OPENACTIVE_SHARD"] = "3/3";
  try {
    const byVariable = await build();
    assert.equal(
      [...(await build("1/3")).keys()].filter((file) => byVariable.has(file)),
      [],
    );
    process.env["OPENACTIVE_SHARD"] = "0/3";
    const message = await catchMessage(build());
    assert.match(message, 'the environment variable OPENACTIVE_SHARD: found "0/3"; expected');
  } finally {
    delete process.env["OPENACTIVE_SHARD"];
  }
});

test("a shard that there is not, and collections, are errors", async () => {
  for (const shard of ["9/8", "0/8", "1", "a/b", "1/1000", "1/0", "-1/8", "1.5/8", ""]) {
    if (shard === "") continue;
    assert.match(
      await catchMessage(build(shard)),
      `the option shard: found "${shard}"; expected the number of the shard and of all shards, as in 2/8`,
    );
  }
  const withCollections = buildOnDisk(files, (folder) => ({
    publishers: `${folder}/*.yaml`,
    catalog,
    shard: "1/2",
    collections: true,
  }));
  assert.match(await catchMessage(withCollections), 'found "1/2" together with collections');
});

test("a sitemap of too many addresses becomes an index", () => {
  const address = { url: "/", permalink: "/index.html", folder: "/" };
  const urls = ["/a/", "/b/", "/c/", "/d/", "/e/"];
  const content = {
    pages: urls.map((url) => ({ url, inSitemap: true })),
    urls: new Set<string>(),
  };
  const root = { url: "https://data.vendor.example/", address };
  const [index, ...parts] = renderSitemap(root, [], content, [], 2);
  const listUrls = (text: string) => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  assert.match(index!.text, "<sitemapindex xmlns=");
  assert.equal(
    listUrls(index!.text),
    [1, 2, 3].map((part) => `https://data.vendor.example/sitemap-${part}.xml`),
  );
  assert.equal(
    parts.map(({ path: name }) => name),
    ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"],
  );
  assert.equal(
    parts.flatMap(({ text }) => listUrls(text)),
    urls.map((url) => `https://data.vendor.example${url}`),
  );
  assert.equal(renderSitemap(root, [], content, [], 5).length, 1);
});

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { uses?: string; env?: Record<string, string> }[] }>
  >;
}
const workflows = path.join(import.meta.dirname, "../../src/workflows");
const readSteps = (file: string) => {
  const { jobs } = parse(readFileSync(file, "utf8")) as Workflow;
  assert.equal(Object.keys(jobs), ["build", "deploy"]);
  return Object.values(jobs).flatMap(({ steps }) => steps);
};

test("the workflows in the package build with shards, and pin every action", () => {
  const names = readdirSync(workflows);
  assert.equal(names, ["pages.yml", "shards-to-pages.yml", "shards-to-storage.yml"]);
  for (const name of names) {
    const steps = readSteps(path.join(workflows, name));
    for (const { uses } of steps) assert.match(uses ?? "a/b@".padEnd(44, "0"), /@[0-9a-f]{40}$/);
    if (name === "pages.yml") continue;
    const shard = steps.find(({ env }) => env?.["OPENACTIVE_SHARD"] !== undefined);
    assert.is(shard?.env?.["OPENACTIVE_SHARD"], "${{ matrix.shard }}/${{ strategy.job-total }}");
  }
});

test("the workflow for a site deploys as that of the example does", () => {
  const own = path.join(import.meta.dirname, "../../.github/workflows/pages.yml");
  const isFromOutside = ({ uses }: { uses?: string }) => uses !== undefined;
  const describe = ({ uses, env }: { uses?: string; env?: object }) => ({ uses, env });
  assert.equal(
    readSteps(path.join(workflows, "pages.yml")).filter(isFromOutside).map(describe),
    readSteps(own).filter(isFromOutside).map(describe),
  );
});

test.run();
