import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { getRenderContext, type RenderContext, type Values } from "./context.js";
import { createNoValueError, createUnknownNameError } from "./errors.js";
import { findHeading, isHeadingName } from "./headings.js";
import { getOwn } from "../../document/is-object.js";

/** A name in braces: a value, block or heading, or a condition if it has a mark. */
export interface Placeholder {
  readonly mark: "" | "?" | "!";
  readonly name: string;
}

const tokenType = "placeholder";

/** Adds `{name}` to Markdown. Values are filled in after parsing, so none can become markup. */
export function addPlaceholders(markdown: MarkdownIt): void {
  markdown.inline.ruler.push(tokenType, parsePlaceholder);
  markdown.renderer.rules[tokenType] = (tokens, index, _options, env) => {
    const placeholder = readPlaceholder(tokens[index])!;
    return renderPlaceholder(placeholder, getRenderContext(env), markdown.utils.escapeHtml);
  };
}

/** Reads the placeholder that a token stands for; `undefined` for any other token. */
export function readPlaceholder(token: Token | undefined): Placeholder | undefined {
  return token?.type === tokenType ? (token.meta as unknown as Placeholder) : undefined;
}

/** Lists the names that have a value. */
export function listNamesWithValue(values: Values): string[] {
  return Object.keys(values).filter((name) => values[name] !== undefined);
}

function parsePlaceholder(state: StateInline, silent: boolean): boolean {
  const match = /^\{([?!]?)((?:heading\.)?\w+)\}/.exec(state.src.slice(state.pos));
  if (match === null) return false;
  const [text, mark, name] = match;
  if (!silent) state.push(tokenType, "", 0).meta = { mark, name };
  state.pos += text.length;
  return true;
}

function renderPlaceholder(
  { mark, name }: Placeholder,
  context: RenderContext,
  escapeHtml: (text: string) => string,
): string {
  // Conditions have been applied by now, and are not shown.
  if (mark !== "") return "";
  const text = isHeadingName(name) ? findHeading(name, context).text : getOwn(context.values, name);
  return text === undefined ? renderBlock(name, context) : escapeHtml(text);
}

function renderBlock(name: string, { values, blocks, file }: RenderContext): string {
  const block = getOwn(blocks, name);
  if (block !== undefined) return block();
  const found = `{${name}}`;
  if (Object.hasOwn(values, name)) throw createNoValueError(file, found, name);
  const allowed = [...listNamesWithValue(values), ...Object.keys(blocks)];
  throw createUnknownNameError(
    file,
    found,
    allowed.map((each) => `{${each}}`),
  );
}
