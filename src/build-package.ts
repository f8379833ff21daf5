/*
 * `npm run build`, after the compiler has written the types: bundles the code, because Node reads
 * one file much faster than three hundred, copies the other files of the package, and writes the
 * JSON Schema of the publisher file, which editors use.
 */
import { cpSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { formatJsonFile } from "./dataset/index.js";
import { createPublisherJsonSchema } from "./publisher/index.js";
import { compileOwnTemplates } from "./templates/index.js";

const source = new URL("./", import.meta.url);
const target = new URL("../dist/", import.meta.url);

const compileTemplates: Plugin = {
  name: "compile-templates",
  setup({ onLoad }) {
    const contents = compileOwnTemplates();
    onLoad({ filter: /compiled-templates\.ts$/ }, () => ({ contents, loader: "js" }));
  },
};

await build({
  entryPoints: [
    { in: fileURLToPath(new URL("index.ts", source)), out: "index" },
    { in: fileURLToPath(new URL("cli/index.ts", source)), out: "cli" },
  ],
  outdir: fileURLToPath(target),
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  plugins: [compileTemplates],
});

const assets = [
  "templates/html",
  "templates/openactive.css",
  "templates/openactive.js",
  "templates/catalog.js",
  "accessibility/content",
  "attribution/content",
  "guidance/content",
  "site/bare-layout.11ty.js",
  "site/layout.11ty.js",
  "workflows",
];
for (const asset of assets) {
  cpSync(new URL(asset, source), new URL(asset, target), { recursive: true });
}
writeFileSync(
  new URL("publisher.schema.json", target),
  formatJsonFile(createPublisherJsonSchema()),
);
