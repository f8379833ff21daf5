/*
 * `npm run growth`: how long the longest files and pages take, and whether twice the length takes
 * more than twice the time. Fails if it does, or if anything takes too long. The pattern of shapes
 * is optional: `npm run growth -- "repeated keys"`.
 */
import { measureReader, readers } from "./measure.js";

/** The most characters to give to each reader. */
const longest: Readonly<Record<string, number>> = {
  readPublisher: 490_000,
  readDatasetSite: 10_000_000,
};
const maxSeconds = 60;
const maxRatio = 3;
/** Below this, in milliseconds, the ratio is that of the garbage collector. */
const minTime = 100;

const pattern = new RegExp(process.argv[2] ?? "");
let failures = 0;

for (const [name, reader] of Object.entries(readers)) {
  for (const [shape, make] of Object.entries(reader.shapes)) {
    if (!pattern.test(shape)) continue;
    const length = longest[name]!;
    const half = measureReader(reader, make(length / 2), 1);
    const whole = measureReader(reader, make(length), 1);
    const ratio = whole / Math.max(half, minTime);
    const isGood = ratio <= maxRatio && whole <= maxSeconds * 1000;
    if (!isGood) failures++;
    const figures = `${half.toFixed(0)} → ${whole.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`;
    console.log(`${isGood ? "ok  " : "FAIL"}  ${name}  ${shape}  ${figures}`);
  }
}
console.log(
  failures === 0 ? "Nothing grows faster than its input." : `${failures} too steep or slow.`,
);
process.exitCode = failures === 0 ? 0 : 1;
