import { decodeHTML } from "entities";
import { z } from "zod";

/**
 * The kinds of value a publisher file is made of.
 *
 * Every message completes the sentence "found …; expected …", so that one formatter can report all of
 * them alike. A value is reported once: the first rule it breaks.
 */

/** What a rule says of a value: `undefined` when it holds, else what is expected instead. */
type Verdict = string | { readonly expected: string; readonly suggestion: string } | undefined;
type Rule = (value: string) => Verdict;

function textThat(what: string, ...rules: readonly Rule[]) {
  return z.string({ error: what }).superRefine((value, context) => {
    for (const rule of [notBlank(what), ...rules]) {
      const verdict = rule(value);
      if (verdict === undefined) continue;
      const { expected, suggestion } = typeof verdict === "string" ? { expected: verdict, suggestion: undefined } : verdict;
      context.addIssue({ code: "custom", message: expected, params: { suggestion } });
      return;
    }
  });
}

const notBlank = (what: string): Rule => (value) => (value.trim() === "" ? what : undefined);

/**
 * The validator's NoHtmlRule strips tags and decodes entities, with or without their semicolon, and
 * fails on any difference. It takes a `<` that is not followed by a space for the start of a tag.
 */
const plain: Rule = (value) => {
  const tag = /<(?! )[^>]{0,20}>?/.exec(value)?.[0];
  if (tag !== undefined) return `plain text: the validator takes "${tag}" for an HTML tag (a "<" needs a space after it)`;
  for (const [entity] of value.matchAll(/&#?\w+;?/g)) {
    const character = decodeHTML(entity.endsWith(";") ? entity : `${entity};`);
    if (!character.startsWith("&") || character === "&") {
      return { expected: `plain text: the validator takes "${entity}" for an HTML entity`, suggestion: value.replace(entity, entityAsText(entity, character)) };
    }
  }
  return undefined;
};

/** `&amp;` was meant as `&`; in `Up&in` only the missing spaces make an entity of it. */
const entityAsText = (entity: string, character: string) => (entity.endsWith(";") ? character : `& ${entity.slice(1)}`);

/** Text of one line or more, without markup. `what` says what it is, as in "the legal name, as text". */
export const text = (what: string) => textThat(what, plain);

/** Text of a length Google Dataset Search accepts for a description. */
export const description = (what: string) =>
  textThat(what, plain, (value) => {
    const length = [...value.trim()].length;
    return length < 50 || length > 5000 ? `50 to 5000 characters (Google Dataset Search shows no other), not ${length}` : undefined;
  });

/** What the validator accepts as a URL, so that no file passes here and fails there. */
const webAddress =
  /^https?:\/\/(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|(?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff_-]{0,62}[a-z0-9\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff]{2,}\.?)(?::\d{2,5})?(?:[/?#]\S*)?$/i;

const isWebAddress: Rule = (value) => {
  const expected = "an absolute web address that starts with https:// or http://";
  if (webAddress.test(value) && URL.canParse(value)) return plain(value);
  const completed = `https://${value.replace(/^(?:[a-z]+:)?\/+/i, "")}`;
  const looksLikeHost = /^(?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(value) && !/\.(?:svg|png|jpe?g|gif|webp)$/i.test(value);
  return looksLikeHost ? { expected, suggestion: completed } : expected;
};

/** An absolute http(s) address. */
export const url = (what: string) => textThat(`${what}: an absolute web address`, isWebAddress).meta({ format: "uri" });

/** An address that others append paths to, so it carries neither query nor fragment. */
export const baseUrl = (what: string) =>
  textThat(`${what}: an absolute web address`, isWebAddress, (value) =>
    /[?#]/.test(value) ? { expected: "an address without query (?) and fragment (#)", suggestion: value.replace(/[?#].*$/s, "") } : undefined,
  ).meta({ format: "uri" });

/** Pictures: an absolute address, or a file of the project that the build copies next to the Dataset Site. */
export const image = (what: string) =>
  textThat(`${what}: a picture file of this project, or an absolute web address`, (value) => {
    if (/^https?:/i.test(value)) return isWebAddress(value);
    if (/^[\w.@ ()-]+(?:\/[\w.@ ()-]+)*\.(?:svg|png|jpe?g|gif|webp|avif)$/i.test(value) && !value.split("/").includes("..")) return undefined;
    return "a picture file of this project (svg, png, jpg, gif, webp or avif, as in images/logo.svg), or an address that starts with https://";
  });

/** An e-mail address. */
export const email = (what: string) =>
  textThat(what, (value) => (/^[^\s@<>"',;:?&#]+@[^\s@<>"',;:?&#]+\.[^\s@<>"',;:?&#.]+$/.test(value) ? undefined : "an e-mail address, as in opendata@club.example"));

/** The characters of a telephone number; kept as text, because YAML would drop the leading zero of a number. */
export const telephone = (what: string) =>
  textThat(what, (value) => (/^\+?[\d\s().-]{5,}(?:\s*(?:ext\.?|x)\s*\d+)?$/i.test(value) ? undefined : 'a telephone number, in quotes, as in "+44 20 7946 0000"'));

const isRealDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
};

const dayExpected = "a date, as in 2024-01-31";
const momentExpected = "a date and time with zone, as in 2024-01-31T09:30:00Z";

/** A calendar date, `YYYY-MM-DD`. */
export const day = (what: string) =>
  textThat(`${what}: ${dayExpected}`, (value) => (/^\d{4}-\d\d-\d\d$/.test(value) && isRealDay(value) ? undefined : dayExpected)).meta({ format: "date" });

/** The one form of a moment the validator knows: seconds, no fractions, `Z` or `±HH:MM`. */
const isMoment: Rule = (value) => {
  const match = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(value);
  if (!match || !isRealDay(match[1]!)) return isDayText(value) ? { expected: momentExpected, suggestion: `${value}T00:00:00Z` } : momentExpected;
  const [, date, hours, minutes, seconds = "00", fraction, zone = "Z"] = match;
  const normal = `${date}T${hours}:${minutes}:${seconds}${zone.replace(/(\d\d)(\d\d)$/, "$1:$2")}`;
  if (normal === value) return undefined;
  return { expected: fraction ? `${momentExpected}, without fractions of a second` : momentExpected, suggestion: normal };
};
const isDayText = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value) && isRealDay(value);

/** A date with time and zone, to the second; stays as it was written. */
export const moment = (what: string) => textThat(`${what}: ${momentExpected}`, isMoment).meta({ format: "date-time" });

/** A date, or a date with time and zone; stays as it was written. */
export const dayOrMoment = (what: string) =>
  textThat(`${what}: ${dayExpected}, or ${momentExpected}`, (value) => (isDayText(value) ? undefined : value.includes("T") ? isMoment(value) : `${dayExpected}, or ${momentExpected}`));

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** A language as BCP 47 writes it. */
export const languageTag = (what: string) =>
  textThat(what, (value) => {
    const expected = "a language tag, as in en-GB or cy";
    try {
      const [canonical] = Intl.getCanonicalLocales(value);
      if (canonical === undefined || languageNames.of(canonical.split("-")[0]!) === undefined) return expected;
      return canonical === value ? undefined : { expected, suggestion: canonical };
    } catch {
      const canonical = value.replace("_", "-");
      return canonical !== value ? { expected, suggestion: canonical } : expected;
    }
  });

/** A colour CSS can compute a contrast with. */
export const colour = (what: string) =>
  textThat(what, (value) => (/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value) ? undefined : 'a colour in quotes, as in "#0b5cad"'));

/** A list with at least one entry. */
export const listOf = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item, { error: `${what}: a list, each entry on a line of its own that starts with "- "` }).min(1, { error: `${what}: at least one entry, or no such line at all` });

/** One value, or a list of them. */
export const oneOrMore = <Item extends z.ZodType>(item: Item, what: string) => z.union([item, listOf(item, what)], { error: `${what}: one value, or a list of them` });

/** One of a few words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, what: string) =>
  z.enum(words, { error: `${what}: one of ${words.join(", ")}` });

/** A group of keys; any key not listed is an error. */
export const group = <Shape extends z.ZodRawShape>(shape: Shape, what: string) =>
  z.strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? undefined : `${what}: a group of keys, indented below it`) });
