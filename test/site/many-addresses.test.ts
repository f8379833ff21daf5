import path from "node:path";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import type { OpenActiveOptions } from "../../src/index.js";
import { buildOnDisk } from "../support/built-on-disk.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// Where several publishers' pages and files are, on the disk.

const at = (url: string, more = "") =>
  minimalPublisher
    .replace("https://data.acme-leisure.example/", url)
    .replace(
      "feeds:",
      "  datePublished: 2024-01-01\n  dateModified: 2024-02-01T00:00:00Z\nfeeds:",
    ) + more;

/** Publishers that have different pages and files. */
const kinds = {
  plain: "",
  council:
    "email: data@acme-leisure.example\npublicSectorBody: { compliance: partial, nonAccessibleContent: [Some PDFs], preparedOn: 2024-01-31 }\n",
  booking: "guidance: { role: booking-system, items: classes }\n",
  operator: "guidance: { role: activity-provider }\nbrand: { favicon: icon.svg }\n",
};

const icon = { "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' };

const byPattern = (folder: string): OpenActiveOptions => ({
  publishers: path.join(folder, "publishers/*.yaml"),
  guidance: "each",
});

/** The files of a publisher; the catalogue and the sitemap are those of the whole site. */
const listBelow = (files: ReadonlyMap<string, string>, folder: string) =>
  [...files.keys()].filter(
    (name) =>
      name.startsWith(`${folder}/`) && !/\/(?:catalog\.(?:jsonld|ttl)|sitemap\.xml)$/.test(name),
  );

test("each publisher gets the files that it gets alone, beside any other kind of publisher", async () => {
  const publishers = Object.entries(kinds);
  const alone = new Map<string, string[]>();
  for (const [kind, more] of publishers) {
    const file = { "publishers/only.yaml": at(`https://d.example/${kind}/`, more) };
    alone.set(kind, listBelow(await buildOnDisk({ ...file, ...icon }, byPattern), kind));
  }
  assert.is(new Set([...alone.values()].map(String)).size, 4, "all differ");
  for (const [first, firstMore] of publishers) {
    for (const [second, secondMore] of publishers) {
      if (first === second) continue;
      const files = {
        ...icon,
        "publishers/1.yaml": at(`https://d.example/${first}/`, firstMore),
        "publishers/2.yaml": at(`https://d.example/${second}/`, secondMore),
      };
      const built = await buildOnDisk(files, byPattern);
      assert.equal(listBelow(built, first), alone.get(first), `${first} before ${second}`);
      assert.equal(listBelow(built, second), alone.get(second), `${second} after ${first}`);
    }
  }
});

for (const replaced of ["a", "b"]) {
  test(`a page of the site in place of that of publisher ${replaced} leaves the other alone`, async () => {
    const publishers = {
      "publishers/a.yaml": at("https://d.example/a/"),
      "publishers/b.yaml": at("https://d.example/b/"),
    };
    const plain = await buildOnDisk(publishers, byPattern);
    const own = { ...publishers, [`${replaced}/index.md`]: "# Mine\n" };
    const built = await buildOnDisk(own, byPattern);
    assert.is(built.get(`${replaced}/index.html`)?.trim(), "<h1>Mine</h1>");
    for (const [name, content] of plain) {
      if (name !== `${replaced}/index.html`) assert.is(built.get(name), content, name);
    }
  });
}

type Conflict = readonly [first: string, second: string, reason: string];

const conflicts: readonly Conflict[] = [
  ["/a", "/a/", "both need the file /a/dataset.jsonld"],
  ["/a.html", "/a/", "both need the file /a/dataset.jsonld"],
  ["/a/", "/a/", "both need the file /a/index.html"],
  ["/%61/", "/a/", "both need the file /a/index.html"],
  ["/", "/publish-data/", "both need the file /publish-data/index.html"],
  ["/", "/attribution/", "both need the file /attribution/index.html"],
  ["/a/", "/a/publish-data/validate/", "both need the file /a/publish-data/validate/index.html"],
  [
    "/Acme/",
    "/acme/",
    "their files /Acme/index.html and /acme/index.html differ in letter case only, and many servers do not tell them apart",
  ],
  [
    "/a/",
    "/a/dataset.jsonld/",
    "one of them needs the file /a/dataset.jsonld, the other a folder there",
  ],
  ["/a/index.html", "/a/", "both need the file /a/index.html"],
];

async function findRefusal(...build: Parameters<typeof buildOnDisk>): Promise<string> {
  try {
    await buildOnDisk(...build);
  } catch (error) {
    return (error as Error).message;
  }
  return "nothing was refused";
}

for (const [first, second, reason] of conflicts) {
  test(`${second} collides with ${first}, and nothing is written`, async () => {
    const files = {
      "publishers/1.yaml": at(`https://d.example${first}`),
      "publishers/2.yaml": at(`https://d.example${second}`),
    };
    const message = await findRefusal(files, byPattern);
    const expected = `publishers/2.yaml:6:8  dataset.url: found "https://d.example${second}"; expected a URL that does not collide with "https://d.example${first}" (publishers/1.yaml:6:8): ${reason}`;
    const found = message.replaceAll(/(?<=[\s(])[^\s(]*(?=publishers\/[12]\.yaml)/g, "");
    assert.ok(found.includes(expected), `expected ${expected}\nfound ${found}`);
  });
}

test("a Dataset Site collides with the files of the whole site and of the catalogue", async () => {
  const publishers = (url: string) => ({
    "publishers/1.yaml": at("https://d.example/a/"),
    "publishers/2.yaml": at(url),
  });
  for (const [url, other, reason] of [
    [
      "/robots.txt/",
      "this site",
      "one of them needs the file /robots.txt, the other a folder there",
    ],
    ["/sitemap.xml/", "this site", "the file /sitemap.xml, the other a folder there"],
    ["/index.html", 'the data catalogue, "https://d.example/",', "both need the file /index.html"],
  ] as const) {
    const message = await findRefusal(publishers(`https://d.example${url}`), byPattern);
    assert.ok(message.includes("publishers/2.yaml:6:8"), message);
    assert.ok(message.includes(`does not collide with ${other}`), message);
    assert.ok(message.includes(reason), message);
  }
});

test("a catalogue at a page of a publisher is reported where its URL is given", async () => {
  const catalog = { url: "https://d.example/a/publish-data/", datePublished: "2024-01-01" };
  const files = {
    "publishers/1.yaml": at("https://d.example/a/"),
    "publishers/2.yaml": at("https://d.example/b/"),
  };
  const message = await findRefusal(files, (folder) => ({ ...byPattern(folder), catalog }));
  assert.match(message, "the option catalog  url: ");
  assert.match(message, "both need the file /a/publish-data/index.html");
});

const paths = [
  "sport%26leisure",
  "a%3Fb%23c",
  "100%25",
  "%7B%7Bx%7D%7D",
  "two%20words",
  "caf%C3%A9",
  "café",
  "it's",
  "a+b,c;d=e@f$g!h*(i)~j",
];

for (const segment of paths) {
  test(`what a browser asks for at /${segment}/ is where the file lies`, async () => {
    const url = `https://d.example/${segment}/`;
    const files = await buildOnDisk({ "publisher.yaml": at(`"${url}"`) }, (folder) => ({
      file: path.join(folder, "publisher.yaml"),
    }));
    const has = (address: URL) => {
      const file = decodeURIComponent(address.pathname).slice(1);
      return files.has(file.endsWith("/") ? `${file}index.html` : file);
    };
    assert.ok(has(new URL(url)), [...files.keys()].join());
    let count = 0;
    for (const [name, html] of files) {
      if (!name.endsWith(".html")) continue;
      const $ = load(html);
      for (const element of $("[href], [src]").toArray()) {
        const address = new URL($(element).attr("href") ?? $(element).attr("src")!, url);
        if (address.origin !== "https://d.example") continue;
        count++;
        assert.ok(has(address), `${name} links to ${address.href}`);
      }
    }
    assert.ok(count > 20);
  });
}

test.run();
