import type { Issue } from "./issue.js";

/**
 * The most brackets that may be open at a time. The parser calls itself for each, and from several
 * hundred on Node may end without an error that could be caught.
 */
const maxOpenBrackets = 100;

/** The most values inside each other in a single line, as in `a: b: c:` and `- - -`. */
const maxNestedInLine = 300;

/** A value that is too deep, and its offset in the text. */
interface DeepNesting extends Issue {
  readonly offset: number;
}

/**
 * Finds values inside values so deep that parsing them is not safe. A publisher file has four
 * levels.
 *
 * @param text the text before it is parsed.
 * @returns the problem at the value that is too deep; `undefined` if there is none.
 */
export function findDeepNesting(text: string): DeepNesting | undefined {
  let open = 0;
  let inLine = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset]!;
    if (character === "\n") inLine = 0;
    else if (character === "[" || character === "{") open += 1;
    else if (character === "]" || character === "}") open = Math.max(0, open - 1);
    else if (isIndicator(character) && isSpace(text[offset + 1])) inLine += 1;
    if (open > maxOpenBrackets) return createIssue(offset, `${maxOpenBrackets} open brackets`);
    if (inLine > maxNestedInLine) {
      return createIssue(offset, `${maxNestedInLine} values inside each other in a line`);
    }
  }
  return undefined;
}

const isIndicator = (character: string) =>
  character === ":" || character === "-" || character === "?";

const isSpace = (character: string | undefined) =>
  character === " " || character === "\t" || character === "\n" || character === undefined;

const createIssue = (offset: number, limit: string): DeepNesting => ({
  offset,
  path: [],
  message: `found more than ${limit}; expected a few levels of values inside values`,
});
