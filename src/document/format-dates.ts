/** No publisher file nests its values this deeply. */
const maxDepth = 32;

/**
 * Formats each `Date` in an object, as databases return them, the way a publisher file writes it: in
 * UTC, to the second.
 *
 * @returns the object itself if it has no dates, otherwise a copy.
 */
export function formatDates(value: unknown): unknown {
  // Objects from an object-relational mapper can refer to one another.
  return formatBelow(value, 0, new Map());
}

function formatBelow(value: unknown, depth: number, known: Map<object, unknown>): unknown {
  if (value instanceof Date) return formatDate(value);
  if (typeof value !== "object" || value === null || depth > maxDepth) return value;
  if (known.has(value)) return known.get(value);
  known.set(value, value);
  const entries = Object.entries(value);
  const formatted = entries.map(
    ([key, item]) => [key, formatBelow(item, depth + 1, known)] as const,
  );
  if (formatted.every(([, item], index) => item === entries[index]![1])) return value;
  const copy = Array.isArray(value)
    ? formatted.map(([, item]) => item)
    : Object.fromEntries(formatted);
  known.set(value, copy);
  return copy;
}

/** Leaves an invalid date alone: the schema reports it. */
function formatDate(date: Date): unknown {
  return Number.isNaN(date.valueOf()) ? date : date.toISOString().replace(/\.\d+Z$/, "Z");
}
