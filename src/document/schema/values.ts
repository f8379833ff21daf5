import { z } from "zod";
import { findEntity, requirePlainText, textThat, type Rule } from "./text.js";

/** The kinds of value a publisher file is made of, besides text and dates. */

/** What the validator accepts as a URL, so that no file passes here and fails there. */
const webAddressPattern =
  /^https?:\/\/(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|(?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff_-]{0,62}[a-z0-9\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff]{2,}\.?)(?::\d{2,5})?(?:[/?#]\S*)?$/i;

const isWebAddress = (value: string) => {
  if (!webAddressPattern.test(value)) return false;
  try {
    // Not URL.canParse: in Node 20 it turns false for letters such as ü once it was called often (nodejs/node#54648).
    return Boolean(new URL(value));
  } catch {
    return false;
  }
};

const requireWebAddress: Rule = (value) => {
  if (isWebAddress(value)) return requirePlainAddress(value);
  if (/^https?:\/\/[^/?#\s]*@/i.test(value)) return "an address without user name and password";
  const trimmed = value.replace(/^[\s"'“”‘’<(]+|[\s"'“”‘’>)]+$/g, "");
  if (/^https?:\/\/.*\s/is.test(trimmed)) return "an address without spaces";
  if (/^https?:\/\/[\w-]+(?:[/?#:].*)?$/i.test(trimmed))
    return "an address whose host has a dot in it, as in https://www.club.example/";
  const expected = "an absolute web address that starts with https:// or http://";
  const embedded = /(?<=.)https?:\/\/[^\s<>()"'“”‘’]+/i.exec(value)?.[0] ?? trimmed;
  const completed = isWebAddress(embedded)
    ? embedded
    : `https://${trimmed.replace(/^(?:[a-z]{3,6}:?)?\/+/i, "")}`;
  const isPicture = /^[^:]*\.(?:svg|png|jpe?g|gif|webp)$/i.test(trimmed);
  return {
    expected,
    suggestion:
      isWebAddress(completed) &&
      !isPicture &&
      !/^\/[^/]/.test(trimmed) &&
      !/^[\w-]+:(?!\/)/.test(trimmed)
        ? completed
        : undefined,
  };
};

/** The validator looks for HTML in addresses, too. */
const requirePlainAddress: Rule = (value) => {
  const { entity, character } = findEntity(value) ?? {};
  if (entity === undefined) return requirePlainText(value);
  const decoded = value.replace(entity, character ?? entity);
  return {
    expected: `an address without "${entity}", which the validator takes for an HTML entity`,
    suggestion: entity.endsWith(";") && isWebAddress(decoded) ? decoded : undefined,
  };
};

/** An absolute http(s) address. */
export const url = (label: string, ...rules: readonly Rule[]) =>
  textThat(`${label}: an absolute web address`, requireWebAddress, ...rules).meta({
    format: "uri",
  });

const forbidQuery: Rule = (value) =>
  /[?#]/.test(value)
    ? {
        expected: "an address without query (?) and fragment (#)",
        suggestion: value.replace(/[?#].*$/s, ""),
      }
    : undefined;

/** Pages are written to the path of an address, in the letters that its % stand for. */
const requireDecodable: Rule = (value) => {
  try {
    decodeURI(value);
    return undefined;
  } catch {
    return {
      expected:
        "an address in which each % is a part of a letter, as in %C3%A9 for é; a % itself is written %25",
      suggestion: undefined,
    };
  }
};

/** An address that others append paths to, so it carries neither query nor fragment. */
export const baseUrl = (label: string, ...rules: readonly Rule[]) =>
  url(label, forbidQuery, requireDecodable, ...rules);

/** Pictures: an absolute address, or a file of the project that the build copies next to the Dataset Site. */
export const image = (label: string) =>
  textThat(`${label}: a picture file of this project, or an absolute web address`, (value) => {
    if (/^https?:/i.test(value)) return requireWebAddress(value);
    if (isPictureFile(value) && !/^www\./i.test(value)) return undefined;
    const inProject = value.replace(/\\/g, "/").replace(/^\/+/, "");
    return {
      expected:
        "a picture file of this project (svg, png, jpg, gif, webp or avif, as in images/logo.svg), or an address that starts with https://",
      suggestion: /^www\./i.test(value)
        ? `https://${value}`
        : isPictureFile(inProject)
          ? inProject
          : undefined,
    };
  });
const isPictureFile = (value: string) =>
  /^[\w.@ ()-]+(?:\/[\w.@ ()-]+)*\.(?:svg|png|jpe?g|gif|webp|avif)$/i.test(value) &&
  !value.split("/").includes("..");

/** An e-mail address. */
export const email = (label: string) =>
  textThat(label, (value) => {
    const address = /[^\s@<>"',;:?&#]+@[^\s@<>"',;:?&#]+\.[^\s@<>"',;:?&#.]+/.exec(value)?.[0];
    return address === value
      ? undefined
      : { expected: "an e-mail address, as in opendata@club.example", suggestion: address };
  });

/** The characters of a telephone number; kept as text, because YAML would drop the leading zero of a number. */
export const telephone = (label: string) =>
  textThat(label, (value) =>
    /^\+?[\d\s().-]{5,}(?:\s*(?:ext\.?|x)\s*\d+)?$/i.test(value)
      ? undefined
      : 'a telephone number, in quotes, as in "+44 20 7946 0000"',
  );

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** The tag of a language by its English name. */
function findLanguageTag(name: string): string | undefined {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((tag) => languageNames.of(tag)?.toLowerCase() === name.toLowerCase());
}

/** A language as BCP 47 writes it. */
export const languageTag = (label: string) =>
  textThat(label, (value) => {
    const expected = "a language tag, as in en-GB or cy";
    try {
      const [canonical] = Intl.getCanonicalLocales(value.replace("_", "-"));
      if (canonical === undefined || languageNames.of(canonical.split("-")[0]!) === undefined)
        return { expected, suggestion: findLanguageTag(value) };
      return canonical === value ? undefined : { expected, suggestion: canonical };
    } catch {
      return { expected, suggestion: findLanguageTag(value) };
    }
  });

/** A colour CSS can compute a contrast with. */
export const colour = (label: string) =>
  textThat(label, (value) => {
    if (/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)) return undefined;
    const digits = /[\da-f]{6}/i.exec(value)?.[0] ?? /^[\da-f]{3}$/i.exec(value)?.[0];
    return {
      expected: 'a colour in quotes, as in "#0b5cad": # and three or six of 0-9 and a-f',
      suggestion: digits && `#${digits}`,
    };
  });

/** A list with at least one entry. */
export const listOf = <Item extends z.ZodType>(item: Item, label: string) =>
  z
    .array(item, {
      error: `${label}: a list, each entry on a line of its own that starts with "- "`,
    })
    .min(1, { error: `${label}: at least one entry` });

/** One value, or a list of them. */
export const oneOrMore = <Item extends z.ZodType>(item: Item, label: string, listLabel: string) =>
  z.union([item, listOf(item, listLabel)], { error: `${label}, or a list of them` });

/** One of a few words. */
export const oneOf = <const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  label: string,
) => z.enum(choices, { error: `${label}: one of ${choices.join(", ")}` });

/** A group of keys; any key not listed is an error. */
export function group<Shape extends z.ZodRawShape>(
  shape: Shape,
  label: string,
  form = "a group of keys, indented below it",
) {
  const required = Object.keys(shape).filter((key) => !z.safeParse(shape[key]!, undefined).success);
  const shownKeys = required.length > 0 ? required : Object.keys(shape).slice(0, 3);
  const keyList = `${shownKeys.join(", ")}${shownKeys.length < Object.keys(shape).length ? ", …" : ""}`;
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? undefined : `${label}: ${form}: ${keyList}`,
  });
}
