import { decodeHTMLAttribute } from "entities";

/** A tag of an HTML document, with its place. */
export interface Tag {
  /** The name of the element, in lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** The offset of its `<`. */
  readonly start: number;
  /** The offset after its `>`. */
  readonly end: number;
  /** The decoded values of its attributes, by their names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
}

const opening = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;
const gap = /[\s/]*/y;
const attribute = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;

/** Elements whose content is no markup. */
const textElements = new Set(["script", "style", "textarea", "title"]);

/**
 * Lists the tags of a document in order, without those in comments, scripts and the like. It
 * accepts what minifiers write: unquoted values, capital letters, missing optional tags. The time
 * it takes is linear in the length of the document, whatever is in there.
 */
export function listTags(html: string): Tag[] {
  const tags: Tag[] = [];
  let position = 0;
  for (;;) {
    opening.lastIndex = position;
    const match = opening.exec(html);
    if (match === null) return tags;
    const [text, slash, name] = match;
    if (name === undefined) {
      const end = html.indexOf("-->", match.index + text.length);
      if (end === -1) return tags;
      position = end + "-->".length;
      continue;
    }
    const rest = readAttributes(html, match.index + text.length);
    if (rest === undefined) return tags;
    const isEnd = slash === "/";
    const tag = { name: name.toLowerCase(), isEnd, start: match.index, ...rest };
    tags.push(tag);
    const next = isEnd ? tag.end : skipText(html, tag);
    if (next === undefined) return tags;
    position = next;
  }
}

/** Reads the attributes of a tag up to its end; `undefined` if it does not end. */
function readAttributes(html: string, from: number): Pick<Tag, "attributes" | "end"> | undefined {
  const attributes = new Map<string, string>();
  let position = from;
  for (;;) {
    gap.lastIndex = position;
    gap.test(html);
    position = gap.lastIndex;
    if (position >= html.length) return undefined;
    if (html[position] === ">") return { attributes, end: position + 1 };
    attribute.lastIndex = position;
    const match = attribute.exec(html);
    if (match === null) {
      position++;
      continue;
    }
    position = attribute.lastIndex;
    const [, name, quoted, singleQuoted, unquoted] = match;
    const key = name!.toLowerCase();
    const value = quoted ?? singleQuoted ?? unquoted ?? "";
    if (attributes.has(key)) continue;
    attributes.set(key, value.includes("&") ? decodeHTMLAttribute(value) : value);
  }
}

/** Finds where markup goes on after a start tag; `undefined` if it never does. */
function skipText(html: string, { name, end }: Tag): number | undefined {
  if (!textElements.has(name)) return end;
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = end;
  return closing.exec(html)?.index;
}

/** Whether the list of words in an attribute, such as `class` or `rel`, contains a word. */
export function hasWord({ attributes }: Tag, name: string, word: string): boolean {
  return (attributes.get(name) ?? "").split(/\s+/).includes(word);
}
