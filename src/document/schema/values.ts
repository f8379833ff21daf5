import { limitLength, textThat, type Rule } from "./text.js";

/** The length of the longest email address (RFC 5321), with a name beside it. */
const maximumEmail = 500;

const requireEmail: Rule = (value) => {
  const expected = "an email address, as in opendata@club.example";
  if (value.length > maximumEmail) return expected;
  const addressPattern =
    /[^\s\p{Cc}@<>"',;:?&#()[\]]+@[^\s\p{Cc}@<>"',;:?&#()[\]]+\.[^\s\p{Cc}@<>"',;:?&#.()[\]]+/u;
  const address = addressPattern.exec(value)?.[0];
  return address === value ? undefined : { expected, suggestion: address };
};

/** Creates a schema for an email address. */
export const email = (label: string) => textThat(label, requireEmail);

const requireTelephone: Rule = (value) => {
  const isTelephone = /^\+?[\d\s().-]{5,}(?:\s*(?:ext\.?|x)\s*\d+)?$/i.test(value);
  return isTelephone ? undefined : 'a telephone number, in quotes, as in "+44 20 7946 0000"';
};

/** Creates a schema for a telephone number: text, because YAML drops leading zeros of numbers. */
export const telephone = (label: string) => textThat(label, limitLength(100), requireTelephone);

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

let tagsByName: ReadonlyMap<string, string> | undefined;

/** Finds the tag of a language by its English name. */
function findLanguageTag(name: string): string | undefined {
  tagsByName ??= nameLanguages();
  return tagsByName.get(name.toLowerCase());
}

/** Maps the English names of languages, in lower case, to their tags of two letters. */
function nameLanguages(): ReadonlyMap<string, string> {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const tags = new Map<string, string>();
  for (const tag of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = languageNames.of(tag)?.toLowerCase();
    if (name !== undefined && !tags.has(name)) tags.set(name, tag);
  }
  return tags;
}

/** Converts a language tag to its canonical form; `undefined` if the language does not exist. */
function normalizeLanguageTag(value: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(value.replace("_", "-"));
    const language = canonical?.split("-")[0];
    return language !== undefined && languageNames.of(language) !== undefined
      ? canonical
      : undefined;
  } catch {
    return undefined;
  }
}

const requireLanguageTag: Rule = (value) => {
  const normalized = normalizeLanguageTag(value);
  if (normalized === value) return undefined;
  const suggestion = normalized ?? findLanguageTag(value);
  return { expected: "a language tag, as in en-GB or cy", suggestion };
};

/** Creates a schema for a BCP 47 language tag. */
export const languageTag = (label: string) => textThat(label, limitLength(100), requireLanguageTag);

const requireColour: Rule = (value) => {
  if (/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)) return undefined;
  const digits = /[\da-f]{6}/i.exec(value)?.[0] ?? /^[\da-f]{3}$/i.exec(value)?.[0];
  return {
    expected: 'a colour in quotes, as in "#0b5cad": # and three or six of 0-9 and a-f',
    suggestion: digits && `#${digits}`,
  };
};

/**
 * Creates a schema for a colour in CSS's hexadecimal notation, which contrasts are computed from.
 */
export const colour = (label: string) => textThat(label, requireColour);
