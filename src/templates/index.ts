import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";
import { rdfaNames } from "../rdf/mapping.js";
import { filters } from "./filters.js";

export { findContent } from "./content.js";
export { markSafe, filters } from "./filters.js";
export { buildHeadings } from "./headings.js";
export { renderContent, type Blocks, type ContentContext, type Values } from "./markdown.js";

/** Renders one of the plugin's templates to HTML; values are escaped for where they land. */
export type Render = (template: string, context: object) => string;

const ownFolder = fileURLToPath(new URL("./html/", import.meta.url));

/**
 * The plugin's own Nunjucks: autoescape on, each template compiled once, nothing shared with the site's.
 *
 * @param userFolder a folder whose templates win over the plugin's of the same name. They can extend the
 *   template they replace as `plugin/NAME`.
 */
export function createRender(userFolder?: string): Render {
  const environment = new nunjucks.Environment(
    [
      ...(userFolder !== undefined && existsSync(userFolder)
        ? [new nunjucks.FileSystemLoader(userFolder)]
        : []),
      new OwnLoader(),
    ],
    {
      autoescape: true,
      trimBlocks: true,
      lstripBlocks: true,
    },
  );
  for (const [name, filter] of Object.entries(filters))
    environment.addFilter(name, filter as (...args: unknown[]) => unknown);
  environment.addGlobal("rdf", rdfaNames);
  return (template, context) => {
    const html = environment.render(template, context);
    // The content of a page is the site's own and stays as it is.
    return template === "page.njk" ? html : encodeBlankLines(html);
  };
}

/** Finds the plugin's templates, under their own name and as `plugin/NAME`. */
class OwnLoader extends nunjucks.FileSystemLoader {
  constructor() {
    super(ownFolder);
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name.replace(/^plugin\//, "")) as nunjucks.LoaderSource | null;
    // Nunjucks takes null for "not here" and asks the next loader; its types do not say so.
    return source === null ? (source as never) : { ...source, src: compact(source.src) };
  }
}

/**
 * Takes the indentation out of a template before it is compiled. Pages get smaller at no cost when
 * rendering, and a shortcode's HTML survives Markdown, which reads four spaces as code and a blank line as an end.
 */
const compact = (source: string) =>
  source
    .replace(/^[ \t]+/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trimEnd();

/**
 * Writes blank lines, which only values can bring, as character references: the text stays the same, and Markdown,
 * which ends an HTML block at a blank line, takes nothing that follows for markup. Scripts are no HTML.
 */
const encodeBlankLines = (html: string) =>
  html.includes("\n\n") || /\r|\n[ \t]+\n/.test(html)
    ? html
        .split(/(<script[^>]*>.*?<\/script>)/is)
        .map((part) =>
          /^<script/i.test(part)
            ? part
            : part.replace(/\r\n?/g, "\n").replace(/\n(?=[ \t]*\n)/g, "&#10;"),
        )
        .join("")
    : html;

/** Where a site keeps templates that replace the plugin's. */
export const getUserTemplatesFolder = (includesFolder: string) =>
  path.join(includesFolder, "openactive");

/** The templates that come with the plugin, as they are. */
export const renderOwn: Render = createRender();
