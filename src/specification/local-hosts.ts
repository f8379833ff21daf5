/** Names and addresses of this machine and of private networks (RFC 1918, 3927, 4193, 6761). */
const localHosts: readonly RegExp[] = [
  /^(?:.+\.)?(?:localhost|local|internal|home\.arpa)$/,
  /^(?:0|10|127)\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^\[(?:::1?\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:|::ffff:)/,
];

/**
 * Whether a URL leads to this machine or to a private network, as far as its host shows.
 *
 * @throws {TypeError} when it is not a URL.
 */
export function isLocalUrl(url: string): boolean {
  // The parser writes an IPv4 address in the usual form, whatever form it is given in.
  const { hostname } = new URL(url);
  return localHosts.some((pattern) => pattern.test(hostname));
}
