import type { Token } from "markdown-it";
import type { RenderState } from "./context.js";
import { readPlaceholder } from "./placeholders.js";

/** Removes the paragraph around each block of HTML that is alone in its paragraph. */
export function unwrapBlocks(state: RenderState): void {
  const { blocks } = state.env;
  const { tokens } = state;
  state.tokens = tokens.filter((token, index) => {
    if (token.type === "paragraph_open") return !isBlock(tokens[index + 1], blocks);
    if (token.type === "paragraph_close") return !isBlock(tokens[index - 1], blocks);
    return true;
  });
}

function isBlock(inline: Token | undefined, blocks: object): boolean {
  const [first, ...others] = inline?.children ?? [];
  const placeholder = readPlaceholder(first);
  return others.length === 0 && placeholder?.mark === "" && placeholder.name in blocks;
}
