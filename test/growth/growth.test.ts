import * as assert from "uvu/assert";
import { test } from "../support/suite.js";
import { measureReader, readers, type Reader } from "./measure.js";

/*
 * What other people's files and pages cost grows with their length and no faster: four times the
 * length takes at most about four times the time. `npm run growth` does the same with long ones.
 */

/** Times below this many milliseconds say nothing. */
const noise = 60;
const maxRatio = 9;

/** Says how steep the growth is if it is too steep. */
function findSteepness(reader: Reader, shape: string): string | undefined {
  const make = reader.shapes[shape]!;
  const long = measureReader(reader, make(8_000), 1);
  if (long < 2 * noise) return undefined;
  const short = measureReader(reader, make(2_000), 1);
  return long > maxRatio * short + noise ? `2,000: ${short} ms, 8,000: ${long} ms` : undefined;
}

for (const [name, reader] of Object.entries(readers)) {
  test(`${name} takes time in proportion to the length, whatever it is given`, () => {
    for (const shape of Object.keys(reader.shapes)) {
      // Once more, because anything else on the machine can slow a single measurement down.
      const steepness = findSteepness(reader, shape) && findSteepness(reader, shape);
      assert.is(steepness, undefined, shape);
    }
  });
}

test.run();
