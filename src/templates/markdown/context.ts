import type { Env, Token } from "markdown-it";
import type { Content } from "../content.js";

/** Plain values by name. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Blocks of HTML by name, made from escaped parts and only when they are needed. */
export type Blocks = Readonly<Record<string, () => string>>;

/** A heading that a content file uses as `{heading.name}`. */
export interface ContentHeading {
  /** Its text, in the language of the page. */
  readonly text: string;
  /** The English text from which its anchor is made in every language. */
  readonly english: string;
}

/** The values, blocks, headings and link targets that a content file can use. */
export interface ContentContext {
  readonly values: Values;
  readonly blocks: Blocks;
  /** URLs outside the site, by name. */
  readonly links: Readonly<Record<string, string>>;
  /** URLs of pages of the site, by name. */
  readonly pages: Readonly<Record<string, string>>;
  readonly headings: Readonly<Record<string, ContentHeading>>;
  /** The language of the file, if that is not the language of the page. */
  readonly lang?: string | undefined;
}

/** A context together with the file that messages name. */
export type RenderContext = ContentContext & Pick<Content, "file">;

/** A text in the form of tokens, and the context that it is filled in from. */
export interface RenderState {
  tokens: Token[];
  readonly env: RenderContext;
}

/** Reads the context back from the environment that is passed to Markdown's rules. */
export function getRenderContext(env: Env | undefined): RenderContext {
  return env as unknown as RenderContext;
}
