/**
 * Characters that no IRI contains (RFC 3987), although browsers accept some of them in a URL. In
 * Turtle, `>` would end the IRI, and what follows would be read as statements.
 */
// oxlint-disable-next-line no-control-regex -- control characters are among them
const forbiddenCharacter = /[\u0000-\u0020<>"{}|\\^`\u007f]/g;

/**
 * Percent-encodes the characters of a URL that no IRI contains, and leaves the others unchanged.
 *
 * @returns the same text for a valid IRI.
 */
export function encodeIri(url: string): string {
  const start = findPath(url);
  const path = url.slice(start).replace(/[[\]]/g, encodeCharacter);
  return (url.slice(0, start) + path).replace(forbiddenCharacter, encodeCharacter);
}

/** Finds where the host ends: only in that, as in `http://[::1]/`, may an IRI have brackets. */
const findPath = (url: string): number =>
  /^[a-z][a-z\d+.-]{0,20}:\/\/[^/?#]*/i.exec(url)?.[0].length ?? 0;

/** Finds the first character of a URL that no IRI contains. */
export function findForbiddenCharacter(url: string): string | undefined {
  return url.match(forbiddenCharacter)?.[0] ?? /[[\]]/.exec(url.slice(findPath(url)))?.[0];
}

const encodeCharacter = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/**
 * Encodes a path as it is on the disk for a link, which then leads to exactly that file.
 *
 * @param path such as `/sport & leisure/`; several slashes at the start count as one, because a link
 *   that begins with `//` leads to another host.
 */
export function encodePath(path: string): string {
  const encoded = encodeURI(path).replace(/[?#]/g, encodeURIComponent);
  return encoded.replace(/^\/{2,}/, "/");
}
