import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { describeDataset, readPublisher, renderDatasetSite } from "../../src/index.js";
import { serveFeed, startFeedServer, type Respond } from "../support/feed-server.js";
import { runProgram } from "../support/program.js";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { suite } from "../support/suite.js";

/*
 * `eleventy-plugin-openactive check`, as it is typed, on files, built sites and live pages.
 */
const test = suite("check");

const dates = "  datePublished: 2024-01-01\n  dateModified: 2024-01-02T00:00:00Z\n";
const publisher = minimalPublisher.replace("dataset:\n", `dataset:\n${dates}`);

/** Builds a site and puts it into the folder `_site` of a new folder. */
async function buildFolder(yaml: string, change?: (file: string, text: string) => string) {
  const { pages } = await buildSite({ "publisher.yaml": yaml });
  const folder = createFolder({ "publisher.yaml": yaml });
  for (const [url, text] of pages) {
    const file = url.endsWith("/") ? `${url}index.html` : url;
    const target = path.join(folder, "_site", file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, change?.(file, text) ?? text);
  }
  return folder;
}

const check = (folder: string, ...args: readonly string[]) =>
  runProgram(["check", ...args], { cwd: folder });

test("a site of this plugin is all right: the file, the links, the @id, the validator, all consumers", async () => {
  const folder = await buildFolder(publisher);
  const { code, out, err } = await check(folder);
  assert.equal([code, err], [0, ""], out);
  for (const name of ["publisher file", "links", "@id", "official validator", "consumers"]) {
    assert.match(out, new RegExp(`^ok    ${name}: `, "m"));
  }
  assert.match(out, /No errors in 5 checks\.\n$/);
  // The same from elsewhere, and with the folder of the built site alone.
  assert.is((await runProgram(["check", folder])).code, 0);
  const built = await runProgram(["check", path.join(folder, "_site")]);
  assert.match(built.out, /No errors in 4 checks/);
});

test("the problems of the file are printed with their places, and the rest is checked all the same", async () => {
  const folder = await buildFolder(publisher);
  writeFileSync(
    path.join(folder, "publisher.yaml"),
    publisher.replace("legalName", "legalNames").replace("logo:", "lgo:"),
  );
  const { code, out } = await check(folder);
  assert.is(code, 1);
  assert.match(out, /error {2}publisher\.yaml:2:1 {2}legalNames: .*did you mean "legalName"/);
  assert.match(out, /error {2}publisher\.yaml:4:1 {2}lgo: /);
  assert.match(out, /^ok {4}consumers: /m);
});

/** Faults of a built page, and what is said about each. */
const broken: readonly (readonly [name: string, change: (html: string) => string, RegExp])[] = [
  [
    "a dead link",
    (html) => html.replace("</main>", '<a href="/gone/">x</a></main>'),
    /found a link to "\/gone\/"; expected a file/,
  ],
  [
    "a dead anchor",
    (html) => html.replace("</main>", '<a href="#gone">x</a></main>'),
    /expected an anchor "gone" in index\.html/,
  ],
  [
    "an id twice",
    (html) => html.replace("</main>", '<i id="rights"></i></main>'),
    /found the id "rights" twice/,
  ],
  [
    "a wrong @id",
    (html) => html.replace(/"@id":"[^"]+\/"/, '"@id":"https://other.example/"'),
    /@id: found "https:\/\/other\.example\/"; expected the URL of the page[^]*data-catalogs refuses it/,
  ],
  [
    "another block first",
    (html) =>
      html.replace(
        "<head>",
        '<head><script type="application/ld+json">{"@type":"WebSite"}</script>',
      ),
    /find something else: the first JSON-LD is no Dataset/,
  ],
  [
    "JSON-LD in the body",
    (html) => {
      const $ = load(html);
      $("body").append($('script[type="application/ld+json"]'));
      return $.html();
    },
    /openactive-python finds nothing: there is no JSON-LD in the head/,
  ],
  [
    "no sentence",
    (html) => html.replace("published using", "made with"),
    /openactive-monitor does not learn the version of RPDE/,
  ],
  [
    "broken JSON-LD",
    (html) =>
      html
        .replace('"distribution":[', '"distribution":{"a":[')
        .replace(/\}\](?=,"(?:creditText|documentation|publisher|bookingService)")/, "}]}"),
    /no page has the JSON-LD of a Dataset; expected a Dataset Site/,
  ],
  [
    "no licence",
    (html) => html.replaceAll("creativecommons.org/licenses/by/4.0", "example.org/l"),
    /status dashboard shows no licence[^]*|official validator/,
  ],
];

test("faults of built pages are found", async () => {
  const checkOne = async ([name, change, message]: (typeof broken)[number]) => {
    const folder = await buildFolder(publisher, (file, text) =>
      file === "/index.html" || file === "/open-data/index.html" ? change(text) : text,
    );
    const { code, out } = await check(folder);
    assert.is(code, 1, `${name}: ${out}`);
    assert.match(out, message, name);
  };
  await Promise.all(broken.map(checkOne));
});

/** Serves a page as a live Dataset Site, whose URL the file states, and checks it. */
async function checkLive(yaml: string, live: (html: string) => string | Respond) {
  let answer: Respond = () => undefined;
  const server = await startFeedServer({
    "/": (...args) => answer(...args),
    "/moved/": (_, response) =>
      void response.writeHead(200, { "content-type": "text/html" }).end(html),
  });
  const local = yaml.replace(/(dataset:[^]*?\n {2}url: )\S+/, `$1${server.origin}/`);
  const dataset = describeDataset(readPublisher(local, "publisher.yaml").publisher);
  const html = renderDatasetSite(dataset);
  const given = live(html);
  answer =
    typeof given === "string"
      ? (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end(given)
      : given;
  const folder = createFolder({ "publisher.yaml": local });
  const ended = await check(folder, "--deployed", "--allow-private", "--delay", "0");
  await server.close();
  return ended;
}

test("--deployed: a live page that is as the file says", async () => {
  const { code, out } = await checkLive(publisher, (html) => html);
  assert.match(out, /^ok {4}live page: .* the same as publisher\.yaml$/m);
  assert.is(code, 0, out);
});

/** What may have happened to a live page, and what a person is told. */
const drifts: readonly (readonly [
  name: string,
  live: (html: string) => string | Respond,
  RegExp,
])[] = [
  [
    "a changed name",
    (html) => html.replaceAll("Acme Leisure", "Acme Sports"),
    /publisher\.name: publisher\.yaml says "Acme Leisure", the page says "Acme Sports"/,
  ],
  [
    "a removed feed",
    (html) => html.replace(/\{"@type":"DataDownload"[^}]*\},?/, ""),
    /feeds: publisher\.yaml has SessionSeries at \S+, the page does not/,
  ],
  [
    "another address of a feed",
    (html) => html.replaceAll("/session-series", "/series"),
    /feeds: the page has SessionSeries at \S+\/series, publisher\.yaml does not/,
  ],
  [
    "a wrong @id",
    (html) => html.replace(/"@id":"[^"]+\/"/, '"@id":"https://other.example/"'),
    /@id: publisher\.yaml says "http[^"]+", the page says "https:\/\/other\.example\/"/,
  ],
  [
    "a moved page",
    () => (_, response) => void response.writeHead(301, { location: "/moved/" }).end(),
    /found a redirect to http\S+\/moved\/; expected the page itself/,
  ],
  [
    "a dead page",
    () => (_, response) => void response.writeHead(404).end(),
    /found status 404; expected status 200/,
  ],
  [
    "another page",
    () => "<!doctype html><title>Parked</title>",
    /found a page without the JSON-LD of a Dataset/,
  ],
];

test("--deployed finds what has become of a live page", async () => {
  const checkOne = async ([name, live, message]: (typeof drifts)[number]) => {
    const { code, out } = await checkLive(publisher, live);
    assert.is(code, 1, `${name}: ${out}`);
    assert.match(out, message, name);
  };
  await Promise.all(drifts.map(checkOne));
});

test("a catalogue is checked as a whole: its Dataset Sites, their feeds, a page about all of them", async () => {
  const names = ["Acme", "Brill", "Crook"];
  const pages = new Map<string, string>();
  const paths: Record<string, Respond> = {
    "/catalogue.jsonld": (_, response) => {
      const dataset = names.map((name) => `${server.origin}/${name}/`);
      response.writeHead(200, { "content-type": "application/ld+json" });
      response.end(
        JSON.stringify({ "@context": "https://schema.org/", "@type": "DataCatalog", dataset }),
      );
    },
  };
  for (const name of names) {
    paths[`/${name}/`] = (_, response) =>
      void response.writeHead(200, { "content-type": "text/html" }).end(pages.get(name));
    // The third has no such feed.
    if (name === "Crook") continue;
    paths[`/${name}/feed`] = serveFeed({
      count: 3,
      getItem: (id) => ({
        id,
        kind: "Event",
        state: "updated",
        modified: id,
        data: { level: "x" },
      }),
    });
  }
  const server = await startFeedServer(paths);
  for (const name of names) {
    const yaml = publisher
      .replace("name: Acme Leisure", `name: ${name}`)
      .replace(/(dataset:[^]*?\n {2}url: )\S+/, `$1${server.origin}/${name}/`)
      .replace(/feeds:[^]*/, `feeds:\n  - { type: Event, url: "${server.origin}/${name}/feed" }\n`);
    pages.set(name, renderDatasetSite(describeDataset(readPublisher(yaml, name).publisher)));
  }
  const folder = createFolder({});
  const url = `${server.origin}/catalogue.jsonld`;
  const options = ["--feeds", "--allow-private", "--delay", "0", "--status", "status"];
  const { code, out } = await check(folder, url, ...options, "--summary", "summary.html");
  assert.is(code, 1, out);
  assert.match(out, /Crook\/feed {2}Event: found status 404/);
  assert.match(
    out,
    /1 of 1 feeds answer, 3 items seen, written to status\/127\.0\.0\.1-\d+-Acme\.feed-status\.json/,
  );
  const $ = load(readFileSync(path.join(folder, "summary.html"), "utf8"));
  assert.match($("article").text(), /2 of 3 feeds of 3 publishers answered/);
  const rows = $("tbody tr")
    .toArray()
    .map((row) => $(row).text().replace(/\s+/g, " ").trim());
  assert.match(
    rows[0]!,
    /^Crook Event Does not answer: found status 404; expected status 200 \d+ \w+ \d{4} 0 0$/,
  );
  assert.match(rows[1]!, /^Acme Event Answers \d+ \w+ \d{4} 3/);
  await server.close();
});

test("--json lists the findings, and the exit code says whether there are errors", async () => {
  const folder = await buildFolder(publisher);
  const { code, out } = await check(folder, "--json");
  const result = JSON.parse(out) as { errors: number; sections: { name: string }[] };
  assert.equal([code, result.errors, result.sections.length], [0, 0, 5]);
});

/** Mistakes on the command line, the exit code, and what is said. */
const mistakes: readonly (readonly [args: readonly string[], code: number, message: RegExp])[] = [
  [["nowhere"], 1, /nowhere: there is no such folder; expected a folder or a URL/],
  [
    ["."],
    1,
    /found nothing to check; expected publisher\.yaml, publishers\/\*\.yaml or a built site in _site/,
  ],
  [["--full"], 2, /--full: add --feeds, which this option belongs to/],
  [["--feeds", "--pages", "many"], 2, /--pages: found "many"; expected a number from 1 to 50000/],
  [
    ["--feeds", "--full", "--pages", "3"],
    2,
    /--pages: found it together with --full; expected one of them/,
  ],
  [["--timeout", "-1"], 2, /--timeout/],
  [["--file", "gone.yaml"], 1, /gone\.yaml: there is no such file/],
  [["--output", "gone"], 1, /--output: gone: there is no such folder|found nothing/],
];

test("mistakes on the command line are explained", async () => {
  const checkOne = async ([args, code, message]: (typeof mistakes)[number]) => {
    const ended = await check(createFolder({}), ...args);
    assert.match(ended.err, message, args.join(" "));
    assert.is(ended.code, code, args.join(" "));
  };
  await Promise.all(mistakes.map(checkOne));
});

test.run();
