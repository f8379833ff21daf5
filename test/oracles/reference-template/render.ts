/*
 * Renders the reference template's own example with the reference template, so that the oracles can judge it.
 * `example.jsonld` is `jsonld-samples/example.jsonld` of https://github.com/openactive/dataset-site-template; its
 * licence is beside it.
 *
 * Usage: node --import tsx test/oracles/reference-template/render.ts [FOLDER]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import template from "@openactive/dataset-site-template";

/** Where it is written to if nobody says. */
export const referenceFolder = path.join(import.meta.dirname, "_site");

/** The page: one file with everything in it, as the template makes it without an address for its assets. */
export function renderReference(): string {
  return template.renderDatasetSiteSync(JSON.parse(readFileSync(path.join(import.meta.dirname, "example.jsonld"), "utf8")));
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const folder = process.argv[2] ?? referenceFolder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "index.html"), renderReference());
  console.log(`written to ${folder}`);
}
