import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createFolder } from "./site.js";

const repository = path.join(import.meta.dirname, "../..");

/** The example site, built by its own configuration and the built package. */
export interface ExampleSite {
  /** The output folder. */
  readonly folder: string;
  /** The URLs of its HTML pages, sorted. */
  readonly pages: readonly string[];
}

/**
 * Builds a copy of the example site, which leaves alone the one that may be open in a browser.
 *
 * @param editPublisherFile returns another text for the publisher file.
 * @param output a folder to build into. Default: one that is deleted when the tests end.
 * @throws {Error} if Eleventy fails, with its output.
 */
export function buildExampleSite(
  editPublisherFile?: (example: string) => string,
  output?: string,
): ExampleSite {
  const project = copyExampleSite();
  if (editPublisherFile !== undefined) {
    const file = path.join(project, "publisher.yaml");
    writeFileSync(file, editPublisherFile(readFileSync(file, "utf8")));
  }
  const folder = output ?? path.join(project, "_site");
  runEleventy(project, folder);
  return { folder, pages: listPages(folder) };
}

/** Copies the example site to a folder in which it finds this package. */
function copyExampleSite(): string {
  const project = createFolder({});
  cpSync(path.join(repository, "example-site"), project, {
    recursive: true,
    filter: (file) => path.basename(file) !== "_site",
  });
  mkdirSync(path.join(project, "node_modules"));
  const installed = path.join(project, "node_modules/eleventy-plugin-openactive");
  symlinkSync(repository, installed, "junction");
  return project;
}

function runEleventy(project: string, output: string): void {
  const eleventy = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");
  const { DATASET_URL: _, ...env } = process.env;
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [eleventy, "--quiet", `--output=${output}`],
    { cwd: project, env, encoding: "utf8" },
  );
  if (status === 0) return;
  throw new Error(`the example site does not build; run npm run build first?\n${stdout}${stderr}`);
}

function listPages(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((file) => `/${file.replaceAll(path.sep, "/")}`)
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.replace(/\/index\.html$/, "/"))
    .sort();
}
