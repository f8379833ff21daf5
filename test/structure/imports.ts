import path from "node:path";
import { Visitor } from "oxc-parser";
import { formatPlace, parseFile, type SourceFile } from "./source-files.js";

/** A file that imports another, for its values or only for its types. */
export interface Import {
  /** Where it is written, as "src/plugin.ts:12". */
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Every import between the given files: `import`, `export … from`, `import()` and `import("…").Type`.
 * Imports of types count, because whoever reads a file has to read those it takes its types from.
 * Packages and other files are left out.
 */
export function findImports(files: readonly SourceFile[]): Import[] {
  const paths = new Set(files.map((file) => file.path));
  return files.flatMap((file) => findImportsOfFile(file).filter(({ to }) => paths.has(to)));
}

function findImportsOfFile(file: SourceFile): Import[] {
  const imports: Import[] = [];
  const add = (source: { type: string; value?: unknown; start: number } | null) => {
    if (source?.type !== "Literal" || typeof source.value !== "string") return;
    if (!source.value.startsWith(".")) return;
    const to = path.posix.join(path.posix.dirname(file.path), source.value).replace(/\.js$/, ".ts");
    imports.push({ place: formatPlace(file, source.start), from: file.path, to });
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
  }).visit(parseFile(file));
  return imports;
}

/** For each import that closes a circle, the files the circle leads through; the last imports the first. */
export function findCircles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);

  const circles: string[][] = [];
  const finished = new Set<string>();
  const follow = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      circles.push(trail.slice(start));
      return;
    }
    if (finished.has(file)) return;
    for (const target of targets.get(file) ?? []) follow(target, [...trail, file]);
    finished.add(file);
  };
  for (const file of targets.keys()) follow(file, []);
  return circles;
}
