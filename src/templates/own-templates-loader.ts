import nunjucks from "nunjucks";
import { ownFolder } from "./own-templates.js";

/** Finds the plugin's own templates, both as `NAME` and as `plugin/NAME`. */
export class OwnTemplatesLoader extends nunjucks.FileSystemLoader {
  constructor() {
    super(ownFolder);
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const ownName = name.replace(/^plugin\//, "");
    const source = super.getSource(ownName) as nunjucks.LoaderSource | null;
    // For null, Nunjucks tries the next loader; its types do not allow for that.
    if (source === null) return source as never;
    return { ...source, src: compact(source.src) };
  }
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
