/*
 * The documentation as it is read in the repository: the README and the Markdown files of `docs/`.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";

const repository = path.join(import.meta.dirname, "../..");
const markdown = new MarkdownIt({ html: true });

/** A file of the documentation. */
export interface DocumentationFile {
  /** Relative to the repository, as in `docs/options.md`. */
  readonly name: string;
  readonly text: string;
}

/** A block of code. */
export interface CodeBlock {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly language: string;
  /** What follows the language, such as the name of a file. */
  readonly caption: string;
  readonly code: string;
}

/** Reads a file of the repository. */
export const readFile = (name: string) => readFileSync(path.join(repository, name), "utf8");

const docs = readdirSync(path.join(repository, "docs")).filter((name) => name.endsWith(".md"));

/** The README and the pages of the documentation. */
export const documentation: readonly DocumentationFile[] = [
  "README.md",
  ...docs.map((name) => `docs/${name}`),
].map((name) => ({ name, text: readFile(name) }));

/** Returns the text of a page of the documentation, as in `options`. */
export const readPage = (name: string) => readFile(`docs/${name}.md`);

/** Lists the blocks of code of a file in order, also those within lists. */
export function listCodeBlocks({ name, text }: DocumentationFile): CodeBlock[] {
  return markdown
    .parse(text, {})
    .filter(({ type }) => type === "fence")
    .map(({ info, content, map }) => {
      const [, language = "", caption = ""] = /^(\S*)\s*(.*)$/.exec(info.trim())!;
      return { file: name, line: map![0] + 1, language, caption, code: content };
    });
}

/** Returns the section below a heading of the second level, without the heading. */
export function getSection(text: string, title: string): string {
  const section = text.split(`\n## ${title}\n`)[1]?.split("\n## ")[0];
  if (section === undefined) throw new Error(`there is no section "${title}"`);
  return section;
}

/** What is set as code in a text, if it is a name. */
export const listNames = (text: string) => [...text.matchAll(/`(\w+)`/g)].map(([, name]) => name!);

/** The names that are headings of the third level. */
export const listHeadingNames = (text: string) =>
  [...text.matchAll(/^### `(\w+)`$/gm)].map(([, name]) => name!);

/** The rows of all tables in a text, as the texts of their cells, without heads. */
export function listRows(text: string): string[][] {
  const rows: string[][] = [];
  for (const [line] of text.matchAll(/^\|.*\|$/gm)) {
    if (/^\|[ -]+\|/.test(line)) {
      rows.pop();
      continue;
    }
    const cells = line.slice(1, -1).split(/(?<!\\)\|/);
    rows.push(cells.map((cell) => cell.trim()));
  }
  return rows;
}
