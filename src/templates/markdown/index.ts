import MarkdownIt, { type Token } from "markdown-it";
import type { Content } from "../content.js";
import { unwrapBlocks } from "./blocks.js";
import { applyConditions } from "./conditions.js";
import type { ContentContext, RenderState } from "./context.js";
import { addAnchors } from "./headings.js";
import { markLanguage } from "./language.js";
import { resolveLinks } from "./links.js";
import { addPlaceholders } from "./placeholders.js";

export type { Blocks, ContentContext, Values } from "./context.js";

/*
 * Longer texts are written in Markdown and filled with the values of a publisher. This happens on
 * tokens, after parsing, so that no value can become markup.
 *
 *   {name}              a value, escaped; alone in a paragraph, it may be a block of HTML instead
 *   {heading.name}      a heading, in the language of the page
 *   {?name} …           at the start of a paragraph or list item: keeps it only if there is a value
 *   {!name} …           the same: keeps it only if there is no value
 *   [text](link:name)   a link to a URL outside the site
 *   [text](page:name)   a link to a page of this site
 *   [text](value:name)  a link to a value
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
addPlaceholders(markdown);
const rules = [applyConditions, unwrapBlocks, resolveLinks, addAnchors, markLanguage];

/**
 * Renders a content file to HTML.
 *
 * @param context the values, blocks, headings and link targets that the file can use.
 * @throws {OpenActiveError} when the file uses a value, heading or link that the context lacks.
 */
export function renderContent({ text, file }: Content, context: ContentContext): string {
  const state: RenderState = { tokens: parseOnce(text).map(copyToken), env: { ...context, file } };
  for (const applyRule of rules) applyRule(state);
  return markdown.renderer.render(state.tokens, markdown.options, { ...state.env });
}

const parsedTexts = new Map<string, readonly Token[]>();

/** Parses a text once, whatever the number of publishers that it is filled in for. */
function parseOnce(text: string): readonly Token[] {
  const known = parsedTexts.get(text);
  if (known !== undefined) return known;
  const tokens = markdown.parse(text, {});
  parsedTexts.set(text, tokens);
  return tokens;
}

/** Copies what the rules change. */
function copyToken(token: Token): Token {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(token) as object), token) as Token;
  if (token.attrs !== null) copy.attrs = token.attrs.map(([name, value]) => [name, value]);
  if (token.children !== null) copy.children = token.children.map(copyToken);
  return copy;
}
