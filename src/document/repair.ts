import type { Edit } from "./mistakes/mistake.js";

/** The edits of one repair, in the order of the text, with their offsets after the repair. */
export type Repair = readonly RepairedPart[];

interface RepairedPart extends Edit {
  /** The offset of the new text. */
  readonly newAt: number;
}

/**
 * Applies edits that do not overlap.
 *
 * @param edits from the last to the first position.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let end = source.length;
  for (const { at, length, text } of edits) {
    parts.push(source.slice(at + length, end), text);
    end = at;
  }
  parts.push(source.slice(0, end));
  return parts.reverse().join("");
}

/** Prepares to convert offsets; edits are as in {@link applyEdits}. */
export function createRepair(edits: readonly Edit[]): Repair {
  let shift = 0;
  return edits.toReversed().map((edit) => {
    const newAt = edit.at + shift;
    shift += edit.text.length - edit.length;
    return { ...edit, newAt };
  });
}

/** Converts an offset after some repairs to the offset before them. */
export const undoRepairs = (offset: number, repairs: readonly Repair[]): number =>
  repairs.reduceRight(undoRepair, offset);

function undoRepair(offset: number, repair: Repair): number {
  const part = findPartBefore(offset, repair);
  if (part === undefined) return offset;
  const { at, length, text, newAt } = part;
  return offset < newAt + text.length ? at : offset - newAt - text.length + at + length;
}

/** Finds the last part that starts at or before an offset; half of the rest is ruled out each time. */
function findPartBefore(offset: number, repair: Repair): RepairedPart | undefined {
  let [low, high] = [0, repair.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (repair[middle]!.newAt <= offset) low = middle + 1;
    else high = middle;
  }
  return repair[low - 1];
}
