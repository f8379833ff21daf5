import fc from "fast-check";

/** Draws the parts of one input. The same seed and number give the same draws, everywhere. */
export interface Draw {
  /** Draws a whole number from 0 to below the limit, which is at least 1. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** Returns true this often, in per cent. */
  chance(percent: number): boolean;
  /** Draws a short text of any characters there are, and of names such as `__proto__`. */
  text(): string;
}

/**
 * Creates the draws for one input.
 *
 * @param seed the seed of the whole run.
 * @param number the number of the input in the run. Each input has draws of its own, so that it can
 *   be made again without those before it.
 */
export function createDraw(seed: number, number: number): Draw {
  const inputSeed = Math.imul(seed, 0x9e37_79b1) ^ Math.imul(number + 1, 0x85eb_ca6b);
  const [generate] = fc.sample(fc.gen(), { seed: inputSeed, numRuns: 1 });
  if (generate === undefined) throw new Error("fast-check gives nothing to draw with");
  const below = (limit: number) => generate(fc.nat, limit - 1);
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    chance: (percent) => below(100) < percent,
    text: () => generate(fc.string, { unit: "binary", maxLength: 12 }),
  };
}
