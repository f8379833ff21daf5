import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as assert from "uvu/assert";
import type { FeedStatus } from "../../src/feed-status/index.js";
import {
  licence,
  sendJson,
  serveFeed,
  startFeedServer,
  type Respond,
  type TestItem,
} from "../support/feed-server.js";
import { runProgram } from "../support/program.js";
import { createFolder } from "../support/site.js";
import { suite } from "../support/suite.js";
import type { WebServer } from "../support/web-server.js";

/*
 * `eleventy-plugin-openactive check --feeds` on local feeds, as a publisher types it.
 */
const test = suite("check --feeds");

/** A publisher whose feeds are at paths of a server, each of the given kind. */
function writePublisher(origin: string, feeds: readonly (readonly [string, string])[]): string {
  const list = feeds.map(
    ([place, type]) => `  - { type: ${type}, identifier: "${place}", url: "${origin}${place}" }\n`,
  );
  return `name: Acme Leisure
legalName: Acme Leisure Trust Ltd
url: https://www.acme.example/
logo: https://www.acme.example/logo.png
email: data@acme.example
dataset:
  url: https://data.acme.example/
  discussionUrl: https://github.com/acme/opendata/issues
  datePublished: 2024-01-01
  dateModified: 2024-01-02T00:00:00Z
feeds:
${list.join("")}`;
}

const quick = ["--delay", "0", "--timeout", "0.6", "--max-size", "0.5", "--allow-private"];

async function checkFeeds(
  server: WebServer,
  feeds: readonly (readonly [string, string])[],
  ...args: readonly string[]
) {
  const folder = createFolder({ "publisher.yaml": writePublisher(server.origin, feeds) });
  const ended = await runProgram(["check", "--feeds", ...quick, ...args], { cwd: folder });
  const file = path.join(folder, "feed-status.json");
  const status = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as FeedStatus)
    : undefined;
  return { ...ended, folder, status };
}

const session = (id: number, data: object = {}): TestItem => ({
  id: `s${id}`,
  kind: "SessionSeries",
  state: "updated",
  modified: id,
  data: {
    "@context": "https://openactive.io/",
    "@type": "SessionSeries",
    "@id": `https://acme.example/s${id}`,
    ...data,
  },
});

const activities = ["Yoga", "Swimming", "Running", "<b>Judo</b>"];
const towns = ["Leeds", "York", "Hull"];

/** An item with some of all qualities, by its number, so that all combinations occur. */
function createVariedItem(id: number): TestItem {
  if (id % 10 === 3) return { id: `s${id}`, kind: "SessionSeries", state: "deleted", modified: id };
  const has = (bit: number) => Math.floor(id / 2 ** bit) % 2 === 1;
  const data: Record<string, unknown> = {};
  if (has(0)) {
    data["location"] = {
      "@type": "Place",
      "@id": `https://acme.example/places/${id % 7}`,
      address: { addressLocality: towns[(id % 7) % 3], postalCode: "LS1 1AA" },
    };
  }
  if (has(1)) data["activity"] = [{ "@type": "Concept", prefLabel: activities[id % 4] }];
  if (has(2)) data["ageRange"] = { minValue: 16 };
  if (has(3)) data["level"] = ["Beginner"];
  if (has(4)) data["accessibilitySupport"] = [{ prefLabel: "Hearing impairment" }];
  if (has(5)) data["genderRestriction"] = "https://openactive.io/FemaleOnly";
  if (has(6)) data["offers"] = [{ price: 0 }];
  if (has(7)) data["image"] = [{ url: "https://acme.example/i.png" }];
  return session(id, data);
}

/** Counts places and activities in another way than the program. */
function countOffer(live: readonly TestItem[]) {
  const places = new Map<string, string>();
  const byActivity = new Map<string, number>();
  for (const { data } of live) {
    const { location, activity } = data as {
      location?: { "@id": string; address: { addressLocality: string } };
      activity?: { prefLabel: string }[];
    };
    if (location) places.set(location["@id"], location.address.addressLocality);
    const name = activity?.[0]!.prefLabel;
    if (name) byActivity.set(name, (byActivity.get(name) ?? 0) + 1);
  }
  return { places, byActivity };
}

test("figures are those of an independent count", async () => {
  const items = Array.from({ length: 1234 }, (_, id) => createVariedItem(id));
  const server = await startFeedServer({
    "/series": serveFeed({ count: items.length, getItem: (position) => items[position]! }),
    "/sessions": serveFeed({
      count: 30,
      getItem: (position) => ({
        id: position,
        kind: "ScheduledSession",
        state: "updated",
        modified: position,
        data: {
          "@type": "ScheduledSession",
          "@id": `https://acme.example/o${position}`,
          // s3 and s13 are deleted, and the last ones do not exist.
          superEvent: `https://acme.example/s${position < 25 ? position : 9000 + position}`,
        },
      }),
    }),
  });
  const { status, code, out, err } = await checkFeeds(server, [
    ["/series", "SessionSeries"],
    ["/sessions", "ScheduledSession"],
  ]);
  assert.is(err, "");
  assert.ok(status, out);
  const live = items.filter(({ state }) => state === "updated");
  const count = (key: string) => live.filter(({ data }) => key in data!).length;
  const [series, sessions] = status.feeds;
  assert.equal(
    [series!.items, series!.deleted, series!.complete, series!.pages],
    [live.length, items.length - live.length, true, 4],
  );
  assert.equal(status.quality, {
    seen: live.length,
    location: count("location"),
    activity: count("activity"),
    ageRange: count("ageRange"),
    level: count("level"),
    accessibility: count("accessibilitySupport"),
    gender: count("genderRestriction"),
    price: count("offers"),
    image: count("image"),
  });
  const { places, byActivity } = countOffer(live);
  assert.is(status.offer.places, places.size);
  for (const { name, count: found } of status.offer.activities) {
    assert.is(found, byActivity.get(name), name);
  }
  assert.is(status.offer.activities.length, byActivity.size);
  for (const { name, count: found } of status.offer.areas) {
    assert.is(found, [...places.values()].filter((town) => town === name).length, name);
  }
  assert.equal(sessions!.partners, { referring: 30, found: 22 });
  assert.match(out, /8 of 30 items refer to missing items/);
  assert.is(status.dataset, "https://data.acme.example/");
  // A change number is no time.
  assert.is(series!.newestChange, undefined);
  // The items lack what the model requires.
  assert.is(code, 1);
  assert.match(out, /the model validator fails 5 of 5 items/);
  await server.close();
});

test("an item that changes while the feed is read counts once, as it is in the end", async () => {
  const items = [
    session(1, { level: ["Beginner"] }),
    session(2),
    { ...session(1), modified: 3 },
    { id: "s2", kind: "SessionSeries", state: "deleted" as const, modified: 4 },
  ];
  const server = await startFeedServer({
    "/series": serveFeed({ count: 4, pageSize: 2, getItem: (position) => items[position]! }),
  });
  const { status } = await checkFeeds(server, [["/series", "SessionSeries"]]);
  const { items: live, deleted } = status!.feeds[0]!;
  assert.equal([live, deleted, status!.quality.level], [1, 1, 0]);
  await server.close();
});

test("OpenActive's own examples are read, and pass its validators", async () => {
  const folder = new URL(
    "../../node_modules/@openactive/data-models/versions/2.x/examples/",
    import.meta.url,
  );
  const names = ["sessionseries-split", "scheduledsession-split", "facilityuse", "slot"];
  const types = ["SessionSeries", "ScheduledSession", "FacilityUse", "IndividualFacilityUseSlot"];
  const paths = Object.fromEntries(
    names.map((name): [string, Respond] => {
      const text = readFileSync(new URL(`${name}_example_1.json`, folder), "utf8");
      const { items } = JSON.parse(text) as { readonly items: readonly TestItem[] };
      return [`/${name}`, serveFeed({ count: items.length, getItem: (index) => items[index]! })];
    }),
  );
  const server = await startFeedServer(paths);
  const { status, out } = await checkFeeds(
    server,
    names.map((name, index) => [`/${name}`, types[index]!] as const),
  );
  for (const feed of status!.feeds) {
    assert.equal(
      [feed.answered, feed.complete, feed.items, feed.rpdeValidator],
      [true, true, 1, true],
      out,
    );
    assert.equal(feed.faults, [], out);
    assert.is(feed.model!.failed, 0, out);
  }
  assert.is(status!.quality.location, 2, JSON.stringify(status));
  await server.close();
});

/** A page with one item. */
const page = (next: string, item: object = session(1)) => ({
  next,
  items: [item],
  license: licence,
});

/** Servers that do not do what they should, and what the check says of each. */
const misbehaving: readonly (readonly [name: string, respond: Respond, message: RegExp])[] = [
  [
    "a redirect loop",
    (request, response) => {
      const other = request.url!.includes("?")
        ? request.url!.split("?")[0]!
        : `${request.url}?again`;
      response.writeHead(302, { location: other }).end();
    },
    /found redirects that lead back to/,
  ],
  [
    "endless redirects",
    (request, response) => {
      const number = Number(request.url!.split("?")[1] ?? 0) + 1;
      response.writeHead(302, { location: `?${number}` }).end();
    },
    /found more than 5 redirects, the last to .*\?6/,
  ],
  [
    "a redirect to a file",
    (_, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    /found a redirect to "file:\/\/\/etc\/passwd"/,
  ],
  ["403", (_, response) => void response.writeHead(403).end("no"), /found status 403/],
  [
    "a slow drip",
    (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const drip = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(drip));
    },
    /found no complete response within 0\.6 s/,
  ],
  ["silence", () => undefined, /found no complete response within 0\.6 s/],
  [
    "a gzip bomb",
    (_, response) =>
      void response
        .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(50_000_000, " "))),
    /found more than 0\.5 MB/,
  ],
  [
    "half a gzip",
    (_, response) =>
      void response
        .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
        .end(gzipSync(JSON.stringify(page("https://acme.example/"))).subarray(0, 40)),
    /found no complete response \(unexpected end of file\)/,
  ],
  [
    "HTML",
    (_, response) =>
      void response
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><title>Sorry</title>"),
    /found HTML or XML \(text\/html\); expected an RPDE page in JSON/,
  ],
  [
    "something else in JSON",
    (_, response) => sendJson(response, { error: "none" }),
    /found an object with error; expected an RPDE page/,
  ],
  [
    "a wrong content type",
    (request, response, origin) =>
      sendJson(
        response,
        request.url!.includes("?")
          ? { next: `${origin}${request.url}`, items: [], license: licence }
          : page(`${origin}${request.url}?afterChangeNumber=1`),
        { "content-type": "text/plain" },
      ),
    /found the content type "text\/plain"; expected application\/json/,
  ],
  [
    "endless pages of the same items",
    (request, response, origin) => {
      const number = Number(request.url!.split("=")[1] ?? 0) + 1;
      sendJson(
        response,
        page(`${origin}${request.url!.split("?")[0]}?afterChangeNumber=${number}`),
      );
    },
    /found a page that only repeats items of earlier pages/,
  ],
  [
    "endless empty pages",
    (request, response, origin) => {
      const number = Number(request.url!.split("=")[1] ?? 0) + 1;
      const next = `${origin}${request.url!.split("?")[0]}?afterChangeNumber=${number}`;
      sendJson(response, { next, items: [], license: licence });
    },
    /found 3 empty pages in a row/,
  ],
  [
    "next to itself with items",
    (request, response, origin) => sendJson(response, page(`${origin}${request.url}`)),
    /found a page with items whose "next" is the page itself/,
  ],
  [
    "a next that goes back",
    (request, response, origin) => {
      const [start, query] = request.url!.split("?");
      sendJson(
        response,
        page(
          query === undefined ? `${origin}${start}?2` : `${origin}${start}`,
          session(query ? 2 : 1),
        ),
      );
    },
    /found a "next" that leads back to an earlier page/,
  ],
  [
    "items out of order",
    (request, response, origin) =>
      sendJson(response, {
        next: `${origin}${request.url}`,
        items: [session(2), session(1)],
        license: licence,
      }),
    /found an item whose "modified" is smaller/,
  ],
  [
    "items without what they need",
    (request, response, origin) =>
      sendJson(response, {
        next: `${origin}${request.url}`,
        items: [{ state: "gone" }, { ...session(1), data: null }, 7],
        license: "https://example.org/mine",
      }),
    /found an item without "id".*[^]*found the state "gone"/,
  ],
  [
    "a relative next",
    (request, response) =>
      sendJson(
        response,
        request.url!.includes("?")
          ? { next: request.url, items: [], license: licence }
          : page(`${request.url}?afterChangeNumber=1`),
      ),
    /found the relative "next"/,
  ],
  [
    "a next to a private address",
    (_, response) => sendJson(response, page("http://127.0.0.2:9/feed")),
    /found the private address 127\.0\.0\.2; expected a public address, or --allow-private/,
  ],
  [
    "a redirect to a private address",
    (_, response) =>
      void response.writeHead(302, { location: "http://[::ffff:10.0.0.1]/feed" }).end(),
    /found the private address ::ffff:a00:1/,
  ],
  [
    "a redirect to a host with a private address",
    (_, response) => void response.writeHead(302, { location: "http://localhost:9/feed" }).end(),
    /found the private address (?:127\.0\.0\.1|::1)/,
  ],
];

test("a server that misbehaves is described, in time, and does not keep the others from being checked", async () => {
  const paths = Object.fromEntries(
    misbehaving.map(([, respond], index): [string, Respond] => [`/${index}`, respond]),
  );
  let refusals = 0;
  const healthy = serveFeed({ count: 2, getItem: session });
  paths["/flaky"] = (request, response, origin) => {
    refusals += 1;
    if (refusals % 2 === 1) response.writeHead(500).end();
    else healthy(request, response, origin);
  };
  const server = await startFeedServer(paths);
  const start = performance.now();
  const { status, code, out } = await checkFeeds(
    server,
    Object.keys(paths).map((name) => [name, "Event"] as const),
    "127.0.0.1",
    "--json",
  );
  assert.is(code, 1, out);
  assert.ok(performance.now() - start < 60_000);
  const result = JSON.parse(out) as {
    sections: { name: string; findings: { place: string; message: string }[] }[];
  };
  const { findings } = result.sections.find(({ name }) => name === "feeds")!;
  for (const [index, [name, , message]] of misbehaving.entries()) {
    const url = `${server.origin}/${index}`;
    const messages = findings.filter(({ place }) => place === url).map((each) => each.message);
    assert.match(messages.join("\n"), message, `${name}: ${messages.join("; ")}`);
  }
  const flaky = status!.feeds.find(({ url }) => url.endsWith("/flaky"))!;
  assert.equal([flaky.complete, flaky.items, flaky.problem], [true, 2, undefined]);
  await server.close();
});

test("a feed of 100,000 items is read to its end, and after a kill from where it was", async () => {
  const count = 100_000;
  const feed = serveFeed({ count, getItem: createVariedItem });
  const requested: string[] = [];
  let onRequest: (() => void) | undefined;
  const server = await startFeedServer({
    "/series": (request, response, origin) => {
      requested.push(request.url!);
      onRequest?.();
      setTimeout(() => feed(request, response, origin), 15);
    },
  });
  const folder = createFolder({
    "publisher.yaml": writePublisher(server.origin, [["/series", "SessionSeries"]]),
  });
  const args = ["check", "--feeds", "--full", "--delay", "0", "--allow-private"];
  // The heap that a check of a small feed needs, and not the items of this one.
  const env = { NODE_OPTIONS: "--max-old-space-size=160" };
  const program = new URL("../../src/cli/index.ts", import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), program, ...args],
    { cwd: folder, env: { ...process.env, ...env }, stdio: "ignore" },
  );
  onRequest = () => {
    if (requested.length === 120) child.kill("SIGKILL");
  };
  await new Promise((resolve) => child.on("close", resolve));
  assert.not.ok(existsSync(path.join(folder, "feed-status.json")));
  requested.length = 0;
  onRequest = undefined;
  const { err } = await runProgram(args, { cwd: folder, env });
  assert.is(err, "");
  assert.match(requested[0]!, /afterChangeNumber=[1-9]\d{3,}/);
  assert.ok(requested.length < 200, String(requested.length));
  const status = JSON.parse(
    readFileSync(path.join(folder, "feed-status.json"), "utf8"),
  ) as FeedStatus;
  const [series] = status.feeds;
  assert.equal(
    [series!.complete, series!.items, series!.deleted],
    [true, count * 0.9, count * 0.1],
  );
  // Of a number in two, bit 5 is set, unless the item is deleted.
  const gender = Array.from({ length: count }, (_, id) => createVariedItem(id)).filter(
    ({ data }) => data !== undefined && "genderRestriction" in data,
  ).length;
  assert.is(status.quality.gender, gender);
  await server.close();
});

test("samples hold nothing about people", async () => {
  const item = session(1, {
    name: "Yoga with data@acme.example",
    description: "Ask Jane Smith on 020 7946 0000.",
    leader: [{ "@type": "Person", name: "Jane Smith", email: "jane@acme.example" }],
    organizer: { "@type": "Person", name: "Jane Smith" },
    contributor: { "@type": "Person", name: "Jane Smith" },
    "beta:trainer": { type: "Person", name: "Jane Smith" },
    location: {
      "@type": "Place",
      name: "Acme Hall, call 020 7946 0001",
      telephone: "020 7946 0000",
      address: { streetAddress: "1 Jane Street", addressLocality: "Leeds" },
    },
  });
  const server = await startFeedServer({
    "/series": serveFeed({ count: 1, getItem: () => item }),
  });
  const feeds = [["/series", "SessionSeries"]] as const;
  const { status, folder } = await checkFeeds(server, feeds, "--samples");
  const text = readFileSync(path.join(folder, "feed-status.json"), "utf8");
  assert.is(status!.samples!.length, 1);
  assert.match(text, /"name": "Yoga with \[removed\]"/);
  assert.match(text, /"addressLocality": "Leeds"/);
  assert.not.match(text, /Jane|jane|7946/);
  assert.not.ok((await checkFeeds(server, feeds)).status!.samples);
  await server.close();
});

test("requests are polite: one at a time, with a pause and a contact", async () => {
  const times: number[] = [];
  const agents = new Set<string>();
  const feed = serveFeed({ count: 4, getItem: session, pageSize: 2 });
  const slow: Respond = (request, response, origin) => {
    times.push(performance.now());
    agents.add(request.headers["user-agent"]!);
    feed(request, response, origin);
  };
  const server = await startFeedServer({ "/a": slow, "/b": slow });
  const folder = createFolder({
    "publisher.yaml": writePublisher(server.origin, [
      ["/a", "SessionSeries"],
      ["/b", "Event"],
    ]),
  });
  const args = ["check", "--feeds", "--delay", "0.2", "--allow-private"];
  await runProgram(args, { cwd: folder });
  const gaps = times.slice(1).map((time, index) => time - times[index]!);
  assert.is(times.length, 6);
  assert.ok(
    gaps.every((gap) => gap >= 190),
    gaps.join(" "),
  );
  assert.match(
    [...agents].join("\n"),
    /^eleventy-plugin-openactive\/\S+ \(\+data@acme\.example\)$/,
  );
  await server.close();
});

test.run();
