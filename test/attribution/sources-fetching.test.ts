import type { ServerResponse } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { loadSources, type SourceOptions } from "../../src/attribution/index.js";
import { OpenActiveError } from "../../src/index.js";
import { createFolder } from "../support/site.js";
import { acme, buildJsonLdPage, buildJsonLdScript, buildPage } from "../reading/pages.js";
import { servePage, startWebServer } from "../support/web-server.js";

const networkExpected = "expected a Dataset Site; is the network up, and is the URL right?";
const typesExpected =
  "expected HTML or JSON-LD: text/html, application/xhtml+xml, application/ld+json, application/json";
const html = buildJsonLdPage(acme);
const createCachePath = () => path.join(createFolder({}), "new", ".cache");
const load = (url: string, options: SourceOptions = {}) =>
  loadSources({ acme: url }, { directory: createCachePath(), retries: 0, ...options });

/** Reads the problem that loading a URL reports, without the remedy that all problems share. */
async function readProblem(url: string, options?: SourceOptions): Promise<string> {
  try {
    await load(url, options);
  } catch (error) {
    assert.instance(error, OpenActiveError);
    const { problems } = error as OpenActiveError;
    assert.is(problems.length, 1);
    assert.is(problems[0]!.path, "sources.acme");
    const remedy = "; or save the page as a file and give its path instead";
    assert.ok(problems[0]!.message.includes(remedy), problems[0]!.message);
    return problems[0]!.message.replace(remedy, "");
  }
  throw new Error("no problem was reported");
}

/** Returns the URL of a server that has stopped. */
async function getUnusedUrl(): Promise<string> {
  const server = await servePage("");
  await server.close();
  return `${server.origin}/`;
}

test("a page is requested once and read", async () => {
  const server = await servePage(html);
  const url = `${server.origin}/OpenActive/`;
  const sources = await load(url);
  await server.close();
  assert.equal(sources, [{ name: "acme", dataset: acme, url, warnings: [] }]);
  assert.equal(server.requests, ["GET /OpenActive/"]);
});

test("HTML and JSON-LD are read, whatever the case and parameters of the content type", async () => {
  for (const [content, type] of [
    [html, "Text/HTML"],
    [html, "application/xhtml+xml;charset=UTF-8"],
    [JSON.stringify(acme), "application/ld+json"],
    [JSON.stringify([acme]), "application/json; charset=utf-8"],
    [html, "text/html ; x=y"],
  ] as const) {
    const server = await servePage(content, type);
    assert.equal((await load(server.origin))[0]!.dataset!, acme, type);
    await server.close();
  }
});

test("a page is decoded as its server says, otherwise as it says itself, otherwise as UTF-8", async () => {
  const cafe = buildJsonLdPage({ ...acme, name: "Café" });
  const latin = Buffer.from(cafe, "latin1");
  const declared = Buffer.from(
    cafe.replace("<head>", '<head><meta charset="windows-1252">'),
    "latin1",
  );
  for (const [content, type] of [
    [latin, "text/html; charset=iso-8859-1"],
    [latin, 'text/html; charset="ISO-8859-1"'],
    [declared, "text/html"],
    [Buffer.from(cafe), "text/html"],
    [Buffer.from(cafe), "text/html; charset=no-such-thing"],
    [Buffer.from(`\ufeff${cafe}`), "text/html; charset=iso-8859-1"],
  ] as const) {
    const server = await startWebServer((_request, response) =>
      response.writeHead(200, { "content-type": type }).end(content),
    );
    assert.is((await load(server.origin))[0]!.dataset!.name, "Café", type);
    await server.close();
  }
});

test("sources are requested at the same time and returned in the order of the option", async () => {
  const waiting: ServerResponse[] = [];
  const server = await startWebServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    waiting.push(response);
    // Nobody is answered before all have asked; the last is answered first.
    if (waiting.length < 3) return;
    for (const each of waiting.reverse()) {
      each.end(buildJsonLdPage({ ...acme, name: each.req.url! }));
    }
  });
  const sources = await loadSources(
    { a: `${server.origin}/1`, object: acme, b: `${server.origin}/2`, c: `${server.origin}/3` },
    { directory: createCachePath() },
  );
  await server.close();
  assert.equal(
    sources.map(({ name, dataset }) => [name, dataset?.name]),
    [
      ["a", "/1"],
      ["object", "Acme Sessions"],
      ["b", "/2"],
      ["c", "/3"],
    ],
  );
});

test("a page that is cut off or a part of one is not taken for the whole", async () => {
  const compressed = gzipSync(html.repeat(20));
  const headers = { "content-type": "text/html" };
  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    "found the beginning of a page": (response) => {
      response.writeHead(200, { ...headers, "content-encoding": "gzip" });
      response.end(compressed.subarray(0, compressed.length / 2));
    },
    "found status 206": (response) => void response.writeHead(206, headers).end(html),
    "found status 204": (response) => void response.writeHead(204, headers).end(),
    "found no complete response": (response) => {
      response.writeHead(200, { ...headers, "content-length": String(html.length) });
      response.write(html.slice(0, 100), () => response.destroy());
    },
  };
  for (const [found, answer] of Object.entries(answers)) {
    const server = await startWebServer((_request, response) => answer(response));
    const problem = await readProblem(server.origin);
    assert.ok(problem.includes(found), `expected ${found}, found ${problem}`);
    await server.close();
  }
});

test("a duration that is none is refused", async () => {
  for (const duration of ["banana", "1", "d", "-1d", "1 d", ""]) {
    try {
      await loadSources({}, { duration });
      assert.unreachable(duration);
    } catch (error) {
      assert.instance(error, OpenActiveError);
      assert.match(
        (error as Error).message,
        `the option duration: found ${JSON.stringify(duration)}`,
      );
    }
  }
  await loadSources({}, { duration: "*" });
});

test("nothing that a page refers to is requested", async () => {
  const other = await servePage(html);
  const { origin } = other;
  const server = await servePage(
    buildPage(
      `<base href="${origin}/"><link rel="stylesheet" href="${origin}/a.css"><script src="${origin}/a.js"></script><meta http-equiv="refresh" content="0; url=${origin}/">${buildJsonLdScript({ ...acme, "@context": `${origin}/context`, image: `${origin}/a.png` })}`,
      `<img src="${origin}/b.png"><iframe src="${origin}/"></iframe>`,
    ),
  );
  await load(server.origin);
  await wait(50);
  assert.equal(other.requests, []);
  assert.equal(server.requests, ["GET /"]);
  await Promise.all([server.close(), other.close()]);
});

test("a redirect is not followed, to whichever host, and the message shows its target", async () => {
  const other = await servePage(html);
  const targets = {
    "/same": ["/elsewhere", "SELF/elsewhere"],
    "/slash": ["./slash/", "SELF/slash/"],
    "/other": [`${other.origin}/x`, `${other.origin}/x`],
    "/js": ["javascript:alert(1)", "javascript:alert(1)"],
  } as const;
  const server = await startWebServer((request, response) =>
    response
      .writeHead(request.url === "/same" ? 301 : 302, {
        location: targets[request.url as keyof typeof targets][0],
      })
      .end(html),
  );
  for (const [from, [, to]] of Object.entries(targets)) {
    const url = server.origin + from;
    assert.is(
      await readProblem(url),
      `${url}: found a redirect (${from === "/same" ? 301 : 302}) to ${to.replace("SELF", server.origin)}; expected the Dataset Site itself, because redirects are not followed; if that is its new URL, use that instead`,
    );
  }
  assert.equal(
    server.requests,
    Object.keys(targets).map((from) => `GET ${from}`),
  );
  assert.equal(other.requests, []);
  await Promise.all([server.close(), other.close()]);
});

test("responses that are not a page are rejected", async () => {
  const server = await startWebServer((request, response) => {
    const [, status, type] = /^\/(\d+)\/?(.*)$/.exec(request.url!)!;
    response.writeHead(Number(status), type === "" ? {} : { "content-type": type! }).end(html);
  });
  const answers: readonly (readonly [string, string])[] = [
    [
      "404/text/html",
      "found status 404 (Not Found); expected a Dataset Site; is this still its URL?",
    ],
    [
      "500/text/html",
      "found status 500 (Internal Server Error); expected a Dataset Site; is this still its URL?",
    ],
    [
      "403/text/html",
      "found status 403 (Forbidden); expected a Dataset Site; is this still its URL?",
    ],
    [
      "304/text/html",
      "found status 304 (Not Modified); expected a Dataset Site; is this still its URL?",
    ],
    ["200/application/pdf", `found the content type "application/pdf"; ${typesExpected}`],
    ["200/text/plain", `found the content type "text/plain"; ${typesExpected}`],
    ["200", `found a response without a content type; ${typesExpected}`],
  ];
  for (const [where, message] of answers) {
    assert.is(
      await readProblem(`${server.origin}/${where}`),
      `${server.origin}/${where}: ${message}`,
    );
  }
  await server.close();
});

test("a page without a Dataset is rejected with what was found, and is not cached", async () => {
  let content = buildJsonLdPage({ "@type": "WebSite" });
  const server = await startWebServer((_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(content),
  );
  const directory = createCachePath();
  assert.match(
    await readProblem(server.origin, { directory }),
    `no Dataset to credit on ${server.origin}: found 1 JSON-LD block: WebSite and no RDFa with a dcat:Dataset; expected JSON-LD`,
  );
  content = html;
  assert.equal((await load(server.origin, { directory }))[0]!.dataset!, acme);
  assert.is(server.requests.length, 2);
  await server.close();
});

test("a Dataset without a URL gets the one that its page was fetched from", async () => {
  const { url: _, "@id": __, ...nowhere } = acme;
  const server = await servePage(buildJsonLdPage(nowhere));
  assert.is((await load(`${server.origin}/open`))[0]!.dataset!.url, `${server.origin}/open`);
  await server.close();
});

test("several Datasets on a page are no warning if one of them is the page's own", async () => {
  const server = await startWebServer((request, response) => {
    const own = {
      ...acme,
      "@id": `http://${request.headers.host}/own`,
      url: `http://${request.headers.host}/own`,
    };
    response.writeHead(200, { "content-type": "text/html" }).end(buildJsonLdPage([acme, own]));
  });
  const [source] = await load(`${server.origin}/own`);
  assert.is(source!.dataset!.url, `${server.origin}/own`);
  assert.equal(source!.warnings, []);
  assert.is((await load(`${server.origin}/other`))[0]!.warnings.length, 1);
  await server.close();
});

test("a server that does not answer, or does not finish, is given up after the timeout", async () => {
  for (const [what, answer] of [
    ["nothing", () => {}],
    [
      "a start",
      (response: ServerResponse) =>
        response.writeHead(200, { "content-type": "text/html" }).write("<!doctype html>"),
    ],
  ] as const) {
    const server = await startWebServer((_request, response) => answer(response));
    const started = performance.now();
    assert.is(
      await readProblem(`${server.origin}/`, { timeout: 200 }),
      `${server.origin}/: found no complete response within 0.2 s; ${networkExpected}`,
      what,
    );
    const waited = performance.now() - started;
    assert.ok(waited >= 190 && waited < 3000, `${what}: ${waited} ms`);
    await server.close();
  }
});

test("a page whose connection breaks is rejected, even if its Dataset had arrived", async () => {
  const server = await startWebServer((_request, response) => {
    response
      .writeHead(200, { "content-type": "text/html", "content-length": html.length + 1000 })
      .write(html, () => response.destroy());
  });
  assert.match(
    await readProblem(`${server.origin}/`),
    new RegExp(
      `^${server.origin}/: found no complete response \\(.+\\); ${networkExpected.replace("?", "\\?")}$`,
    ),
  );
  await server.close();
});

/** Sends up to 200 MB, until the connection is closed; `sent` counts the bytes. */
function endless(headers: Readonly<Record<string, string | number>>, chunk: Uint8Array) {
  const state = { sent: 0, cut: false };
  const server = startWebServer((_request, response) => {
    response.on("close", () => (state.cut = true)).on("error", () => {});
    response.writeHead(200, { "content-type": "text/html", ...headers });
    const send = () => {
      while (!state.cut && state.sent < 200e6) {
        state.sent += chunk.length;
        if (!response.write(chunk)) return void response.once("drain", send);
      }
      return void response.end();
    };
    send();
  });
  return { state, server };
}

test("a page of more than 10 MB is cut off, whatever its content-length says", async () => {
  const megabyte = Buffer.from(" ".repeat(1024 * 1024));
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));
  const lengths: readonly (readonly [
    string,
    Readonly<Record<string, string | number>>,
    Uint8Array,
    number,
  ])[] = [
    ["not at all", {}, megabyte, 60e6],
    // What is said to be too long is not even begun.
    ["too much", { "content-length": 150e6 }, megabyte, 10e6],
    ["compressed", { "content-encoding": "gzip" }, bomb, 100e6],
  ];
  for (const [what, headers, chunk, most] of lengths) {
    const { state, server: starting } = endless(headers, chunk);
    const server = await starting;
    assert.is(
      await readProblem(`${server.origin}/`),
      `${server.origin}/: found more than 10 MB; expected a Dataset Site of at most 10 MB`,
      what,
    );
    for (let tries = 0; !state.cut && tries < 100; tries++) await wait(10);
    assert.ok(state.cut, `${what}: the server was left to send`);
    assert.ok(state.sent < most, `${what}: ${state.sent} bytes were sent`);
    await server.close();
  }
});

test("a page ends where its content-length says, and one of exactly 10 MB is read", async () => {
  const short = await startWebServer((_request, response) => {
    response.socket!.write(
      `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${html.length}\r\n\r\n${html}`,
    );
    response.socket!.write(" ".repeat(20e6), () => {});
  });
  assert.equal((await load(short.origin))[0]!.dataset!, acme);
  await short.close();
  const large = await servePage(html.padEnd(10 * 1024 * 1024));
  assert.equal((await load(large.origin))[0]!.dataset!, acme);
  await large.close();
});

test("without a network and without a cached copy there is an error", async () => {
  const url = await getUnusedUrl();
  assert.is(
    await readProblem(url),
    `${url}: found no complete response (connect ECONNREFUSED ${new URL(url).host}); ${networkExpected}`,
  );
});

test("problems with several URLs are reported together", async () => {
  const server = await startWebServer((_request, response) => response.writeHead(410).end());
  const gone = await getUnusedUrl();
  try {
    await loadSources(
      { a: `${server.origin}/a`, b: acme, c: gone, d: `${server.origin}/d` },
      { directory: createCachePath() },
    );
    assert.unreachable("they were read");
  } catch (error) {
    const lines = (error as Error).message.split("\n");
    assert.is(lines[0], "3 problems in the option sources");
    assert.equal(
      lines.slice(2).map((line) => line.split(": found")[0]),
      [
        `  sources.a: ${server.origin}/a`,
        `  sources.c: ${gone}`,
        `  sources.d: ${server.origin}/d`,
      ],
    );
  }
  await server.close();
});

test.run();
