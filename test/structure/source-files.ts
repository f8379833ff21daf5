import { readdirSync, readFileSync } from "node:fs";
import { parseSync, type Program } from "oxc-parser";

/** The folder of the repository. */
export const repository = new URL("../../", import.meta.url);

/** A file of the repository, by its path from the top, as in "src/plugin.ts". */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** All files below a folder whose name ends in one of `endings`, in the order of their paths. */
export function readFiles(folder: string, endings: readonly string[]): SourceFile[] {
  const paths = readdirSync(new URL(`${folder}/`, repository), { recursive: true })
    .map((path) => `${folder}/${String(path).replaceAll("\\", "/")}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)));
  return paths
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, repository), "utf8") }));
}

/** @throws {Error} for a file that is not valid TypeScript or JavaScript. */
export function parseFile({ path, text }: SourceFile): Program {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  return program;
}

/** Where in a file something starts, as editors and terminals understand it: "src/plugin.ts:12". */
export function formatPlace({ path, text }: SourceFile, offset: number): string {
  return `${path}:${text.slice(0, offset).split("\n").length}`;
}

/** The text of a file with spaces in place of its comments, so that everything stays where it is. */
export function blankComments({ path, text }: SourceFile): string {
  let code = text;
  for (const { start, end } of parseSync(path, text).comments) {
    code = code.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + code.slice(end);
  }
  return code;
}
