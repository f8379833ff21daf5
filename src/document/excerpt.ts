/**
 * Shortens text that other people wrote for a message in a terminal: the result is on one line, has
 * no control characters, and is at most 120 characters long.
 */
export function formatExcerpt(text: string): string {
  const line = text
    .slice(0, 500)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  return line.length > 120 ? `${line.slice(0, 117)}…` : line;
}
