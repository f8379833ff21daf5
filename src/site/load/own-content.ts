import path from "node:path";
import { formatMismatch, suggestNearest } from "../../document/index.js";
import type { Problem } from "../../error.js";
import { guidancePages } from "../../guidance/index.js";
import { stepNames } from "../../publisher/index.js";
import { getUserTemplatesFolder, listOwnTemplates } from "../../templates/index.js";
import { listEntries } from "./file-names.js";

/** The names of the Markdown files that a site can replace. */
const contentFiles = [
  ...guidancePages,
  ...stepNames.map((step) => `${step}.does-not-apply`),
  "attribution",
  "accessibilityStatement",
].map((name) => `${name}.md`);

/**
 * Finds the site's own templates and texts whose names are nearly those of the plugin's: they would
 * be ignored, or be found only where capital letters do not count. Any other name is that of a
 * partial which the site's own templates include.
 *
 * @param includes the folder of the site's includes.
 */
export function lintOwnContent(includes: string): Problem[] {
  const folder = getUserTemplatesFolder(includes);
  const problems: Problem[] = [];
  const names = listEntries(folder).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]));
  for (const name of names) {
    const known = name.toLowerCase().endsWith(".md") ? contentFiles : listOwnTemplates();
    if (known.includes(name)) continue;
    const nearest = findNearest(name, known);
    if (nearest === undefined || names.includes(nearest)) continue;
    const found = `${JSON.stringify(name)}, which replaces nothing`;
    const expected = "the exact name of one of the plugin's pages or templates";
    const message = formatMismatch(found, expected, nearest);
    problems.push({ file: path.join(folder, name), path: "", message });
  }
  return problems;
}

/** Finds a name that differs in case, in separators, in its ending or in a few letters. */
function findNearest(name: string, known: readonly string[]): string | undefined {
  const stem = (file: string) => file.replace(/\.(?:md|markdown|njk|html|liquid|txt)$/i, "");
  const stems = new Map(known.map((file) => [stem(file), file]));
  const nearest = suggestNearest(stem(name), [...stems.keys()]);
  if (nearest === undefined) return undefined;
  const isMarkdown = known === contentFiles;
  // Short names of partials, such as link.njk, are close to many others by chance.
  const isClose = isMarkdown || Math.abs(nearest.length - stem(name).length) <= 2;
  return isClose ? stems.get(nearest) : undefined;
}
