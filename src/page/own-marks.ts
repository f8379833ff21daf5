import { applyEdits, removeTag, type Edit } from "./edits.js";
import { hasWord, listTags, type Tag } from "./tags.js";

/**
 * The attribute with which Eleventy's plugins for images and bundles leave an element alone. They
 * remove it, except from the image in a `<picture>` (@11ty/eleventy-img 6.0.4).
 */
const ignoreAttribute = "eleventy:ignore";

/**
 * Removes the attribute `eleventy:ignore` from the plugin's images and scripts, once image
 * transforms and bundles are done. It is not valid HTML.
 */
export function removeMarks(html: string): string {
  if (!html.includes(ignoreAttribute)) return html;
  const edits: Edit[] = [];
  for (const tag of listTags(html)) {
    const { attributes, start, end } = tag;
    if (!attributes.has(ignoreAttribute) || !isMarked(tag)) continue;
    const text = html.slice(start, end).replace(/\seleventy:ignore(?:=(?:""|''))?(?=[\s/>])/i, "");
    edits.push({ start, end, text });
  }
  return applyEdits(html, edits);
}

/** Whether the plugin has marked an element: an image, the JSON-LD or the script. */
function isMarked(tag: Tag): boolean {
  const { name, attributes } = tag;
  if (name === "img") return isOwn(tag);
  if (name !== "script") return false;
  const isJsonLd = attributes.get("type") === "application/ld+json";
  return isJsonLd || attributes.get("src")?.endsWith("/openactive/openactive.js") === true;
}

/** The URLs of the stylesheet and the script that a page loads. */
export interface PageAssets {
  readonly stylesheetUrl?: string | undefined;
  readonly scriptUrl?: string | undefined;
}

/**
 * Removes the plugin's stylesheet and script from a page that has nothing of the plugin: no element
 * with one of its classes, which begin with `openactive`.
 */
export function removeUnusedAssets(html: string, assets: PageAssets): string {
  const tags = listTags(html);
  if (tags.some(isOwn)) return html;
  const edits: Edit[] = [];
  let end = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.start < end) continue;
    const pair = findPair(html, tags.slice(index, index + 3), assets);
    if (pair !== undefined) edits.push(pair);
    else if (isStylesheet(tag, assets)) edits.push(removeTag(html, tag));
    else if (isScript(tag, assets)) edits.push(removeElement(html, tag, tags[index + 1]));
    else continue;
    ({ end } = edits.at(-1)!);
  }
  return applyEdits(html, edits);
}

/**
 * Finds the stylesheet and the script where something stands before them on their line. The line end
 * between them is the plugin's, too, so that nothing is left of the two.
 */
function findPair(
  html: string,
  [tag, next, end]: readonly Tag[],
  assets: PageAssets,
): Edit | undefined {
  if (tag === undefined || next === undefined || !isStylesheet(tag, assets)) return undefined;
  if (!isScript(next, assets) || !isBlank(html, tag.end, next.start)) return undefined;
  const lineStart = html.lastIndexOf("\n", tag.start) + 1;
  if (isBlank(html, lineStart, tag.start)) return undefined;
  return { start: tag.start, end: findElementEnd(next, end), text: "" };
}

const isBlank = (html: string, start: number, end: number): boolean =>
  html.slice(start, end).trim() === "";

const isOwn = ({ isEnd, attributes }: Tag): boolean =>
  !isEnd && /(?:^|\s)openactive(?:-|\s|$)/.test(attributes.get("class") ?? "");

const isStylesheet = (tag: Tag, { stylesheetUrl }: PageAssets): boolean =>
  tag.name === "link" &&
  hasWord(tag, "rel", "stylesheet") &&
  isUrl(tag.attributes.get("href"), stylesheetUrl);

const isScript = ({ name, isEnd, attributes }: Tag, { scriptUrl }: PageAssets): boolean =>
  name === "script" && !isEnd && isUrl(attributes.get("src"), scriptUrl);

/** Whether a URL is the expected one, to which HtmlBasePlugin may have added something in front. */
const isUrl = (url: string | undefined, expected: string | undefined): boolean =>
  expected !== undefined && url?.endsWith(expected) === true;

function removeElement(html: string, tag: Tag, next: Tag | undefined): Edit {
  return removeTag(html, { start: tag.start, end: findElementEnd(tag, next) });
}

const findElementEnd = (tag: Tag, next: Tag | undefined): number =>
  next?.isEnd === true && next.name === tag.name ? next.end : tag.end;
