// `npm run fuzz`: changes the publisher files of the tests, and the pages rendered from them, at random,
// and looks for inputs that break a promise: see CONTRIBUTING.md. The exit code is 1 if there are any.
//
//   npm run fuzz                                     2,000 inputs of a new seed
//   npm run fuzz -- --seed 7 --runs 100000           the same inputs each time
//   npm run fuzz -- --kind pages                     pages alone, or files
//   npm run fuzz -- --kind files --seed 7 --only 12  one input, as a finding names it
import { parseArgs } from "node:util";
import { kinds, type Kind } from "./judge.js";
import { toText } from "./mutations/text.js";
import { fuzz, makeInput, type Finding } from "./run.js";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    runs: { type: "string", default: "2000" },
    kind: { type: "string" },
    only: { type: "string" },
  },
});

function readNumber(name: string, value: string): number {
  if (/^\d{1,10}$/.test(value)) return Number(value);
  console.error(`--${name}: found ${JSON.stringify(value)}; expected a whole number`);
  process.exit(2);
}

function readKinds(): readonly Kind[] {
  const { kind } = options;
  if (kind === undefined) return kinds;
  const wanted = kinds.filter((each) => each === kind);
  if (wanted.length > 0) return wanted;
  console.error(`--kind: found ${JSON.stringify(kind)}; expected ${kinds.join(" or ")}`);
  process.exit(2);
}

const seed = readNumber("seed", options.seed);
const only = options.only === undefined ? undefined : readNumber("only", options.only);
const wantedKinds = readKinds();
/** The inputs are shared out among what is fuzzed. */
const runs =
  only === undefined ? Math.ceil(readNumber("runs", options.runs) / wantedKinds.length) : 1;

function printFinding(kind: Kind, { kind: fault, detail, number, smallest }: Finding): void {
  const path = `--kind ${kind} --seed ${seed} --only ${number}`;
  console.log(`\nFOUND  ${fault}\n  ${path}\n  ${detail.replaceAll("\n", "\n  ")}`);
  console.log(`  smallest input (${smallest.length} bytes): ${JSON.stringify(toText(smallest))}`);
}

let found = 0;
console.log(`seed ${seed}`);
for (const kind of wantedKinds) {
  const started = performance.now();
  if (only !== undefined) console.log(toText(makeInput(kind, seed, only)));
  const plan = { kind, seed, first: only ?? 0, runs };
  const { findings, counts, accepted } = await fuzz(plan, (each) => printFinding(kind, each));
  found += findings.length;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${runs} ${kind} in ${seconds} s, ${accepted} of them accepted`);
  for (const { kind: fault } of findings) console.log(`  ${counts.get(fault)} times: ${fault}`);
}
console.log(`${found} findings with seed ${seed}`);
process.exitCode = found === 0 ? 0 : 1;
