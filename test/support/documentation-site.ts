import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import path from "node:path";
import { createFolder } from "./site.js";

const repository = path.join(import.meta.dirname, "../..");
const isSource = (file: string) => !["_site", ".cache"].includes(path.basename(file));

/**
 * Builds a copy of the documentation with its own configuration and the built package.
 *
 * @param output the folder to build into; its parent has to exist.
 * @param siteUrl the URL at which the site is served, as in `https://docs.example/`.
 * @param pathPrefix the path of this URL.
 * @returns what Eleventy printed to standard error.
 * @throws {Error} if the build fails, with its output.
 */
export function buildDocumentation(output: string, siteUrl = "", pathPrefix = "/"): string {
  const project = createFolder({});
  for (const name of ["docs", "example-site", "package.json"]) {
    cpSync(path.join(repository, name), path.join(project, name), {
      recursive: true,
      filter: isSource,
    });
  }
  for (const name of ["dist", "node_modules"]) {
    symlinkSync(path.join(repository, name), path.join(project, name), "junction");
  }
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [
      path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs"),
      "--quiet",
      `--output=${output}`,
      `--pathprefix=${pathPrefix}`,
    ],
    {
      cwd: path.join(project, "docs"),
      env: { ...process.env, SITE_URL: siteUrl },
      encoding: "utf8",
    },
  );
  if (status === 0) return stderr.replace(/^\[11ty\] (?:Benchmark|Copied) .*\n/gm, "");
  throw new Error(`the documentation does not build; run npm run build first?\n${stdout}${stderr}`);
}
