import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { externalLinks, guidancePages, getGuidancePath } from "../../src/guidance/index.js";
import { checkLink } from "../oracles/check-links.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const listedLinks = Object.values(externalLinks);

test("every URL outside the site that a page links to is in the list", async () => {
  const site = await buildSite({
    "publisher.yaml": `${minimalPublisher}guidance: { role: booking-system }\n`,
  });
  const linked = new Set<string>();
  for (const name of guidancePages) {
    const $ = load(site.page(`/${getGuidancePath(name)}`));
    for (const element of $('a[href^="http"]').toArray()) linked.add($(element).attr("href")!);
  }
  // URLs of the publisher file, and those derived from it.
  const own =
    /acme-leisure|^https:\/\/(?:permalink\.openactive\.io|openactive\.io\/modelling-opportunity-data\/2\.0)\//;
  const unlisted = [...linked].filter(
    (href) => !own.test(href) && !listedLinks.some(({ url }) => url === href),
  );
  assert.equal(unlisted, []);
  assert.ok(linked.size > 25);
});

test("each URL has the day on which it was last checked, and is listed once", () => {
  for (const { url, lastChecked } of listedLinks) {
    assert.ok(
      url.startsWith("https://") &&
        !Number.isNaN(Date.parse(lastChecked)) &&
        /^\d{4}-\d\d-\d\d$/.test(lastChecked),
      url,
    );
  }
  assert.is(new Set(listedLinks.map(({ url }) => url)).size, listedLinks.length);
});

test("the link check tells pages that exist from those that have moved or are gone", async () => {
  const statuses: Readonly<Record<string, number>> = { "/there": 200, "/shy": 403 };
  const server = createServer((request, response) => {
    if (request.url === "/silent") return;
    if (request.url === "/moved") response.writeHead(301, { location: "/there" }).end();
    else response.writeHead(statuses[request.url ?? ""] ?? 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    assert.equal(await checkLink(`${origin}/there`), { there: true, answer: "200" });
    assert.equal(await checkLink(`${origin}/moved`), {
      there: true,
      answer: `200 (now ${origin}/there)`,
    });
    assert.equal(await checkLink(`${origin}/shy`), { there: true, answer: "403" });
    assert.equal(await checkLink(`${origin}/gone`), { there: false, answer: "404" });
    assert.is((await checkLink(`${origin}/silent`, 50)).there, false);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  assert.is((await checkLink(`${origin}/there`)).there, false);
});

test.run();
