import type { Problem } from "../../error.js";
import type { Settings } from "../../options.js";
import { isInLanguage, listMissingMessages } from "../../messages/index.js";
import type { DatasetSite } from "./load-site.js";

/** How many of the words that are missing a warning names. */
const maxListed = 5;

/** For each language a site adds: what its pages will say in English all the same. */
export function checkTranslations({ words = {} }: Pick<Settings, "words">): Problem[] {
  return Object.keys(words).flatMap((tag) => {
    const missing = listMissingMessages(tag, words);
    if (missing.length === 0) return [];
    const more =
      missing.length > maxListed
        ? `, … (missingWords(${JSON.stringify(tag)}, words) gives all)`
        : "";
    return [
      {
        file: "the option words",
        path: tag,
        message: `${missing.length} ${missing.length === 1 ? "text is" : "texts are"} missing and will be in English: ${missing.slice(0, maxListed).join(", ")}${more}`,
      },
    ];
  });
}

/**
 * What is derived for a dataset in another language than the dataset's own, because there are no words for that. Readers
 * and machines take all of a dataset's text to be in its first language, so this is not told from the rest.
 */
export function checkDerivedLanguage({
  publisher: { dataset: declared, accessService },
  dataset,
  words,
  address,
}: DatasetSite): Problem[] {
  const [lang = words.lang] = dataset.inLanguage;
  const derived = [
    ...(["name", "description", "keywords"] as const).flatMap((key) =>
      declared[key] === undefined ? [`dataset.${key}`] : [],
    ),
    ...(accessService !== undefined && accessService.description === undefined
      ? ["accessService.description"]
      : []),
  ];
  if (isInLanguage(lang, words) || derived.length === 0) return [];
  return [
    {
      file: address.url,
      path: "",
      message: `there are no words for ${lang}, so the pages are in ${words.lang}, and so is what the publisher file leaves out, which will pass for ${lang}: ${derived.join(", ")}; write it into the file, or add the language with the option words`,
    },
  ];
}
