import { HtmlBasePlugin } from "@11ty/eleventy";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import {
  describeDataset,
  readPublisher,
  renderDatasetSite,
  type Dataset,
} from "../../src/index.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const ownLogo = minimalPublisher.replace("https://www.acme-leisure.example/logo.png", "logo.svg");
const withOwnLogo = {
  "publisher.yaml": ownLogo,
  "logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
};
const policyOf = (html: string) =>
  load(html)('meta[http-equiv="Content-Security-Policy"]').attr("content");

test("a page allows its own pictures, stylesheet and script, and nothing else", async () => {
  const site = await buildSite(withOwnLogo);
  for (const address of ["/", "/publish-data/", "/attribution/"]) {
    assert.is(
      policyOf(site.page(address)),
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
      address,
    );
  }
});

test("the policy comes before everything a page loads, and after the encoding", async () => {
  const head = load((await buildSite(withOwnLogo)).page("/"))("head")
    .children()
    .toArray();
  assert.equal(
    head.slice(0, 2).map(({ attribs }) => Object.keys(attribs)[0]),
    ["charset", "http-equiv"],
  );
});

test("pictures on other hosts are allowed from there", async () => {
  const elsewhere = `${minimalPublisher}brand:\n  logoDark: https://cdn.example.org/dark.svg\n  favicon: https://icons.example:8443/icon.png\n`;
  assert.match(
    policyOf((await buildSite({ "publisher.yaml": elsewhere })).page("/"))!,
    /img-src 'self' https:\/\/icons\.example:8443 https:\/\/www\.acme-leisure\.example https:\/\/cdn\.example\.org;/,
  );
});

test("without the script no scripts are allowed, and without an icon the empty one is", async () => {
  const site = await buildSite({}, { options: { script: false } });
  assert.is(
    policyOf(site.page("/")),
    "default-src 'none'; img-src 'self' data: https://www.acme-leisure.example; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  );
});

test("the policy is the same with HtmlBasePlugin and a path prefix", async () => {
  const site = await buildSite(
    {
      ...withOwnLogo,
      "publisher.yaml": ownLogo.replace(
        "https://data.acme-leisure.example/",
        "https://acme.github.io/repo/",
      ),
    },
    {
      pathPrefix: "/repo/",
      config: (config) => void config["addPlugin"]!(HtmlBasePlugin as never),
    },
  );
  assert.is(
    policyOf(site.page("/")),
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  );
});

test("a site's own page in the plugin's layout has it, and one in its own layout does not", async () => {
  const files = {
    "a.md": "---\nlayout: openactive\ntitle: A\n---\nA",
    "b.njk": "<head>{% openactiveHead %}</head>",
  };
  const site = await buildSite(files);
  assert.ok(policyOf(site.page("/a/")));
  assert.is(policyOf(site.page("/b/")), undefined);
});

test("the policy can be switched off", async () => {
  const site = await buildSite(
    { "a.md": "---\nlayout: openactive\ntitle: A\n---\nA" },
    { options: { contentSecurityPolicy: false } },
  );
  for (const address of ["/", "/publish-data/", "/a/"]) {
    assert.is(policyOf(site.page(address)), undefined, address);
  }
});

test("a Dataset Site rendered without Eleventy has a policy that allows what it loads", () => {
  const dataset = describeDataset(readPublisher(minimalPublisher, "publisher.yaml").publisher);
  assert.is(
    policyOf(
      renderDatasetSite(dataset, {
        stylesheetUrl: "https://static.example.org/a.css",
        scriptUrl: "//static.example.org/a.js",
        logoUrl: "../logo.svg",
      }),
    ),
    "default-src 'none'; img-src 'self'; style-src 'self' https://static.example.org; script-src https://static.example.org; connect-src 'self'; base-uri 'none'; form-action 'none'",
  );
  assert.is(policyOf(renderDatasetSite(dataset, { contentSecurityPolicy: false })), undefined);
});

test("the URL of a logo cannot extend the policy", () => {
  const dataset = describeDataset(readPublisher(minimalPublisher, "publisher.yaml").publisher);
  for (const url of [
    "https://a;script-src",
    "https://a;script-src *",
    "https://a,b/",
    "https://[bad/",
    "https://*/",
    "https://a';x",
  ]) {
    const poisoned: Dataset = {
      ...dataset,
      publisher: { ...dataset.publisher, logo: { "@type": "ImageObject", url } },
    };
    assert.is(
      policyOf(renderDatasetSite(poisoned)),
      "default-src 'none'; img-src 'self' data:; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
      url,
    );
  }
});

test.run();
