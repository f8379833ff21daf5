import { performance } from "node:perf_hooks";

/** How long something takes, in milliseconds of the user's CPU time per call. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** The median of the ratios to the first candidate, round by round. */
  readonly ratio: number;
}

/** Something to time; a round calls it often enough to take about as long as `roundTime`. */
export interface Candidate {
  readonly name: string;
  run(): unknown;
}

const rounds = 15;
const roundTime = 40;

/**
 * Times candidates in turns, so that whatever else the machine does affects all alike.
 *
 * @returns one timing for each candidate, in the order given; the first is what ratios refer to.
 */
export function compareInProcess(candidates: readonly Candidate[]): Timing[] {
  const calls = candidates.map(countCalls);
  const times = candidates.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const index of orderRound(candidates.length, round)) {
      times[index]!.push(timeCalls(candidates[index]!, calls[index]!));
    }
  }
  return summarise(
    candidates.map(({ name }) => name),
    times,
  );
}

/** Every other round is in reverse order, because what runs first may be at a disadvantage. */
export function orderRound(count: number, round: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  return round % 2 === 0 ? order : order.reverse();
}

/** Warms a candidate up, and finds how many calls fill a round. */
function countCalls({ run }: Candidate): number {
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < 5 * roundTime) {
    run();
    calls++;
  }
  return Math.max(1, Math.round(calls / 5));
}

function timeCalls({ run }: Candidate, calls: number): number {
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call++) run();
  return process.cpuUsage(before).user / 1000 / calls;
}

/** Summarises the times of each candidate, taken in the same rounds. */
export function summarise(
  names: readonly string[],
  times: readonly (readonly number[])[],
): Timing[] {
  const [first = []] = times;
  return names.map((name, index) => {
    const own = times[index]!;
    return {
      name,
      median: findMedian(own),
      lowest: Math.min(...own),
      highest: Math.max(...own),
      ratio: findMedian(own.map((time, round) => time / first[round]!)),
    };
  });
}

/** Finds the median of a list that is not empty. */
export function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((one, two) => one - two);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}
