import type { Token } from "markdown-it";
import type { RenderState } from "./context.js";

/**
 * Marks the text of the file itself with the language of the file. The headings and blocks that are
 * filled in are in the language of the page.
 */
export function markLanguage(state: RenderState): void {
  const { lang } = state.env;
  if (lang === undefined) return;
  state.tokens.forEach((token, index) => {
    if (isOutermostElement(token) && !isTranslatedHeading(state.tokens, index)) {
      token.attrSet("lang", lang);
    }
  });
}

function isOutermostElement({ level, nesting, type }: Token): boolean {
  return level === 0 && nesting >= 0 && type !== "inline";
}

function isTranslatedHeading(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]!.type !== "heading_open") return false;
  return /^\{heading\.\w+\}$/.test(tokens[index + 1]!.content);
}
