import { readFileSync } from "node:fs";
import path from "node:path";
import { formatJsonFile } from "../../dataset/index.js";
import { resolvePackageFile } from "../../package-files.js";
import { isPagesHost } from "../../site/load/hosting.js";
import { readVersion } from "../version.js";
import type { FileToWrite } from "../write-files.js";
import { drawnLogo, type Answers } from "./answers.js";
import { drawLogo } from "./draw-logo.js";
import { writePublisherFile } from "./publisher-file.js";

const ignored = ["node_modules/", "_site/", ".cache/"];

/**
 * Lists the files of a new site.
 *
 * @param folder the folder of the site; its name becomes that of the npm package.
 * @param isSample whether some of the answers are placeholders.
 */
export function listSiteFiles(answers: Answers, folder: string, isSample: boolean): FileToWrite[] {
  const files: FileToWrite[] = [
    { name: "publisher.yaml", content: writePublisherFile(answers, isSample) },
    { name: "eleventy.config.js", content: config },
    { name: "package.json", content: writeManifest(folder, answers.datasetUrl) },
    { name: ".gitignore", content: `${ignored.join("\n")}\n`, completeExisting: addIgnored },
    { name: ".github/workflows/pages.yml", content: readWorkflow() },
    { name: "README.md", content: writeReadme(answers), completeExisting: (existing) => existing },
  ];
  if (answers.logo === undefined) files.push({ name: drawnLogo, content: drawLogo(answers.name) });
  return files;
}

/** Adds the lines that a `.gitignore` lacks. */
function addIgnored(existing: string): string {
  const lines = existing.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, ""));
  const missing = ignored.filter((name) => !lines.includes(name.replace(/\/$/, "")));
  if (missing.length === 0) return existing;
  const end = existing === "" || existing.endsWith("\n") ? "" : "\n";
  return `${existing}${end}${missing.join("\n")}\n`;
}

const readWorkflow = () => readFileSync(resolvePackageFile("workflows/pages.yml"), "utf8");

const config = `import openactive from "eleventy-plugin-openactive";

export default function (eleventyConfig) {
  // The workflow sets DATASET_URL to the address that GitHub Pages gives the site.
  eleventyConfig.addPlugin(openactive, { datasetUrl: process.env.DATASET_URL || undefined });

  // This file is for whoever edits the site; it is not a page.
  eleventyConfig.ignores.add("README.md");
}
`;

/** Returns the path below which GitHub Pages serves a project; elsewhere a site has a host to itself. */
function findPathPrefix(datasetUrl: string): string {
  const { hostname, pathname } = new URL(datasetUrl);
  const [, project = ""] = pathname.split("/");
  // No other character can be in the name of a repository; a shell would take some for commands.
  return isPagesHost(hostname) && /^[\w.-]+$/.test(project) ? `/${project}/` : "/";
}

function writeManifest(folder: string, datasetUrl: string): string {
  const prefix = findPathPrefix(datasetUrl);
  // On the command line, because an option there cannot take back what the configuration says.
  const build = prefix === "/" ? "eleventy" : `eleventy --pathprefix=${prefix}`;
  return formatJsonFile({
    name: findPackageName(folder),
    private: true,
    type: "module",
    scripts: { start: `${build} --serve`, build },
    dependencies: {
      "@11ty/eleventy": "^3.1.0",
      "eleventy-plugin-openactive": `^${readVersion()}`,
    },
    engines: { node: ">=20.19" },
  });
}

/** Makes a name that npm accepts out of that of a folder. */
function findPackageName(folder: string): string {
  const words = path
    .basename(path.resolve(folder))
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-").slice(0, 100) ?? "open-data";
}

/** Characters that Markdown could take for markup. */
const markupPattern = /[\\`*_[\]<>#&]/g;

const escapeMarkdown = (text: string) => text.replace(markupPattern, "\\$&");

function writeReadme({ name, datasetUrl }: Answers): string {
  return `# Open data of ${escapeMarkdown(name)}

Everything that the site says is in \`publisher.yaml\`. To see it, run \`npm install\` once, then \`npm start\`, and
open the address that this prints. To publish it at <${datasetUrl}>:

1. The first time, open Settings → Pages of the repository on GitHub, and choose *GitHub Actions* as the source.
   A domain of your own goes there, too.
2. Commit and push, \`package-lock.json\` included. GitHub builds the site and publishes it.

All keys: \`node_modules/eleventy-plugin-openactive/docs/publisher-file.md\`.
`;
}
