/*
 * The last step of building this package: copies the files that the compiler ignores into the
 * folder of the compiled code, and writes the JSON Schema of the publisher file, which editors use.
 */
import { cpSync, writeFileSync } from "node:fs";
import { formatJsonFile } from "./dataset/index.js";
import { createPublisherJsonSchema } from "./publisher/index.js";

const source = new URL("../src/", import.meta.url);
const target = new URL("./", import.meta.url);

const assets = [
  "templates/html",
  "templates/openactive.css",
  "templates/openactive.js",
  "accessibility/content",
  "attribution/content",
  "guidance/content",
  "site/layout.11ty.js",
];
for (const asset of assets) {
  cpSync(new URL(asset, source), new URL(asset, target), { recursive: true });
}
writeFileSync(
  new URL("publisher.schema.json", target),
  formatJsonFile(createPublisherJsonSchema()),
);
