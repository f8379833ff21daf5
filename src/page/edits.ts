/** A part of a text, and what replaces it. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces parts of a text, which must not overlap. Everything else stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    parts.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  return parts.join("") + text.slice(position);
}

/** Removes a tag, and the line if nothing else is in it. */
export function removeTag(html: string, { start, end }: Pick<Edit, "start" | "end">): Edit {
  let lineStart = start;
  while (lineStart > 0 && /[ \t]/.test(html[lineStart - 1]!)) lineStart--;
  const isAlone = html[lineStart - 1] === "\n" && html[end] === "\n";
  return isAlone ? { start: lineStart, end: end + 1, text: "" } : { start, end, text: "" };
}
