import { toWebHref } from "../../specification/safe-urls.js";
import type { RenderContext, RenderState } from "./context.js";
import { createNoValueError, createUnknownNameError } from "./errors.js";
import { listNamesWithValue } from "./placeholders.js";
import { getOwn } from "../../document/is-object.js";

/** Resolves the links that name a URL instead of giving one, as in `[text](page:attribution)`. */
export function resolveLinks(state: RenderState): void {
  const context = state.env;
  const inlineTokens = state.tokens.flatMap(({ children }) => children ?? []);
  let isHidden = false;
  for (const token of inlineTokens) {
    if (token.type === "link_close") token.hidden = isHidden;
    if (token.type !== "link_open") continue;
    const href = resolveHref(String(token.attrGet("href")), context);
    isHidden = href === "";
    token.hidden = isHidden;
    token.attrSet("href", href);
  }
}

/** Values come from publishers and datasets, so only web and mail addresses become links. */
const toSafeHref = (url: string): string =>
  /^mailto:[^\s"<>]+$/i.test(url) ? url : toWebHref(url);

/** Returns the URL that a link names, empty if it is not safe; anchors and URLs are returned unchanged. */
function resolveHref(href: string, { values, links, pages, file }: RenderContext): string {
  const [, kind, name] = /^(link|page|value):(\w+)$/.exec(href) ?? [];
  if (kind === undefined || name === undefined) return href;
  const urls = { link: links, page: pages, value: values }[kind as "link" | "page" | "value"];
  const url = getOwn<string | undefined>(urls, name);
  if (url !== undefined) return kind === "value" ? toSafeHref(url) : url;
  if (Object.hasOwn(urls, name)) throw createNoValueError(file, href, name);
  const allowed = listNamesWithValue(urls).map((each) => `${kind}:${each}`);
  throw createUnknownNameError(file, href, allowed);
}
