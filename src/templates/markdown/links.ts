import type { StateCore } from "markdown-it";
import { getRenderContext, type RenderContext } from "./context.js";
import { createNoValueError, createUnknownNameError } from "./errors.js";
import { listNamesWithValue } from "./placeholders.js";

/** Resolves the links that name a URL instead of giving one, as in `[text](page:attribution)`. */
export function resolveLinks(state: StateCore): void {
  const context = getRenderContext(state.env);
  const inlineTokens = state.tokens.flatMap(({ children }) => children ?? []);
  for (const token of inlineTokens) {
    if (token.type !== "link_open") continue;
    token.attrSet("href", resolveHref(String(token.attrGet("href")), context));
  }
}

/** Returns the URL that a link names; anchors and URLs are returned unchanged. */
function resolveHref(href: string, { values, links, pages, file }: RenderContext): string {
  const [, kind, name] = /^(link|page|value):(\w+)$/.exec(href) ?? [];
  if (kind === undefined || name === undefined) return href;
  const urls = { link: links, page: pages, value: values }[kind as "link" | "page" | "value"];
  const url = urls[name];
  if (url !== undefined) return url;
  if (name in urls) throw createNoValueError(file, href, name);
  const allowed = listNamesWithValue(urls).map((each) => `${kind}:${each}`);
  throw createUnknownNameError(file, href, allowed);
}
