/*
 * Runs test files in one process, one after the other: test/run.mjs names each, and is told how it
 * ended. Starting Node and loading the source takes longer than the tests of most files.
 */
import { pathToFileURL } from "node:url";

/** What uvu queues for a suite: it runs the tests, and gives what failed, and counts. */
type RunSuite = () => Promise<
  [errors: string | true, passed: number, skipped: number, total: number]
>;

/** How a file ended, without its name. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The skipped tests, as `name: reason`. */
  readonly reasons: readonly string[];
  readonly output: string;
  /** The processor time this process took for it, in seconds: without that of the browser. */
  readonly cpuSeconds: number;
  /** Whether this process can run another file. */
  readonly canGoOn: boolean;
}

// uvu starts the tests of a file by itself unless it is told that something else does.
const uvu = globalThis as unknown as { UVU_DEFER: number; UVU_QUEUE: RunSuite[][] };
uvu.UVU_DEFER = 1;
const { closeShared, takeSkipped } = await import("./suite.js");

let output = "";
const { stdout, stderr } = process;
const capture = (chunk: string | Uint8Array): boolean => {
  output += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
  return true;
};
const writeOut = stdout.write.bind(stdout);
stdout.write = capture as typeof stdout.write;
stderr.write = capture as typeof stderr.write;
// A file that takes the whole process with it leaves what it printed.
process.on("exit", () => writeOut(output));

async function runFile(file: string): Promise<Result> {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const suites: RunSuite[] = [];
  const cpuBefore = process.cpuUsage();
  uvu.UVU_QUEUE = [suites];
  let isLoaded = false;
  try {
    await import(pathToFileURL(file).href);
    isLoaded = true;
    for (const runSuite of suites) {
      const [errors, passed, skipped, total] = await runSuite();
      if (errors !== true) console.log(`\n${errors}`);
      count.passed += passed;
      count.failed += total - passed;
      count.skipped += skipped;
    }
  } catch (error) {
    console.log(error);
    count.failed += 1;
  }
  const hasTests = count.passed + count.failed + count.skipped > 0;
  if (!hasTests && !process.env["TEST_NAME"]) {
    console.log("This file has no test, or does not call test.run().");
    count.failed += 1;
  }
  const cpu = process.cpuUsage(cpuBefore);
  // Tests that were not run would be taken for those of the next file.
  return {
    ...count,
    reasons: takeSkipped(),
    output: takeOutput(),
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    canGoOn: isLoaded && hasTests,
  };
}

function takeOutput(): string {
  const taken = output;
  output = "";
  return taken;
}

// While a file runs, the connection to the runner does not keep this process alive: a test that waits
// for what never comes ends it, and the runner reports the file.
process.on("message", (file: string) => {
  process.channel?.unref();
  void runFile(file).then((result) => {
    process.channel?.ref();
    process.send!(result);
  });
});
process.once("disconnect", () => {
  void closeShared().finally(() => process.exit());
});
