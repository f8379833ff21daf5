import * as assert from "uvu/assert";
import { readDatasetSite } from "../../src/index.js";
import { buildOnDisk } from "../support/built-on-disk.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// Publishers on hosts of their own, in one build.

const createPublisher = (url: string) => ({
  [`${new URL(url).host.replace(":", "-")}.yaml`]: minimalPublisher
    .replace("https://data.acme-leisure.example/", url)
    .replace("Acme Leisure", new URL(url).host),
});

const files = {
  ...createPublisher("https://data.one.example/"),
  ...createPublisher("https://data.two.example/open/data"),
  ...createPublisher("https://data.three.example:8443/"),
};
const catalog = {
  url: "https://catalogue.vendor.example/",
  publisher: { name: "Vendor", url: "https://www.vendor.example/" },
  datePublished: "2024-01-31",
};

const site = await buildOnDisk(files, (folder) => ({ publishers: `${folder}/*.yaml`, catalog }));

test("each host has a folder, with what it serves", () => {
  const pages = [...site.keys()].filter((file) => /^[^/]+\/(?:index|open\/data)\.html$/.test(file));
  assert.equal(pages, [
    "catalogue.vendor.example/index.html",
    "data.one.example/index.html",
    "data.three.example_8443/index.html",
    "data.two.example/open/data.html",
  ]);
  const isAtRoot = (file: string) => !file.includes("/");
  assert.equal([...site.keys()].filter(isAtRoot), []);
  const robots = [...site.keys()].filter((file) => file.endsWith("robots.txt"));
  assert.equal(robots, [
    "catalogue.vendor.example/robots.txt",
    "data.one.example/robots.txt",
    "data.three.example_8443/robots.txt",
  ]);
  assert.match(
    site.get("data.one.example/robots.txt")!,
    "Sitemap: https://data.one.example/sitemap.xml",
  );
});

test("a sitemap lists the pages of its host alone", () => {
  const listUrls = (file: string) =>
    [...site.get(file)!.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  assert.equal(listUrls("data.one.example/sitemap.xml"), ["https://data.one.example/"]);
  assert.equal(listUrls("data.three.example_8443/sitemap.xml"), [
    "https://data.three.example:8443/",
  ]);
  const [page, ...guidance] = listUrls("catalogue.vendor.example/sitemap.xml");
  assert.is(page, "https://catalogue.vendor.example/");
  for (const url of guidance) {
    assert.ok(url!.startsWith("https://catalogue.vendor.example/publish-data/"), url);
  }
});

test("every link to another page leads to its host, where there is such a file", () => {
  const hosts =
    /^https:\/\/((?:data|catalogue)\.(?:one|two|three|vendor)\.example(?::8443)?)(\/.*)$/;
  let count = 0;
  for (const [file, html] of site) {
    if (!file.endsWith(".html")) continue;
    for (const [, url = ""] of html.matchAll(/(?:href|src)="([^"#]*)/g)) {
      assert.not.ok(url.startsWith("/"), `${file}: ${url}`);
      const [, host, path = ""] = hosts.exec(url) ?? [];
      if (host === undefined) continue;
      count += 1;
      const target = host.replace(":", "_") + path.replace(/\/$/, "/index.html");
      const isThere = [target, `${target}.html`, target.replace(/\.html\.html$/, ".html")];
      assert.ok(
        isThere.some((each) => site.has(each)),
        `${file}: ${url}`,
      );
    }
  }
  assert.ok(count > 50);
});

test("each Dataset Site is read as what it is, and names the catalogue", () => {
  const { dataset } = readDatasetSite(
    site.get("data.three.example_8443/index.html")!,
    "https://data.three.example:8443/",
  ) as never as { dataset: { url: string } };
  assert.is(dataset?.url ?? "https://data.three.example:8443/", "https://data.three.example:8443/");
  const described = JSON.parse(site.get("data.three.example_8443/dataset.jsonld")!) as Record<
    string,
    unknown
  >;
  assert.is(described["@id"], "https://data.three.example:8443/");
  assert.is(described["includedInDataCatalog"], "https://catalogue.vendor.example/catalog.jsonld");
  const listed = JSON.parse(site.get("catalogue.vendor.example/catalog.jsonld")!) as {
    dataset: string[];
  };
  assert.equal(listed.dataset, [
    "https://data.one.example/",
    "https://data.three.example:8443/",
    "https://data.two.example/open/data",
  ]);
});

test("a policy names no host of another publisher", () => {
  const page = site.get("catalogue.vendor.example/index.html")!;
  const [policy = ""] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(page) ?? [];
  assert.not.match(policy, "data.one.example");
  const other = site.get("data.three.example_8443/attribution/index.html")!;
  assert.match(other, "script-src https://data.three.example:8443;");
});

test("publishers on one host stay at the root of the output", async () => {
  const one = { ...createPublisher("https://data.one.example/a/") };
  const built = await buildSite(one, {
    options: (folder) => ({
      publishers: [`${folder}/data.one.example.yaml`],
      catalog: { ...catalog, url: "https://data.one.example/" },
    }),
  });
  assert.ok(built.pages.has("/a/"), [...built.pages.keys()].join());
});

test.run();
