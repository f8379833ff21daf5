import { encodeIri, findForbiddenCharacter } from "../../iris.js";
import { findDelimiterAtEnd } from "../stray-end.js";
import { explainStrayEnd, findEntity, requirePlainText, textThat, type Rule } from "./text.js";

/**
 * The same URLs as the validator accepts, so that no file passes here and fails there: a host
 * (localhost, an IPv4 address or a name), a port, and a path.
 */
const hostLetter = "[a-z0-9\\u00a1-\\uffff]";
const hostLabel = `${hostLetter}(?:[a-z0-9\\u00a1-\\uffff_-]{0,62}${hostLetter})?`;
const hostName = `(?:${hostLabel}\\.)+[a-z\\u00a1-\\uffff]{2,}\\.?`;
const webUrlPattern = new RegExp(
  `^https?://(?:localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|${hostName})(?::\\d{2,5})?(?:[/?#]\\S*)?$`,
  "i",
);

function isWebUrl(value: string): boolean {
  if (!webUrlPattern.test(value)) return false;
  try {
    // Not URL.canParse: in Node 20, after many calls, it fails for letters such as ü
    // (nodejs/node#54648).
    return Boolean(new URL(value));
  } catch {
    return false;
  }
}

const requireWebUrl: Rule = (value) => {
  if (isWebUrl(value)) {
    return (
      requirePlainUrl(value) ??
      explainStrayEnd(findDelimiterAtEnd(value)) ??
      requireIriCharacters(value) ??
      forbidDotSegments(value)
    );
  }
  if (/^https?:\/\/[^/?#\s]*@/i.test(value)) return "a URL without a user name or password";
  const trimmed = trimCharacters(value, " \t\n\"'“”„‘’«»‹›`<>()[],;");
  if (/^https?:\/\/.*\s/is.test(trimmed)) return "a URL without spaces";
  if (/^https?:\/\/[\w-]+(?:[/?#:].*)?$/i.test(trimmed)) {
    return "a URL whose host name contains a dot, as in https://www.club.example/";
  }
  const expected = "an absolute URL that starts with https:// or http://";
  return { expected, suggestion: suggestUrl(value, trimmed) };
};

/** Rejects characters that browsers encode in a URL, but that RDF and the validator do not allow. */
const requireIriCharacters: Rule = (value) => {
  const placeholder = /[{<][\w -]{1,40}[}>]/.exec(value)?.[0];
  if (placeholder !== undefined) {
    return `a URL without ${placeholder}, which looks like a placeholder to be filled in`;
  }
  const character = findForbiddenCharacter(value);
  if (character === undefined) return undefined;
  if (character === "\\") {
    return { expected: "a URL with / instead of \\", suggestion: value.replaceAll("\\", "/") };
  }
  const expected = `a URL in which ${character} is written ${encodeIri(character)}`;
  return { expected, suggestion: encodeIri(value) };
};

/** Rejects `.` and `..` as parts of a path: browsers and RDFa parsers resolve them, others do not. */
const forbidDotSegments: Rule = (value) => {
  const [path = ""] = value.split(/[?#]/, 1);
  if (!/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) return undefined;
  const expected = "the URL as browsers show it, without . or .. between slashes";
  return { expected, suggestion: new URL(value).href };
};

/** Removes characters from both ends of a value. */
function trimCharacters(value: string, characters: string): string {
  let [start, end] = [0, value.length];
  while (start < end && characters.includes(value[start]!)) start += 1;
  while (end > start && characters.includes(value[end - 1]!)) end -= 1;
  return value.slice(start, end);
}

/** The names of files on a disk, which a web address may also end with. */
const fileNamePattern =
  /^[^:/]*\.(?:svg|png|jpe?g|gif|webp|avif|ico|bmp|tiff?|heic|pdf|docx?|txt|md|html?|php|ya?ml|json|xml|csv)$/i;

/** Suggests the URL in a text, or the text with `https://` before it. */
function suggestUrl(value: string, trimmed: string): string | undefined {
  const registered = resolveIdentifier(trimmed);
  if (registered !== undefined) return registered;
  const isFile = fileNamePattern.test(trimmed) || /^(?!https?\/)[^:./]*\/[^:]*$/i.test(trimmed);
  const isPath = /^\/[^/]/.test(trimmed);
  const hasOtherScheme = /^[\w-]+:(?!\/)/.test(trimmed);
  const embedded = /https?:\/\/[^\s<>()"'“”‘’«»]+/i.exec(trimmed)?.[0] ?? trimmed;
  if (isWebUrl(embedded)) return embedded;
  if (isFile || isPath || hasOtherScheme) return undefined;
  const completed = `https://${trimmed.replace(/^(?:[a-z]{3,6}:?)?\/+/i, "")}`;
  return isWebUrl(completed) ? completed : undefined;
}

/** Returns the web address of a handle (`hdl:1234/5`) or a DOI (`doi:10.1234/5`). */
function resolveIdentifier(value: string): string | undefined {
  const [, scheme = "", identifier = ""] = /^(hdl|doi): *([\w./()-]{1,200})$/i.exec(value) ?? [];
  if (!identifier.includes("/")) return undefined;
  const resolver = scheme.toLowerCase() === "doi" ? "https://doi.org/" : "https://hdl.handle.net/";
  return resolver + identifier;
}

/** Rejects HTML in a URL, as the validator does. */
const requirePlainUrl: Rule = (value) => {
  const visible = value.replace(/\p{Cf}/gu, "");
  if (visible !== value) {
    return { expected: "a URL without invisible characters", suggestion: visible };
  }
  const found = findEntity(value);
  if (found === undefined) return requirePlainText(value);
  const { entity, character } = found;
  const decoded = value.replace(entity, character);
  const isMeant = entity.endsWith(";") && isWebUrl(decoded);
  return {
    expected: `a URL without "${entity}", which the validator takes for an HTML entity`,
    suggestion: isMeant ? decoded : undefined,
  };
};

/**
 * Creates a schema for an absolute http(s) URL.
 *
 * @param rules further rules for the URL.
 */
export const url = (label: string, ...rules: readonly Rule[]) =>
  textThat(`${label}: an absolute URL`, requireWebUrl, ...rules).meta({
    format: "uri",
  });

const forbidQuery: Rule = (value) => {
  if (!/[?#]/.test(value)) return undefined;
  const expected = "a URL without a query (?) or fragment (#)";
  return { expected, suggestion: value.replace(/[?#].*$/s, "") };
};

/** Rejects a URL with a stray %, which servers refuse. */
const requireDecodable: Rule = (value) => {
  try {
    decodeURIComponent(value);
    return undefined;
  } catch {
    return "a URL in which each % encodes part of a letter, as in %C3%A9 for é; write %25 for a % itself";
  }
};

/** Creates a schema for a URL to which paths are appended, so without a query or fragment. */
export const baseUrl = (label: string, ...rules: readonly Rule[]) =>
  url(label, forbidQuery, requireDecodable, ...rules);

const requireImage: Rule = (value) => {
  if (/^https?:/i.test(value)) return requireWebUrl(value);
  const isHost = /^www\./i.test(value);
  if (isPictureFile(value) && !isHost) return undefined;
  const expected =
    "a picture file in this project (svg, png, jpg, gif, webp or avif, as in images/logo.svg), " +
    "or a URL that starts with https://";
  if (isHost) return { expected, suggestion: `https://${value}` };
  const inProject = value.replace(/\\/g, "/").replace(/^\/+/, "");
  return { expected, suggestion: isPictureFile(inProject) ? inProject : undefined };
};

/** The endings of picture files that browsers show, without dots. */
export const pictureEndings = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"] as const;

const pictureFilePattern = new RegExp(
  `^[\\w.@ ()-]+(?:/[\\w.@ ()-]+)*\\.(?:${pictureEndings.join("|")})$`,
  "i",
);

/** Whether a text can name a picture file below a folder. */
export const isPictureFile = (value: string) =>
  pictureFilePattern.test(value) && !value.split("/").includes("..");

/** Creates a schema for a picture: an absolute URL, or a project file that the build copies. */
export const image = (label: string) =>
  textThat(`${label}: a picture file in this project, or an absolute URL`, requireImage);
