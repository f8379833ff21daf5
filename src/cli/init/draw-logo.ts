/**
 * Draws a picture to stand in for a logo: the publisher's initials.
 *
 * @returns an SVG file.
 */
export function drawLogo(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.slice(0, 2).map((word) => [...word][0]!.toLocaleUpperCase("en-GB"));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">
  <rect width="200" height="200" fill="#1d5b79"/>
  <text x="100" y="130" font-family="sans-serif" font-size="90" text-anchor="middle" fill="#fff">${initials.join("")}</text>
</svg>
`;
}
