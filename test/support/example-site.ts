import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createFolder } from "./site.js";

const repository = path.join(import.meta.dirname, "../..");

/** The example site, built by its own configuration and the built package. */
export interface ExampleSite {
  /** Where it was written. */
  readonly folder: string;
  /** The addresses of its HTML pages, in order. */
  readonly pages: readonly string[];
}

/** Builds a copy of the example site, so that one somebody is looking at stays as it is; with another publisher file, and into a folder that stays, if given. */
export function buildExampleSite(
  editPublisherFile?: (example: string) => string,
  output?: string,
): ExampleSite {
  const project = createFolder({});
  cpSync(path.join(repository, "example-site"), project, {
    recursive: true,
    filter: (file) => path.basename(file) !== "_site",
  });
  const yaml = path.join(project, "publisher.yaml");
  if (editPublisherFile !== undefined)
    writeFileSync(yaml, editPublisherFile(readFileSync(yaml, "utf8")));
  mkdirSync(path.join(project, "node_modules"));
  symlinkSync(
    repository,
    path.join(project, "node_modules/eleventy-plugin-openactive"),
    "junction",
  );
  const folder = output ?? path.join(project, "_site");
  const { DATASET_URL: _, ...env } = process.env;
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet", `--output=${folder}`],
    { cwd: project, env, encoding: "utf8" },
  );
  if (status !== 0)
    throw new Error(
      `the example site does not build; run npm run build first?\n${stdout}${stderr}`,
    );

  const files = (readdirSync(folder, { recursive: true }) as string[]).map(
    (file) => `/${file.replaceAll(path.sep, "/")}`,
  );
  return {
    folder,
    pages: files
      .filter((file) => file.endsWith(".html"))
      .map((file) => file.replace(/\/index\.html$/, "/"))
      .sort(),
  };
}
