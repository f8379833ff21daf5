import type { ServerResponse } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import * as assert from "uvu/assert";
import { loadSources, type SourceOptions } from "../../src/attribution/index.js";
import { OpenActiveError } from "../../src/index.js";
import { createFolder } from "../support/site.js";
import { test } from "../support/suite.js";
import { acme, buildJsonLdScript, buildPage } from "./pages.js";
import { servePage, startWebServer } from "./web.js";

const html = buildPage(buildJsonLdScript(acme));
const newCache = () => path.join(createFolder({}), "new", ".cache");
const load = (url: string, options: SourceOptions = {}) =>
  loadSources({ acme: url }, { directory: newCache(), ...options });

/** What is wrong with a source, without what is the same for all. */
async function problemOf(url: string, options?: SourceOptions): Promise<string> {
  try {
    await load(url, options);
  } catch (error) {
    assert.instance(error, OpenActiveError);
    const { problems } = error as OpenActiveError;
    assert.is(problems.length, 1);
    assert.is(problems[0]!.path, "sources.acme");
    const remedy = "; or save the page as a file and give the path of that instead";
    assert.ok(problems[0]!.message.includes(remedy), problems[0]!.message);
    return problems[0]!.message.replace(remedy, "");
  }
  throw new Error("it was read");
}

/** The address of a server that is gone. */
async function nobody(): Promise<string> {
  const server = await servePage("");
  await server.close();
  return `${server.origin}/`;
}

test("a page is asked for once, and read", async () => {
  const server = await servePage(html);
  const url = `${server.origin}/OpenActive/`;
  const sources = await load(url);
  await server.close();
  assert.equal(sources, [{ name: "acme", dataset: acme, url, warnings: [] }]);
  assert.equal(server.requests, ["GET /OpenActive/"]);
});

test("JSON-LD is read as well as HTML, whatever the letters of its content type", async () => {
  for (const [content, type] of [
    [html, "Text/HTML"],
    [html, "application/xhtml+xml;charset=UTF-8"],
    [JSON.stringify(acme), "application/ld+json"],
    [JSON.stringify([acme]), "application/json; charset=utf-8"],
    [html, "text/html ; x=y"],
  ] as const) {
    const server = await servePage(content, type);
    assert.equal((await load(server.origin))[0]!.dataset, acme, type);
    await server.close();
  }
});

test("a page is read in the encoding it has: what the server says, else what it says itself, else UTF-8", async () => {
  const cafe = buildPage(buildJsonLdScript({ ...acme, name: "Café" }));
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
    assert.is((await load(server.origin))[0]!.dataset.name, "Café", type);
    await server.close();
  }
});

test("sources are asked for at the same time, and come in the order of the option", async () => {
  const waiting: ServerResponse[] = [];
  const server = await startWebServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    waiting.push(response);
    // Nobody is answered before all have asked; the last is answered first.
    if (waiting.length === 3)
      for (const each of waiting.reverse())
        each.end(buildPage(buildJsonLdScript({ ...acme, name: each.req.url! })));
  });
  const sources = await loadSources(
    { a: `${server.origin}/1`, object: acme, b: `${server.origin}/2`, c: `${server.origin}/3` },
    { directory: newCache() },
  );
  await server.close();
  assert.equal(
    sources.map(({ name, dataset }) => [name, dataset.name]),
    [
      ["a", "/1"],
      ["object", "Acme Sessions"],
      ["b", "/2"],
      ["c", "/3"],
    ],
  );
});

test("nothing that a page mentions is asked for", async () => {
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

test("a redirect is not followed, to the same host or another: the message says where it leads", async () => {
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
      await problemOf(url),
      `${url}: found a redirect (${from === "/same" ? 301 : 302}) to ${to.replace("SELF", server.origin)}; expected the Dataset Site itself, because redirects are not followed; if that is its address now, write it into sources`,
    );
  }
  assert.equal(
    server.requests,
    Object.keys(targets).map((from) => `GET ${from}`),
  );
  assert.equal(other.requests, []);
  await Promise.all([server.close(), other.close()]);
});

test("other answers than a page are refused", async () => {
  const server = await startWebServer((request, response) => {
    const [, status, type] = /^\/(\d+)\/?(.*)$/.exec(request.url!)!;
    response.writeHead(Number(status), type === "" ? {} : { "content-type": type! }).end(html);
  });
  const answers: readonly (readonly [string, string])[] = [
    [
      "404/text/html",
      "found status 404 (Not Found); expected a Dataset Site; is this still its address?",
    ],
    [
      "500/text/html",
      "found status 500 (Internal Server Error); expected a Dataset Site; is this still its address?",
    ],
    [
      "403/text/html",
      "found status 403 (Forbidden); expected a Dataset Site; is this still its address?",
    ],
    [
      "304/text/html",
      "found status 304 (Not Modified); expected a Dataset Site; is this still its address?",
    ],
    [
      "200/application/pdf",
      'found the content type "application/pdf"; expected HTML or JSON-LD: text/html, application/xhtml+xml, application/ld+json, application/json',
    ],
    [
      "200/text/plain",
      'found the content type "text/plain"; expected HTML or JSON-LD: text/html, application/xhtml+xml, application/ld+json, application/json',
    ],
    [
      "200",
      "found an answer without a content type; expected HTML or JSON-LD: text/html, application/xhtml+xml, application/ld+json, application/json",
    ],
  ];
  for (const [where, message] of answers)
    assert.is(
      await problemOf(`${server.origin}/${where}`),
      `${server.origin}/${where}: ${message}`,
    );
  await server.close();
});

test("a page without a Dataset is refused with what there is, and is not kept", async () => {
  let content = buildPage(buildJsonLdScript({ "@type": "WebSite" }));
  const server = await startWebServer((_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(content),
  );
  const directory = newCache();
  assert.match(
    await problemOf(server.origin, { directory }),
    `no Dataset to credit on ${server.origin}: found 1 JSON-LD block: WebSite and no RDFa with a dcat:Dataset; expected JSON-LD`,
  );
  content = html;
  assert.equal((await load(server.origin, { directory }))[0]!.dataset, acme);
  assert.is(server.requests.length, 2);
  await server.close();
});

test("a page without an address of its own has the one it was fetched from", async () => {
  const { url: _, "@id": __, ...nowhere } = acme;
  const server = await servePage(buildPage(buildJsonLdScript(nowhere)));
  assert.is((await load(`${server.origin}/open`))[0]!.dataset.url, `${server.origin}/open`);
  await server.close();
});

test("of several Datasets on a page, its own needs no warning", async () => {
  const server = await startWebServer((request, response) => {
    const own = {
      ...acme,
      "@id": `http://${request.headers.host}/own`,
      url: `http://${request.headers.host}/own`,
    };
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(buildPage(buildJsonLdScript([acme, own])));
  });
  const [source] = await load(`${server.origin}/own`);
  assert.is(source!.dataset.url, `${server.origin}/own`);
  assert.equal(source!.warnings, []);
  assert.is((await load(`${server.origin}/other`))[0]!.warnings.length, 1);
  await server.close();
});

test("a server that does not answer, or does not end, is waited for no longer than the timeout", async () => {
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
      await problemOf(`${server.origin}/`, { timeout: 200 }),
      `${server.origin}/: found no complete answer within 0.2 s; expected a Dataset Site; is the network there, and is the address right?`,
      what,
    );
    const waited = performance.now() - started;
    assert.ok(waited >= 190 && waited < 3000, `${what}: ${waited} ms`);
    await server.close();
  }
});

test("a connection that breaks is no page, though a whole Dataset was in it", async () => {
  const server = await startWebServer((_request, response) => {
    response
      .writeHead(200, { "content-type": "text/html", "content-length": html.length + 1000 })
      .write(html, () => response.destroy());
  });
  assert.match(
    await problemOf(`${server.origin}/`),
    new RegExp(
      `^${server.origin}/: found no complete answer \\(.+\\); expected a Dataset Site; is the network there, and is the address right\\?$`,
    ),
  );
  await server.close();
});

/** Sends without end, until the connection is cut; `sent` counts. */
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

test("a page of more than 10 MB is cut off, whatever its length is said to be", async () => {
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
      await problemOf(`${server.origin}/`),
      `${server.origin}/: found more than 10 MB; expected a Dataset Site of at most 10 MB`,
      what,
    );
    for (let tries = 0; !state.cut && tries < 100; tries++) await wait(10);
    assert.ok(state.cut, `${what}: the server was left to send`);
    assert.ok(state.sent < most, `${what}: ${state.sent} bytes were sent`);
    await server.close();
  }
});

test("a page that is longer than it says ends where it says, and one just below 10 MB is read", async () => {
  const short = await startWebServer((_request, response) => {
    response.socket!.write(
      `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${html.length}\r\n\r\n${html}`,
    );
    response.socket!.write(" ".repeat(20e6), () => {});
  });
  assert.equal((await load(short.origin))[0]!.dataset, acme);
  await short.close();
  const large = await servePage(html.padEnd(10 * 1024 * 1024));
  assert.equal((await load(large.origin))[0]!.dataset, acme);
  await large.close();
});

test("a machine without a network, and without a copy", async () => {
  const url = await nobody();
  assert.is(
    await problemOf(url),
    `${url}: found no complete answer (connect ECONNREFUSED ${new URL(url).host}); expected a Dataset Site; is the network there, and is the address right?`,
  );
});

test("what is wrong with several addresses is said at once", async () => {
  const server = await startWebServer((_request, response) => response.writeHead(410).end());
  const gone = await nobody();
  try {
    await loadSources(
      { a: `${server.origin}/a`, b: acme, c: gone, d: `${server.origin}/d` },
      { directory: newCache() },
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
