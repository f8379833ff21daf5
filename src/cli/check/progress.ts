/** Shows how far long work is: one line in a terminal, and nothing elsewhere, as in CI. */
export interface Progress {
  show(text: string): void;
  /** Removes the line. */
  clear(): void;
}

/** Creates the progress line of a check. */
export function createProgress(): Progress {
  const isShown = process.stderr.isTTY === true && process.env["CI"] === undefined;
  if (!isShown) return { show: () => undefined, clear: () => undefined };
  const width = process.stderr.columns ?? 80;
  return {
    show: (text) => process.stderr.write(`\r\u001b[K${text.slice(0, width - 1)}`),
    clear: () => process.stderr.write("\r\u001b[K"),
  };
}
