/*
 * The last step of building this package: puts next to the compiled code what the compiler does not copy,
 * and writes the JSON Schema of the publisher file for editors.
 */
import { cpSync, writeFileSync } from "node:fs";
import { createPublisherJsonSchema } from "./publisher/index.js";

const source = new URL("../src/", import.meta.url);
const target = new URL("./", import.meta.url);

for (const asset of [
  "templates/html",
  "accessibility/content",
  "attribution/content",
  "guidance/content",
  "templates/openactive.css",
  "templates/openactive.js",
  "site/pages/layout.11ty.js",
])
  cpSync(new URL(asset, source), new URL(asset, target), { recursive: true });
writeFileSync(
  new URL("publisher.schema.json", target),
  `${JSON.stringify(createPublisherJsonSchema(), undefined, 2)}\n`,
);
