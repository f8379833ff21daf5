import { encodeIri } from "../iris.js";

/**
 * Returns a URL if it is safe in a link: only `http:` and `https:` URLs are.
 *
 * @returns the URL as an IRI, so unchanged if it is valid; otherwise an empty string.
 */
export function toWebHref(url: unknown): string {
  return isWebUrl(url) ? encodeIri(url) : "";
}

/** Whether a value is an http(s) URL, so that {@link toWebHref} returns a link for it. */
export const isWebUrl = (value: unknown): value is string =>
  typeof value === "string" && /^https?:\/\//i.test(value);

/** Characters that an email address may have (RFC 5321), but no IRI (RFC 3987). */
const notInIris = /[{}|^`\\]/g;

/**
 * Returns a `mailto:` link to an email address (RFC 6068).
 *
 * @returns an empty string for anything but a plain address, such as one with a subject added to
 *   it.
 */
export function toMailHref(email: unknown): string {
  const plain = /^[^\s\p{Cc}@<>"'?&#%]+@[^\s\p{Cc}@<>"'?&#%]+$/u;
  const isPlain = typeof email === "string" && plain.test(email);
  return isPlain ? `mailto:${email.replace(notInIris, encodeURIComponent)}` : "";
}

/**
 * Returns a `tel:` link to a telephone number, without its extension.
 *
 * @returns an empty string if too few digits are left.
 */
export function toTelHref(telephone: unknown): string {
  const [number = ""] = String(telephone).split(/ext|x/i, 1);
  const digits = number.replace(/[^+\d]/g, "");
  return /^\+?\d{5,}$/.test(digits) ? `tel:${digits}` : "";
}

/** Parses an absolute URL; `undefined` if it is not valid. */
export function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** Resolves a URL against a base; `undefined` if the result is not a valid URL. */
export function resolveUrl(url: string, base?: string): string | undefined {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}
