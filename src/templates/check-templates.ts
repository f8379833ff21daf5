import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type nunjucks from "nunjucks";
import { OpenActiveError, type Problem } from "../error.js";

/**
 * Checks the templates of a site before any page is rendered: Nunjucks would not say which template
 * a mistake is in if another one includes it, and would follow templates that include each other
 * until there is no memory left.
 *
 * @param folder the folder with the templates.
 * @param environment the environment that renders them.
 * @throws {OpenActiveError} with the mistakes of all templates.
 */
export function checkTemplates(folder: string, environment: nunjucks.Environment): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(".njk"));
  const problems: Problem[] = [];
  const includes = new Map<string, readonly string[]>();
  for (const name of names) {
    const file = path.join(folder, name);
    includes.set(name, listIncludes(readFileSync(file, "utf8")));
    try {
      environment.getTemplate(name, true);
    } catch (error) {
      problems.push(describeTemplateError(error as Error, file));
    }
  }
  for (const name of names) {
    const circle = findCircle(name, includes);
    if (circle === undefined) continue;
    const message = `found a template that includes itself: ${circle.join(" → ")}; expected it to end`;
    problems.push({ file: path.join(folder, name), path: "", message });
  }
  if (problems.length > 0) throw OpenActiveError.of(problems);
}

/** Lists the names of templates that a template includes, extends or imports. */
function listIncludes(source: string): string[] {
  const tags = source.matchAll(
    /\{%-?\s*(?:include|extends|import|from)\s+["']([^"'\n]{1,200})["']/g,
  );
  return [...tags].map(([, name]) => name!);
}

/** Finds the way from a template back to itself. */
function findCircle(
  start: string,
  includes: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (const way of ways) {
    for (const next of includes.get(way.at(-1)!) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

/** Turns Nunjucks' error, whose message names templates on lines of their own, into a problem. */
export function describeTemplateError({ message }: Error, file: string): Problem {
  const places = [...message.matchAll(/\(([^()\n]+\.njk)\)(?: \[Line (\d+), Column (\d+)\])?/g)];
  const [, name = file, line, column] = places.at(-1) ?? [];
  const reason = message
    .split("\n")
    .at(-1)!
    .trim()
    .replace(/^Error: /, "");
  const problem = {
    file: path.relative(".", name),
    path: "",
    message: `found a template that Nunjucks cannot render: ${reason}`,
  };
  if (line === undefined) return problem;
  return { ...problem, line: Number(line), column: Number(column) };
}
