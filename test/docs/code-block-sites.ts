/*
 * What the examples of the documentation need around them: publishers, pages of other people, and a project in which
 * Eleventy runs.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { renderDatasetSite, describeDataset, readPublisher } from "../../src/index.js";
import { createProject } from "../support/command-line.js";
import { runCommand, type Ended } from "../support/program.js";
import { minimalPublisher } from "../support/site.js";
import { servePage, type WebServer } from "../support/web-server.js";

const repository = path.join(import.meta.dirname, "../..");
const eleventy = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");
const credits = path.join(repository, "test/attribution/data-user/credits");

/** A Dataset Site of somebody else, with the feed that one of the examples credits. */
const othersPage = renderDatasetSite(
  describeDataset(
    readPublisher(
      minimalPublisher.replace(
        /feeds:[^]*/,
        "feeds: [{ type: SessionSeries, url: https://api.acme.example/feeds/sessions }]",
      ),
      "publisher.yaml",
    ).publisher,
  ),
);

/** The file of a publisher whose Dataset Site is in a folder of that name. */
const writePublisher = (name: string) =>
  minimalPublisher.replace("https://data.acme-leisure.example/", `https://data.example/${name}/`);

/** Files that configurations name. */
const files = {
  "publishers/one.yaml": writePublisher("one"),
  "publishers/two.yaml": writePublisher("two"),
  "credits/fusion.html": readFileSync(path.join(credits, "everyone-active.html"), "utf8"),
  "_includes/base.njk":
    "<!doctype html><title>{{ title }}</title>{% openactiveHead %}{{ content | safe }}",
};

/** Puts what is in the function of a configuration into a whole one. */
export const completeConfig = (body: string) =>
  'import openactive from "eleventy-plugin-openactive";\n' +
  `export default function (eleventyConfig) {\n${body}\n}\n`;

/** A configuration with a publisher and the sources that the examples name. */
export const usualConfig = completeConfig(`
  eleventyConfig.addPlugin(openactive, {
    sources: {
      everyoneActive: "https://data.everyoneactive.com/OpenActive/",
      fusion: "credits/fusion.html",
      acme: "https://data.vendor.example/",
    },
  });`);

let others: Promise<WebServer> | undefined;

/** Replaces the addresses of other people's pages by those of a server on this machine. */
export async function replaceAddresses(code: string): Promise<string> {
  others ??= servePage(othersPage);
  const { origin } = await others;
  return code
    .replaceAll("https://data.everyoneactive.com/", `${origin}/everyone-active/`)
    .replace(/https:\/\/data\.(?:vendor|club)\.example\//g, `${origin}/`)
    .replace(/^https:\/\/data\.acme-leisure\.example\/$/, `${origin}/`);
}

/** Stops the server, if it was started. */
export const closeServer = async () => (await others)?.close();

/**
 * Builds a site with Eleventy's command line.
 *
 * @param own the files of the example, besides those that every site here has.
 */
export async function buildExample(own: Readonly<Record<string, string>>): Promise<Ended> {
  const config = own["eleventy.config.js"] ?? own["eleventy.config.cjs"] ?? usualConfig;
  const name =
    own["eleventy.config.cjs"] === undefined ? "eleventy.config.js" : "eleventy.config.cjs";
  const folder = createProject({
    ...files,
    "publisher.yaml": minimalPublisher,
    "eleventy.config.js": "",
    ...own,
    [name]: await replaceAddresses(config),
  });
  return runCommand([process.execPath, eleventy, "--quiet", `--config=${name}`], { cwd: folder });
}

/** Runs an example that is a whole program. */
export async function runExample(code: string): Promise<Ended> {
  const folder = createProject({ "example.mjs": await replaceAddresses(code) });
  return runCommand([process.execPath, "example.mjs"], { cwd: folder });
}
