import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as assert from "uvu/assert";
import { loadSources, type SourceOptions, type Sources } from "../../src/attribution/index.js";
import { openCache } from "../../src/fetching/index.js";
import type { OpenActiveError } from "../../src/index.js";
import { createFolder } from "../support/site.js";
import { test } from "../support/suite.js";
import { startWebServer, type WebServer } from "../support/web-server.js";
import { acme } from "../reading/pages.js";

const createCachePath = () => path.join(createFolder({}), ".cache");
const load = (sources: Sources, options: SourceOptions = {}) =>
  loadSources(sources, { directory: createCachePath(), ...options });

/** Answers with a Dataset whose URL has the path of the request. */
function answer({ url, headers }: IncomingMessage, response: ServerResponse): void {
  const dataset = { ...acme, "@id": undefined, url: `http://${headers.host}${url}` };
  response.writeHead(200, { "content-type": "application/ld+json" }).end(JSON.stringify(dataset));
}

const listUrls = ({ origin }: WebServer, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`s${index}`, `${origin}/${index}`]),
  );

test("170 sources are read from a server that limits requests and fails one in twenty", async () => {
  const limit = 5;
  const period = 60;
  let recent: number[] = [];
  let count = 0;
  const refused = { limited: 0, failed: 0 };
  const server = await startWebServer((request, response) => {
    count++;
    const now = performance.now();
    recent = recent.filter((time) => now - time < period);
    if (recent.length >= limit) {
      refused.limited++;
      return void response.writeHead(429, { "retry-after": "0" }).end();
    }
    recent.push(now);
    if (count % 20 === 0) {
      refused.failed++;
      return void response.writeHead(503, { "retry-after": "0" }).end();
    }
    return answer(request, response);
  });
  const sources = await load(listUrls(server, 170));
  await server.close();
  assert.equal(
    sources.map(({ dataset }) => dataset?.url),
    Object.values(listUrls(server, 170)),
  );
  assert.ok(refused.limited > 10 && refused.failed > 5, JSON.stringify(refused));
});

test("a host gets three requests at a time, and waits as long as it asks to", async () => {
  let running = 0;
  let most = 0;
  let refusedAt = 0;
  const early: number[] = [];
  const server = await startWebServer((request, response) => {
    running++;
    most = Math.max(most, running);
    response.on("close", () => running--);
    const now = performance.now();
    if (refusedAt === 0) {
      refusedAt = now;
      return void response.writeHead(429, { "retry-after": "1" }).end();
    }
    // Two others were on their way.
    if (now - refusedAt > 200 && now - refusedAt < 990) early.push(now - refusedAt);
    return void wait(10).then(() => answer(request, response));
  });
  const sources = await load(listUrls(server, 12));
  await server.close();
  assert.is(sources.length, 12);
  assert.is(most, 3);
  assert.equal(early, []);
});

test("each error that may pass is tried again, any other is not", async () => {
  const server = await startWebServer((request, response) => {
    const isFirst = server.requests.filter((each) => each === `GET ${request.url}`).length === 1;
    if (!isFirst) return answer(request, response);
    const [, status] = /^\/(\d+)/.exec(request.url!) ?? [];
    if (status === undefined) return void response.destroy();
    return void response.writeHead(Number(status), { "retry-after": "0" }).end();
  });
  for (const error of ["403", "408", "429", "500", "502", "503", "504", "broken"]) {
    const [source] = await load({ x: `${server.origin}/${error}` });
    assert.is(source!.dataset?.url, `${server.origin}/${error}`);
  }
  for (const error of ["400", "401", "404", "410"]) {
    await assertRejects(load({ x: `${server.origin}/${error}` }), new RegExp(`status ${error}`));
  }
  await server.close();
});

test("a server that stays busy is given up, and one that asks for too long is not waited for", async () => {
  const server = await startWebServer((request, response) => {
    const after = request.url === "/long" ? "7200" : "0";
    response.writeHead(503, { "retry-after": after }).end();
  });
  await assertRejects(
    load({ x: `${server.origin}/busy` }, { retries: 2 }),
    /found status 503 .*; tried 3 times/,
  );
  await assertRejects(
    load({ x: `${server.origin}/long` }),
    /found status 503 .*; its server asks to wait 7200 s before the next try/,
  );
  assert.equal(server.requests, ["GET /busy", "GET /busy", "GET /busy", "GET /long"]);
  await server.close();
});

test("a server is told which site asks", async () => {
  const agents: (string | undefined)[] = [];
  const server = await startWebServer((request, response) => {
    agents.push(request.headers["user-agent"]);
    answer(request, response);
  });
  await load({ x: server.origin });
  await load({ x: server.origin }, { site: "https://müller.example/data sets/" });
  await server.close();
  assert.equal(agents, [
    "eleventy-plugin-openactive",
    "eleventy-plugin-openactive (+https://xn--mller-kva.example/data%20sets/)",
  ]);
});

/** Serves catalogues and Dataset Sites: those that `entries` has no list for. */
const serveCatalogs = (entries: Readonly<Record<string, readonly string[]>>) =>
  startWebServer((request, response) => {
    const list = entries[request.url!];
    if (list === undefined) return answer(request, response);
    if (list.length === 0) return void response.writeHead(404).end();
    const isCollection = list.some((entry) => entry in entries && entry.startsWith("/catalog"));
    const origin = `http://${request.headers.host}`;
    const urls = list.map((entry) => (entry.startsWith("/") ? origin + entry : entry));
    const catalog = { "@type": "DataCatalog", [isCollection ? "hasPart" : "dataset"]: urls };
    response.writeHead(200, { "content-type": "application/ld+json" }).end(JSON.stringify(catalog));
  });

test("a catalogue as a source brings all its Dataset Sites, and those of its catalogues", async () => {
  const server = await serveCatalogs({
    "/catalog": ["/catalog-1", "/catalog-2", "/catalog"],
    "/catalog-1": ["/a", "/b"],
    "/catalog-2": ["/b", "/c"],
  });
  const sources = await load({ all: `${server.origin}/catalog` });
  assert.equal(
    sources.map(({ name, dataset }) => [name, dataset?.url.replace(server.origin, "")]),
    [
      ["all", "/a"],
      ["all", "/b"],
      ["all", "/c"],
    ],
  );
  assert.equal(server.requests.filter((each) => each === "GET /b").length, 1);
  const folder = createFolder({
    "catalog.jsonld": JSON.stringify({
      "@type": "DataCatalog",
      dataset: [{ "@type": "Dataset", url: `${server.origin}/a` }],
    }),
  });
  const [fromFile] = await load({ all: "catalog.jsonld" }, { folder });
  assert.is(fromFile!.dataset?.url, `${server.origin}/a`);
  await server.close();
});

test("a Dataset Site of a catalogue that is gone is a problem, or shown as missing if it is optional", async () => {
  const server = await serveCatalogs({ "/catalog": ["/a", "/gone"], "/gone": [] });
  const url = `${server.origin}/catalog`;
  await assertRejects(
    load({ all: url }),
    new RegExp(
      `sources\\.all: ${server.origin}/gone: found status 404 .*; it is listed in the catalogue ${url}`,
    ),
  );
  const [a, gone] = await load({ all: { url, optional: true } });
  assert.is(a!.dataset?.url, `${server.origin}/a`);
  assert.is(gone!.dataset, undefined);
  assert.is(gone!.url, `${server.origin}/gone`);
  await server.close();
});

test("a catalogue on the web cannot make a build request a private network", async () => {
  const directory = createCachePath();
  const url = "https://data.vendor.example/catalog.jsonld";
  const server = await startWebServer(answer);
  const dataset = [`${server.origin}/`, "http://2130706433/", "http://[::1]/", "http://10.0.0.1/"];
  const cache = await openCache(url, directory, "1d");
  await cache.save(JSON.stringify({ "@type": "DataCatalog", dataset }));
  try {
    await load({ all: url }, { directory });
    assert.unreachable();
  } catch (error) {
    const { problems } = error as OpenActiveError;
    assert.is(problems.length, dataset.length);
    for (const { message } of problems) {
      assert.match(message, /found the address of a private network; expected a public one/);
    }
  }
  assert.equal(server.requests, []);
  await server.close();
});

test("a feed is named for what it is", async () => {
  const feed = JSON.stringify({ next: "https://api.acme.example/?x=1", items: [] });
  const server = await startWebServer((request, response) => {
    const type = request.url === "/json" ? "json" : "vnd.openactive.rpde+json; version=1";
    response.writeHead(200, { "content-type": `application/${type}` }).end(feed);
  });
  for (const where of ["/json", "/rpde"]) {
    await assertRejects(
      load({ x: server.origin + where }),
      /found an RPDE feed; expected the Dataset Site that lists it$/,
    );
  }
  await server.close();
});

async function assertRejects(promise: Promise<unknown>, message: RegExp): Promise<void> {
  try {
    await promise;
  } catch (error) {
    assert.match((error as Error).message, message);
    return;
  }
  assert.unreachable(`expected ${message}`);
}

test.run();
