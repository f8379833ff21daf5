import { readFileSync } from "node:fs";
import type { Import } from "./imports.js";
import { repository } from "./source-files.js";

/**
 * The folders of src, and the files directly in it, from the lowest up: "src/document/", "src/plugin.ts".
 * The list is the table "Where things are" of CONTRIBUTING.md, so that what people read is what is checked.
 */
export function readLayers(): string[] {
  const text = readFileSync(new URL(".github/CONTRIBUTING.md", repository), "utf8");
  const section = text.split("## Where things are\n")[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| `(src\/[^`]+)` \|/gm)].map((match) => match[1]!);
}

/** The layer a file is in, the innermost if it is in several; undefined if the list has no line for it. */
export function findLayer(file: string, layers: readonly string[]): string | undefined {
  const containing = layers.filter(
    (layer) => layer === file || (layer.endsWith("/") && file.startsWith(layer)),
  );
  return containing.sort((one, other) => other.length - one.length)[0];
}

/** A sentence for each import that leads from a layer to one above it. */
export function findUpwardImports(imports: readonly Import[], layers: readonly string[]): string[] {
  const ranks = new Map(layers.map((layer, rank) => [layer, rank]));
  const getRank = (file: string) => ranks.get(findLayer(file, layers) ?? "") ?? -1;
  const upward = imports.filter(({ from, to }) => getRank(to) > getRank(from));
  return upward.map(({ place, to }) => `${place} imports ${to}, which is in a higher layer`);
}
