import path from "node:path";
import * as assert from "uvu/assert";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { loadSites } from "../../src/site/load/load-sites.js";
import { test } from "../support/suite.js";

// Names of files that are nearly right: in other letter case, with another ending, elsewhere.

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** The message of the error that reading a site throws, with the folder of the site left out. */
async function readError(files: Readonly<Record<string, string>>, file?: string): Promise<string> {
  const folder = createFolder(files);
  const inside = (name: string) => path.join(folder, name);
  const settings = { file: inside(file ?? "publisher.yaml") };
  const paths = {
    input: folder,
    data: inside("_data"),
    includes: inside("_includes"),
    layouts: inside("_includes"),
    output: inside("_site"),
    pathPrefix: "/",
  };
  try {
    await loadSites(settings, paths);
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}${path.sep}`, "");
  }
  return "no error";
}

const missing = "no publisher file; expected publisher.yaml; found";
const publisherFiles: readonly (readonly [file: string, end: string])[] = [
  ["publisher.yaml.txt", "rename it to publisher.yaml"],
  ["publisher.yml.txt", "rename it to publisher.yaml"],
  ["publisher.txt", "rename it to publisher.yaml"],
  ["publisher.json", "rename it to publisher.yaml"],
  ["publishers.yaml", "rename it to publisher.yaml"],
  ["_publisher.yaml", "rename it to publisher.yaml"],
  ["publisher (1).yaml", "rename it to publisher.yaml"],
  ["publisher", "rename it to publisher.yaml"],
  ["publisher.YAML", "upper and lower case matter"],
  ["Publisher.yaml", "upper and lower case matter"],
  [
    "opendata/publisher.yaml",
    'move it to publisher.yaml, or name it in the option file: "opendata/publisher.yaml"',
  ],
];

for (const [file, end] of publisherFiles) {
  test(`a publisher file called ${file}`, async () => {
    const message = await readError({ [file]: minimalPublisher });
    assert.is(message, `${missing} ${JSON.stringify(file)}; ${end}`);
  });
}

test("the option file with a name that is nearly right", async () => {
  const files = { "data/acme.yaml.txt": minimalPublisher };
  assert.is(
    await readError(files, "data/acme.yaml"),
    'no publisher file; expected data/acme.yaml; found "data/acme.yaml.txt"; ' +
      "rename it to acme.yaml",
  );
});

test("files that have nothing to do with a publisher are not mentioned", async () => {
  const files = {
    "publishing.md": "",
    "node_modules/x/publisher.yaml": minimalPublisher,
    "_site/publisher.json": "{}",
    ".cache/publisher.yaml": "",
  };
  assert.is(await readError(files), "no publisher file; expected publisher.yaml");
});

const withLogo = (logo: string) =>
  minimalPublisher.replace("https://www.acme-leisure.example/logo.png", logo);

const pictures: readonly (readonly [written: string, file: string, found: string])[] = [
  ["images/Logo.png", "images/logo.png", " (upper and lower case matter)"],
  ["Images/logo.png", "images/logo.png", " (upper and lower case matter)"],
  ["images/logo.PNG", "images/logo.png", " (upper and lower case matter)"],
  ["images/logo.jpg", "images/logo.jpeg", ""],
  ["images/logo.png", "images/Logo.svg", ""],
  ["logo.png", "src/assets/logo.png", ""],
  ["img/logo.png", "images/Logo.png", ""],
];

for (const [written, file, why] of pictures) {
  test(`a logo ${written} for ${file}`, async () => {
    const message = await readError({ "publisher.yaml": withLogo(written), [file]: svg });
    const found = `found "${written}", but there is no such file${why}; expected a picture file in `;
    assert.ok(message.includes(`publisher.yaml:4:7  logo: ${found}`), message);
    assert.ok(message.endsWith(`; did you mean "${file}"?`), message);
  });
}

test("neither copies in the output nor installed packages are suggested for a picture", async () => {
  const message = await readError({
    "publisher.yaml": withLogo("crest.png"),
    "_site/crest.png": svg,
    "node_modules/x/crest.png": svg,
    "crest.pdf": "",
  });
  assert.not.match(message, /did you mean/);
});

test("templates and texts with a name that is nearly right are reported", async () => {
  const { warnings } = await buildSite({
    "_includes/openactive/ChooseLicence.md": "x",
    "_includes/openactive/choose-licence.md": "x",
    "_includes/openactive/datasetsite.njk": "x",
    "_includes/openactive/feed.html": "x",
    "_includes/openactive/amendTerms.md": "## {heading.why}\n",
    "_includes/openactive/opening-hours.njk": "x",
    "_includes/openactive/imprint.md": "x",
  });
  const own = warnings.filter((warning) => warning.includes("_includes"));
  const explain = (file: string, meant: string) =>
    `[openactive] warning: _includes${path.sep}openactive${path.sep}${file}  ` +
    `found "${file}", which replaces nothing; ` +
    `expected the exact name of one of the plugin's pages or templates; did you mean "${meant}"?`;
  assert.equal(own.sort(), [
    explain("ChooseLicence.md", "chooseLicence.md"),
    explain("choose-licence.md", "chooseLicence.md"),
    explain("datasetsite.njk", "dataset-site.njk"),
    explain("feed.html", "feeds.njk"),
  ]);
});

test.run();
