import MarkdownIt from "markdown-it";
import { OpenActiveError } from "../error.js";
import { formatMismatch, suggestNearest } from "../publisher/index.js";
import type { Content } from "./content.js";

/** Plain values by name. */
export type Values = Readonly<Record<string, string | undefined>>;
/** HTML by name, made from escaped parts and only where it is needed. */
export type Blocks = Readonly<Record<string, () => string>>;

/** What a content file is filled with, and where its links lead. */
export interface ContentContext {
  readonly values: Values;
  readonly blocks: Blocks;
  /** Addresses outside the site, by name. */
  readonly links: Readonly<Record<string, string>>;
  /** Addresses of pages of the site, by name. */
  readonly pages: Readonly<Record<string, string>>;
  /** Headings that stand as `{heading.name}`: what they say, and the English that their addresses are made from in every language. */
  readonly headings: Readonly<Record<string, { readonly text: string; readonly english: string }>>;
  /** The language of the file, where that is not the language of the page it is for. */
  readonly lang?: string | undefined;
}

/** A filling, and the file to name when something is not in it. */
type Environment = ContentContext & Pick<Content, "file">;

/*
 * Longer texts are written in Markdown and filled with what is particular to a publisher. Filling happens on
 * tokens, after parsing: whatever a publisher wrote, it is text by then and cannot become markup.
 *
 *   {name}              a value, escaped; alone in a paragraph, it may be a block of HTML instead
 *   {heading.name}      a heading, in the language of the page
 *   {?name} …, {!name} …  at the start of a paragraph or list item: only if there is such a value, or only if not
 *   [text](link:name)   an address outside the site; page:name a page of this site; value:name a value
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

markdown.inline.ruler.push("filling", (state, silent) => {
  const match = /^\{([?!]?)((?:heading\.)?\w+)\}/.exec(state.src.slice(state.pos));
  if (!match) return false;
  if (!silent) state.push("filling", "", 0).meta = { mark: match[1], name: match[2] };
  state.pos += match[0].length;
  return true;
});

interface Placeholder {
  readonly mark: "" | "?" | "!";
  readonly name: string;
}
type Tokens = Parameters<typeof markdown.renderer.render>[0];
const readPlaceholder = (token: Tokens[number] | undefined): Placeholder | undefined =>
  token?.type === "filling" ? (token.meta as unknown as Placeholder) : undefined;

/** What a content file asks for and nobody can give: the site's own files may have misspelt it. */
function createContentError(
  file: string,
  found: string,
  allowed: readonly string[],
  isEmpty = false,
): OpenActiveError {
  const name = /\w+(?=\}?$)/.exec(found)?.[0] ?? "";
  const message = isEmpty
    ? `found ${found}, of which this publisher has none; start the paragraph with {?${name}}, which leaves it out then`
    : formatMismatch(found, `one of ${allowed.join(", ")}`, suggestNearest(found, allowed));
  return OpenActiveError.of([{ file, path: "", message }]);
}

/** The heading that stands as `heading.name`. */
function findHeading(name: string, headings: ContentContext["headings"], file: string) {
  const key = name.replace("heading.", "");
  const found = Object.hasOwn(headings, key) ? headings[key] : undefined;
  if (found === undefined)
    throw createContentError(
      file,
      `{${name}}`,
      Object.keys(headings).map((each) => `{heading.${each}}`),
    );
  return found;
}

const listDefinedNames = (values: Values) =>
  Object.keys(values).filter((name) => values[name] !== undefined);

markdown.renderer.rules["filling"] = (tokens, index, _options, env) => {
  const { values, blocks, headings, file } = env as unknown as Environment;
  const { mark, name } = readPlaceholder(tokens[index])!;
  if (mark !== "") return "";
  const value = name.startsWith("heading.") ? findHeading(name, headings, file).text : values[name];
  if (value !== undefined) return markdown.utils.escapeHtml(value);
  const block = blocks[name];
  if (block === undefined)
    throw createContentError(
      file,
      `{${name}}`,
      [...listDefinedNames(values), ...Object.keys(blocks)].map((each) => `{${each}}`),
      name in values,
    );
  return block();
};

/** Leaves out paragraphs and list items whose condition does not hold, and takes blocks out of their paragraphs. */
markdown.core.ruler.push("filling", (state) => {
  const { values, blocks, file } = state.env as unknown as Environment;
  const kept: Tokens = [];
  for (let index = 0; index < state.tokens.length; index += 1) {
    const token = state.tokens[index]!;
    const inline = state.tokens[index + 1];
    const placeholder =
      token.type === "paragraph_open" ? readPlaceholder(inline?.children?.[0]) : undefined;
    if (inline === undefined || placeholder === undefined) {
      kept.push(token);
      continue;
    }
    if (placeholder.mark !== "") {
      if (!(placeholder.name in values))
        throw createContentError(
          file,
          `{${placeholder.mark}${placeholder.name}}`,
          Object.keys(values).map((each) => `{${placeholder.mark}${each}}`),
        );
      if ((values[placeholder.name] !== undefined) === (placeholder.mark === "?")) {
        const [, text] = inline.children!;
        if (text?.type === "text") text.content = text.content.trimStart();
        kept.push(token);
      } else {
        index += 2;
        if (kept.at(-1)?.type === "list_item_open") {
          kept.pop();
          index += 1;
        }
      }
    } else if (inline.children!.length === 1 && placeholder.name in blocks) {
      kept.push(inline);
      index += 2;
    } else {
      kept.push(token);
    }
  }
  state.tokens = kept;
});

markdown.core.ruler.push("links", (state) => {
  const environment = state.env as unknown as Environment;
  for (const { children } of state.tokens)
    for (const token of children ?? [])
      if (token.type === "link_open")
        token.attrSet("href", resolveHref(String(token.attrGet("href")), environment));
});

/** Anchors and web addresses stay as they are; the rest are names of addresses. */
function resolveHref(href: string, { values, links, pages, file }: Environment): string {
  const [, kind, name = ""] = /^(link|page|value):(\w+)$/.exec(href) ?? [];
  if (kind === undefined) return href;
  const targets = { link: links, page: pages, value: values }[kind as "link" | "page" | "value"];
  const target = targets[name];
  if (target === undefined)
    throw createContentError(
      file,
      href,
      listDefinedNames(targets).map((each) => `${kind}:${each}`),
      name in targets,
    );
  return target;
}

/** Headings get an address of their own, so that they can be linked to: in all languages the same. */
markdown.core.ruler.push("headings", (state) => {
  const { headings, file } = state.env as unknown as Environment;
  state.tokens.forEach((token, index) => {
    if (token.type === "heading_open")
      token.attrSet(
        "id",
        slugify(
          state.tokens[index + 1]!.content.replace(
            /\{(heading\.\w+)\}/g,
            (_, name: string) => findHeading(name, headings, file).english,
          ),
        ),
      );
  });
});

/** What is written in the file itself gets the language of the file; headings and blocks that are filled in are the page's. */
markdown.core.ruler.push("language", (state) => {
  const { lang } = state.env as unknown as Environment;
  if (lang === undefined) return;
  state.tokens.forEach((token, index) => {
    const isOwn =
      token.level === 0 &&
      token.nesting >= 0 &&
      token.type !== "inline" &&
      !(
        token.type === "heading_open" && /^\{heading\.\w+\}$/.test(state.tokens[index + 1]!.content)
      );
    if (isOwn) token.attrSet("lang", lang);
  });
});

/** `Why open your data, and which data?` → `why-open-your-data-and-which-data` */
const slugify = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "");

/**
 * Renders a content file, filled with what is particular to a publisher.
 *
 * @throws {OpenActiveError} when the file asks for a value or an address there is none of.
 */
export function renderContent({ text, file }: Content, context: ContentContext): string {
  return markdown.render(text, { ...context, file });
}
