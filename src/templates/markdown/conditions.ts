import type { Token } from "markdown-it";
import type { RenderContext, RenderState } from "./context.js";
import { createUnknownNameError } from "./errors.js";
import { readPlaceholder, type Placeholder } from "./placeholders.js";

/**
 * Removes each paragraph that starts with an unmet condition, and each list item that starts with
 * such a paragraph.
 */
export function applyConditions(state: RenderState): void {
  const context = state.env;
  const { tokens } = state;
  const kept: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    const condition = findCondition(tokens, index);
    if (condition !== undefined && !isMet(condition, context)) {
      index = findClosing(tokens, index) + 1;
      continue;
    }
    if (condition !== undefined) trimStart(tokens[index + 1]!);
    kept.push(tokens[index]!);
    index += 1;
  }
  state.tokens = kept;
}

/** Finds the condition at the start of the paragraph or list item that opens here. */
function findCondition(tokens: readonly Token[], index: number): Placeholder | undefined {
  const paragraph = tokens[index]!.type === "list_item_open" ? index + 1 : index;
  if (tokens[paragraph]?.type !== "paragraph_open") return undefined;
  const placeholder = readPlaceholder(tokens[paragraph + 1]?.children?.[0]);
  return placeholder?.mark === "" ? undefined : placeholder;
}

function isMet({ mark, name }: Placeholder, { values, file }: RenderContext): boolean {
  if (!Object.hasOwn(values, name)) {
    const allowed = Object.keys(values).map((each) => `{${mark}${each}}`);
    throw createUnknownNameError(file, `{${mark}${name}}`, allowed);
  }
  const hasValue = values[name] !== undefined;
  return mark === "?" ? hasValue : !hasValue;
}

function findClosing(tokens: readonly Token[], opening: number): number {
  const { type, level } = tokens[opening]!;
  const closingType = type.replace("_open", "_close");
  return tokens.findIndex(
    (token, index) => index > opening && token.type === closingType && token.level === level,
  );
}

/** Removes the space between the condition of a paragraph and its text. */
function trimStart({ children }: Token): void {
  const text = children?.[1];
  if (text?.type === "text") text.content = text.content.trimStart();
}
