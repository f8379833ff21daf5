import nunjucks from "nunjucks";
import { compiledTemplates, type CompiledTemplate } from "./compiled-templates.js";
import { ownFolder } from "./own-templates.js";

/** Finds the plugin's own templates, both as `NAME` and as `plugin/NAME`. */
export class OwnTemplatesLoader extends nunjucks.FileSystemLoader {
  constructor() {
    super(ownFolder);
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const ownName = name.replace(/^plugin\//, "");
    const compiled = compiledTemplates[ownName];
    if (compiled !== undefined) return toSource(ownName, compiled);
    const source = super.getSource(ownName) as nunjucks.LoaderSource | null;
    // For null, Nunjucks tries the next loader; its types do not allow for that.
    if (source === null) return source as never;
    return { ...source, src: compact(source.src) };
  }
}

/** Wraps compiled code as Nunjucks' own loader of compiled templates does, whose types lack it. */
function toSource(name: string, compiled: CompiledTemplate): nunjucks.LoaderSource {
  return { src: { type: "code", obj: compiled } as never, path: name, noCache: false };
}

/**
 * Removes the whitespace that only serves readers of a template. Pages become smaller at no cost in
 * rendering, and the HTML of a shortcode survives Markdown, which treats four spaces as code and a
 * blank line as the end of an HTML block.
 */
function compact(source: string): string {
  return joinTags(removeIndentation(source));
}

function removeIndentation(source: string): string {
  return source
    .replace(/^[ \t]+/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trimEnd();
}

/**
 * Joins a tag whose attributes are on separate lines, and a term and its details, into one line.
 */
function joinTags(source: string): string {
  return source
    .replace(/\n(?=[a-z-]+=")/g, " ")
    .replace(/\n(?=>)/g, "")
    .replace(/\n(?=<d[dt]\b)|(?<=<\/d[dt]>)\n/g, "");
}
