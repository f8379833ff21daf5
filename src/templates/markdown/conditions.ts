import type { Token } from "markdown-it";
import type { RenderContext, RenderState } from "./context.js";
import { createUnknownNameError } from "./errors.js";
import { readPlaceholder, type Placeholder } from "./placeholders.js";

/**
 * Removes each paragraph and heading that starts with an unmet condition, and each list item that
 * starts with such a paragraph. Of a met condition, only the condition itself is removed.
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
    if (condition !== undefined) removeCondition(findText(tokens, index));
    kept.push(tokens[index]!);
    index += 1;
  }
  state.tokens = kept;
}

/** Finds the text of the paragraph, heading or list item that opens here. */
function findText(tokens: readonly Token[], index: number): Token | undefined {
  const opening = tokens[index]!.type === "list_item_open" ? index + 1 : index;
  const isText = ["paragraph_open", "heading_open"].includes(tokens[opening]?.type ?? "");
  return isText ? tokens[opening + 1] : undefined;
}

/** Finds the condition at the start of the paragraph, heading or list item that opens here. */
function findCondition(tokens: readonly Token[], index: number): Placeholder | undefined {
  const placeholder = readPlaceholder(findText(tokens, index)?.children?.[0]);
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

/** Removes a condition from the start of a text, with the space after it. */
function removeCondition(text: Token | undefined): void {
  if (text?.children === null || text === undefined) return;
  text.content = text.content.replace(/^\{[?!]\w+\}\s*/, "");
  const [, next, ...others] = text.children;
  if (next?.type === "text") next.content = next.content.trimStart();
  const rest = next === undefined ? [] : [next, ...others];
  text.children = rest.filter(
    (child, index) => index > 0 || child.content !== "" || child.type !== "text",
  );
}
