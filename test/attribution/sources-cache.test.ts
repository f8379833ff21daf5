import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";
import * as assert from "uvu/assert";
import { test } from "../support/suite.js";
import { loadSources, type SourceOptions } from "../../src/attribution/index.js";
import { createFolder } from "../support/site.js";
import { acme, buildJsonLdPage, buildPage } from "../reading/pages.js";
import { startWebServer, type WebServer } from "../support/web-server.js";

const networkExpected = "expected a Dataset Site; is the network up, and is the URL right?";
const html = buildJsonLdPage(acme);
const answer = (response: ServerResponse, content = html, type = "text/html") =>
  void response.writeHead(200, { "content-type": type }).end(content);

/** Starts a server whose responses can be changed, with a cache to read its page through. */
async function openTestCache(respond = answer) {
  const directory = path.join(createFolder({}), ".cache");
  let current = respond;
  const server: WebServer = await startWebServer((_request, response) => current(response));
  const url = `${server.origin}/`;
  const file = () =>
    path.join(
      directory,
      readdirSync(directory).find((name) => !name.endsWith(".text"))!,
    );
  return {
    directory,
    url,
    server,
    file,
    answers: (next: typeof answer) => (current = next),
    read: async (options: SourceOptions = {}) => {
      const [source] = await loadSources({ acme: url }, { directory, retries: 0, ...options });
      return {
        name: source!.dataset!.name,
        warnings: source!.warnings.map(({ path: where, message }) => `${where}: ${message}`),
      };
    },
    /** Makes the cached copy this old, and returns the time it was fetched as messages show it. */
    age: (milliseconds: number): string => {
      const at = Date.now() - milliseconds;
      writeFileSync(
        file(),
        JSON.stringify({ ...JSON.parse(readFileSync(file(), "utf8")), cachedAt: at }),
      );
      return new Date(at).toISOString().replace(/T(\d\d:\d\d).*/, " at $1 UTC");
    },
  };
}

const hour = 3_600_000;
const day = 24 * hour;
const good = { name: "Acme Sessions", warnings: [] };

test("a page is not requested again while its copy is fresh, even if the server is gone", async () => {
  const { read, server } = await openTestCache();
  assert.equal(await read(), good);
  assert.equal(await read(), good);
  assert.equal(server.requests, ["GET /"]);
  await server.close();
  assert.equal(await read(), good);
});

test("a copy that is dated in the future is fetched again", async () => {
  const { read, server, age } = await openTestCache();
  await read();
  age(-48 * hour);
  await read();
  assert.is(server.requests.length, 2);
  await server.close();
});

test("the copy is the text of the page, in eleventy-fetch's cache", async () => {
  const { read, server, file } = await openTestCache();
  await read();
  assert.match(path.basename(file()), /^eleventy-fetch-[0-9a-f]{30}$/);
  assert.is(readFileSync(`${file()}.text`, "utf8"), html);
  await server.close();
});

test("a copy is fresh for a day, or for as long as the option says", async () => {
  const { read, server, age } = await openTestCache();
  const countRequests = async (options?: SourceOptions) => {
    const before = server.requests.length;
    assert.equal(await read(options), good);
    return server.requests.length - before;
  };
  await read();
  age(day - hour);
  assert.is(await countRequests(), 0);
  age(day + hour);
  assert.is(await countRequests(), 1);
  // It is fresh again.
  assert.is(await countRequests(), 0);
  assert.is(await countRequests({ duration: "0s" }), 1);
  age(2 * hour);
  assert.is(await countRequests({ duration: "3h" }), 0);
  assert.is(await countRequests({ duration: "1h" }), 1);
  age(1000 * day);
  assert.is(await countRequests({ duration: "*" }), 0);
  await server.close();
});

test("a changed page replaces its copy once that is no longer fresh", async () => {
  const { read, server, answers, age } = await openTestCache();
  await read();
  answers((response) => answer(response, buildJsonLdPage({ ...acme, name: "New" })));
  assert.is((await read()).name, "Acme Sessions");
  age(2 * day);
  assert.is((await read()).name, "New");
  await server.close();
  assert.is((await read()).name, "New");
});

test("each URL has a copy of its own", async () => {
  const { directory, server, answers } = await openTestCache();
  answers((response) => answer(response, buildJsonLdPage({ ...acme, name: response.req.url! })));
  const load = async () =>
    (await loadSources({ a: `${server.origin}/a`, b: `${server.origin}/b` }, { directory })).map(
      ({ dataset }) => dataset?.name,
    );
  assert.equal(await load(), ["/a", "/b"]);
  assert.equal(await load(), ["/a", "/b"]);
  assert.is(server.requests.length, 2);
  await server.close();
});

const failures: readonly (readonly [what: string, respond: typeof answer, found: RegExp])[] = [
  [
    "is gone",
    (response) => void response.writeHead(404).end(),
    /found status 404 \(Not Found\); expected a Dataset Site; is this still its URL\?/,
  ],
  ["is broken", (response) => void response.writeHead(500).end(), /found status 500/],
  [
    "has moved",
    (response) => void response.writeHead(301, { location: "https://moved.example/" }).end(),
    /found a redirect \(301\) to https:\/\/moved\.example\//,
  ],
  [
    "has become a PDF",
    (response) => answer(response, "%PDF", "application/pdf"),
    /found the content type "application\/pdf"/,
  ],
  [
    "has lost its Dataset",
    (response) => answer(response, buildPage("")),
    /found no JSON-LD and no RDFa with a dcat:Dataset/,
  ],
  [
    "has become too long",
    (response) => answer(response, " ".repeat(10 * 1024 * 1024 + 1)),
    /found more than 10 MB/,
  ],
  [
    "hangs up",
    (response) => void response.destroy(),
    /found no complete response \(other side closed\)/,
  ],
  ["does not answer", () => {}, /found no complete response within 0\.1 s/],
];
for (const [what, respond, found] of failures) {
  test(`a site that ${what}: an old copy is used, with a warning that says why and how old it is`, async () => {
    const { read, server, answers, age, url } = await openTestCache();
    await read();
    answers(respond);
    const at = age(3 * day);
    for (const _ of [1, 2]) {
      const { name, warnings } = await read(what === "does not answer" ? { timeout: 100 } : {});
      assert.is(name, "Acme Sessions");
      assert.is(warnings.length, 1);
      assert.match(warnings[0]!, found);
      assert.match(warnings[0]!, url);
      assert.ok(warnings[0]!.endsWith(`; used the copy fetched on ${at}, 3 days ago`), warnings[0]);
    }
    await server.close();
  });
}

test("without a network an old copy is used, and the warning gives its age in hours or days", async () => {
  const { read, server, age, url } = await openTestCache();
  await read();
  await server.close();
  for (const [old, said] of [
    [0, "less than an hour"],
    [hour, "1 hour"],
    [47 * hour, "47 hours"],
    [2 * day, "2 days"],
    [400 * day, "400 days"],
  ] as const) {
    const at = age(old);
    assert.equal((await read({ duration: "0s" })).warnings, [
      `sources.acme: ${url}: found no complete response (connect ECONNREFUSED ${new URL(url).host}); ${networkExpected}; used the copy fetched on ${at}, ${said} ago`,
    ]);
  }
});

/** What can happen to the files of a copy. */
const damages: readonly (readonly [what: string, damage: (file: string) => void, said: RegExp])[] =
  [
    [
      "half written",
      (file) => writeFileSync(file, readFileSync(file, "utf8").slice(0, 10)),
      /JSON/,
    ],
    ["emptied", (file) => writeFileSync(file, ""), /JSON/],
    ["something else", (file) => writeFileSync(file, "null"), /it is incomplete/],
    ["without a date", (file) => writeFileSync(file, '{"type": "text"}'), /it is incomplete/],
    [
      "with an invalid date",
      (file) => writeFileSync(file, '{"type": "text", "cachedAt": 1e99}'),
      /it is incomplete/,
    ],
    ["without its text", (file) => rmSync(`${file}.text`), /./],
    ["with an empty text", (file) => writeFileSync(`${file}.text`, ""), /it is incomplete/],
    [
      "with half of its text",
      (file) => writeFileSync(`${file}.text`, html.slice(0, 150)),
      /there is no Dataset in it/,
    ],
    [
      "with the text of something else",
      (file) => writeFileSync(`${file}.text`, "\0\u0001\u0002"),
      /there is no Dataset in it/,
    ],
  ];
for (const [what, damage, said] of damages) {
  test(`a copy that is ${what} is not used: the page is requested, with a warning`, async () => {
    const { read, server, file, directory } = await openTestCache();
    await read();
    damage(file());
    const { name, warnings } = await read();
    assert.is(name, "Acme Sessions");
    assert.is(warnings.length, 1);
    const start = `sources.acme: the cached copy in ${path.join(directory, path.basename(file()))} is damaged and was not used: `;
    assert.ok(warnings[0]!.startsWith(start), warnings[0]);
    assert.match(warnings[0]!.slice(start.length), said);
    assert.is(server.requests.length, 2);
    await server.close();
  });

  test(`a copy that is ${what} is reported in the error if there is no network either`, async () => {
    const { read, server, file, url } = await openTestCache();
    await read();
    await server.close();
    damage(file());
    try {
      await read();
      assert.unreachable("it was read");
    } catch (error) {
      const message = (error as Error).message;
      assert.match(
        message,
        `${url}: found no complete response (connect ECONNREFUSED ${new URL(url).host}); ${networkExpected}; the cached copy in `,
      );
      assert.match(
        message,
        /eleventy-fetch-[0-9a-f]{30} is damaged and was not used: .+; or save the page as a file and give its path instead$/,
      );
    }
  });
}

test("a page that cannot be cached is read all the same, with a warning that each build requests it", async () => {
  const { server, url } = await openTestCache();
  const folder = createFolder({ file: "" });
  const directory = path.join(folder, "file/.cache");
  const [source] = await loadSources({ acme: url }, { directory });
  assert.equal(source!.dataset, acme);
  assert.is(source!.warnings.length, 1);
  assert.ok(
    source!.warnings[0]!.message.startsWith(
      `no copy could be saved in ${path.join(directory, "eleventy-fetch-")}`,
    ),
    source!.warnings[0]!.message,
  );
  assert.match(
    source!.warnings[0]!.message,
    /-[0-9a-f]{30}, so each build fetches the page again: E(?:NOTDIR|EXIST|NOENT)/,
  );
  await server.close();
});

test("a deleted cache is created again", async () => {
  const { read, server, directory } = await openTestCache();
  // eleventy-fetch remembers that a folder was there.
  mkdirSync(directory);
  await read();
  rmSync(directory, { recursive: true });
  assert.equal(await read(), good);
  assert.equal(await read(), good);
  assert.ok(existsSync(directory));
  assert.is(server.requests.length, 2);
  await server.close();
});

test.run();
