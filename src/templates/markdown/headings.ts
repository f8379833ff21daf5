import type { ContentHeading, RenderContext, RenderState } from "./context.js";
import { createUnknownNameError } from "./errors.js";

/** Checks whether the name of a placeholder is that of a heading. */
export function isHeadingName(name: string): boolean {
  return name.startsWith("heading.");
}

/**
 * Finds the heading that a placeholder such as `heading.why` names.
 *
 * @throws {OpenActiveError} when no heading has this name.
 */
export function findHeading(
  name: string,
  { headings, file }: Pick<RenderContext, "headings" | "file">,
): ContentHeading {
  const key = name.replace("heading.", "");
  const heading = Object.hasOwn(headings, key) ? headings[key] : undefined;
  if (heading !== undefined) return heading;
  const allowed = Object.keys(headings).map((each) => `{heading.${each}}`);
  throw createUnknownNameError(file, `{${name}}`, allowed);
}

/** Gives each heading an anchor to link to, the same in every language. */
export function addAnchors(state: RenderState): void {
  const context = state.env;
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const heading = state.tokens[index + 1]!.content;
    token.attrSet("id", slugify(translateToEnglish(heading, context)));
  });
}

function translateToEnglish(heading: string, context: RenderContext): string {
  return heading.replace(
    /\{(heading\.\w+)\}/g,
    (_, name: string) => findHeading(name, context).english,
  );
}

/** `Why open your data, and which data?` gives `why-open-your-data-and-which-data`. */
function slugify(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
