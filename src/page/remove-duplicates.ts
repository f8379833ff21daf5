import { decodeHTML } from "entities";
import { applyEdits, removeTag, type Edit } from "./edits.js";
import { listUniqueMetadata, type PageMetadata } from "./metadata.js";
import { hasWord, listTags, type Tag } from "./tags.js";

/** The class of the plugin's own `<h1>`. */
const titleClass = "openactive-title";

/**
 * Removes what a page of the plugin has twice because the layout of the site prints it as well:
 *
 * - a description, canonical link or Open Graph tag. The one that states what the plugin states
 *   stays; if none does, all of them are the site's and stay.
 * - the `<h1>`. That of the layout stays, and the plugin's is left out if it says the same,
 *   becomes a paragraph if the other is the title of the page, or else an `<h2>`.
 *
 * All other parts of the page stay as they are, byte for byte.
 *
 * @param html the finished page, perhaps minified.
 * @param metadata what the plugin states about the page.
 * @param titles the titles of the page that its layout may print, besides that of the metadata.
 */
export function removeDuplicates(
  html: string,
  metadata: PageMetadata,
  titles: readonly string[] = [],
): string {
  const tags = listTags(html);
  const edits = [
    ...removeRepeatedMetadata(html, tags, listUniqueMetadata(metadata)),
    ...replaceRepeatedTitles(html, tags, [metadata.title, ...titles]),
  ];
  return edits.length === 0 ? html : applyEdits(html, edits);
}

function removeRepeatedMetadata(
  html: string,
  tags: readonly Tag[],
  values: ReadonlyMap<string, string>,
): Edit[] {
  const tagsByKey = new Map<string, Tag[]>();
  for (const tag of tags) {
    const key = getMetadataKey(tag);
    if (key === undefined || !values.has(key)) continue;
    const known = tagsByKey.get(key);
    if (known === undefined) tagsByKey.set(key, [tag]);
    else known.push(tag);
  }
  const edits: Edit[] = [];
  for (const [key, repeated] of tagsByKey) {
    const value = collapseSpace(values.get(key)!);
    const kept = repeated.find((tag) => collapseSpace(getMetadataValue(tag)) === value);
    if (kept === undefined) continue;
    for (const tag of repeated) if (tag !== kept) edits.push(removeTag(html, tag));
  }
  return edits;
}

function getMetadataKey(tag: Tag): string | undefined {
  if (tag.name === "link" && hasWord(tag, "rel", "canonical")) return "canonical";
  if (tag.name !== "meta") return undefined;
  return (tag.attributes.get("property") ?? tag.attributes.get("name"))?.toLowerCase();
}

const getMetadataValue = ({ attributes }: Tag): string =>
  attributes.get("content") ?? attributes.get("href") ?? "";

/** A heading of the first level. */
interface Heading {
  readonly start: Tag;
  readonly end: Tag;
  readonly text: string;
  readonly isOwn: boolean;
}

function replaceRepeatedTitles(
  html: string,
  tags: readonly Tag[],
  titles: readonly string[],
): Edit[] {
  const headings = listHeadings(html, tags);
  const kept = headings.find(({ isOwn }) => !isOwn) ?? headings[0];
  if (kept === undefined) return [];
  const known = new Set(titles.map(collapseSpace));
  return headings
    .filter((heading) => heading.isOwn && heading !== kept)
    .flatMap((heading) => replaceTitle(html, heading, kept, known));
}

function listHeadings(html: string, tags: readonly Tag[]): Heading[] {
  const headings: Heading[] = [];
  let start: Tag | undefined;
  for (const tag of tags) {
    if (tag.name !== "h1") continue;
    if (!tag.isEnd) {
      start = tag;
      continue;
    }
    if (start === undefined) continue;
    const text = getText(html.slice(start.end, tag.start));
    headings.push({ start, end: tag, text, isOwn: hasWord(start, "class", titleClass) });
    start = undefined;
  }
  return headings;
}

function replaceTitle(
  html: string,
  { start, end, text }: Heading,
  kept: Heading,
  titles: ReadonlySet<string>,
): Edit[] {
  const isTitle = titles.has(kept.text) || kept.text === text;
  if (kept.text === text && !start.attributes.has("property")) {
    return [removeTag(html, { start: start.start, end: end.end })];
  }
  const name = isTitle && !kept.isOwn ? "p" : "h2";
  return [renameTag(start, name), renameTag(end, name)];
}

function renameTag({ start, isEnd, name }: Tag, newName: string): Edit {
  const nameStart = start + (isEnd ? 2 : 1);
  return { start: nameStart, end: nameStart + name.length, text: newName };
}

/** Returns the text of a piece of HTML, with single spaces. */
const getText = (html: string): string => collapseSpace(decodeHTML(html.replace(/<[^<>]*>/g, "")));

const collapseSpace = (text: string): string => text.replace(/\s+/g, " ").trim();
