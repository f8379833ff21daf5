import type { Problem } from "../error.js";
import type { Settings } from "../options.js";
import { missingWords } from "../words/index.js";

/** How many of the words that are missing a warning names. */
const shown = 5;

/** For each language a site adds: what its pages will say in English all the same. */
export function untranslated({ words = {} }: Pick<Settings, "words">): Problem[] {
  return Object.keys(words).flatMap((tag) => {
    const missing = missingWords(tag, words);
    if (missing.length === 0) return [];
    const more = missing.length > shown ? `, … (missingWords(${JSON.stringify(tag)}, words) gives all)` : "";
    return [{ file: "the option words", path: tag, message: `${missing.length} ${missing.length === 1 ? "text is" : "texts are"} missing and will be in English: ${missing.slice(0, shown).join(", ")}${more}` }];
  });
}
