import type { ContentContext } from "./markdown.js";

/** The headings of a content file in the words of a page, and in the English their addresses are made from. */
export const buildHeadings = (
  words: Readonly<Record<string, string>>,
  english: Readonly<Record<string, string>>,
  fill: (heading: string) => string,
): ContentContext["headings"] =>
  Object.fromEntries(
    Object.entries(english).map(([name, text]) => [
      name,
      { text: fill(words[name] ?? text), english: text },
    ]),
  );
