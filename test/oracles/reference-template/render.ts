/*
 * Renders the reference template's own example with the reference template, so that the checks can
 * be run on it. `example.jsonld` is `jsonld-samples/example.jsonld` of
 * https://github.com/openactive/dataset-site-template; its licence is beside it.
 *
 * Usage: node --import tsx test/oracles/reference-template/render.ts [FOLDER]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadReferenceTemplate, type ReferenceTemplate } from "../../support/reference-template.js";

const defaultFolder = path.join(import.meta.dirname, "_site");

/** Renders the page as one file, with the assets in it, as the template does by default. */
export function renderReference(template: ReferenceTemplate): string {
  const example = readFileSync(path.join(import.meta.dirname, "example.jsonld"), "utf8");
  return template.renderDatasetSiteSync(JSON.parse(example));
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const template = loadReferenceTemplate();
  if ("missing" in template) throw new Error(template.missing);
  const folder = process.argv[2] ?? defaultFolder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "index.html"), renderReference(template.value));
  console.log(`written to ${folder}`);
}
