/** A problem whose position in the file is not known yet. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Whether the problem is the key itself rather than its value. */
  readonly atKey?: boolean;
  /** The number of characters of the value before the problem; 0 if absent. */
  readonly offset?: number;
}

/** The value that was probably intended: text, which messages quote, or YAML to type literally. */
export type Suggestion = string | { readonly asIs: string };

/** Formats a path for messages: `["feeds", 0, "type"]` becomes `feeds[0].type`. */
export function formatPath(path: readonly PropertyKey[]): string {
  const steps = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${shortenKey(key)}`));
  return steps.join("").replace(/^\./, "");
}

/** The most characters of a key in a message; any key that means something is far shorter. */
const maxKeyLength = 200;

function shortenKey(key: PropertyKey): string {
  const text = String(key);
  return text.length > maxKeyLength ? `${text.slice(0, maxKeyLength)}…` : text;
}

/** Puts text in quotes for a message. */
export const quote = (value: string) => JSON.stringify(value);

/**
 * Writes the message about a value that is not allowed: "found X; expected Y; did you mean Z?".
 * Every check uses it, so that all messages read alike.
 *
 * @param suggestion the value that was probably intended, if there is one.
 */
export function formatMismatch(found: string, expected: string, suggestion?: Suggestion): string {
  const mismatch = `found ${found}; expected ${expected}`;
  if (suggestion === undefined) return mismatch;
  const meant = typeof suggestion === "string" ? quote(suggestion) : suggestion.asIs;
  return `${mismatch}; did you mean ${meant}?`;
}
