import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createFolder } from "./site.js";

const repository = path.join(import.meta.dirname, "../..");
/** What has not ended yet; the end of the tests ends it. */
const running = new Set<ChildProcess>();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** Creates a project as a newcomer has it, with the built package. */
export function createProject(files: Readonly<Record<string, string>>): string {
  const folder = createFolder({
    "package.json": '{ "type": "module" }',
    "eleventy.config.js":
      'import openactive from "eleventy-plugin-openactive";\nexport default (config) => config.addPlugin(openactive);\n',
    ...files,
  });
  mkdirSync(path.join(folder, "node_modules"));
  symlinkSync(repository, path.join(folder, "node_modules/eleventy-plugin-openactive"), "junction");
  return folder;
}

export interface Command {
  /** Returns what was printed to standard output so far. */
  output(): string;
  /** Returns what was printed to standard error so far, without Eleventy's benchmarks. */
  errors(): string;
  /** Ends it, and returns its exit code, if it ended on its own. */
  stop(): Promise<number | null>;
  readonly exitCode: Promise<number | null>;
}

/** Starts the command line of Eleventy. */
export function runEleventy(folder: string, ...args: string[]): Command {
  const child = spawn(
    process.execPath,
    [path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs"), ...args],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
  );
  running.add(child);
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const exitCode = new Promise<number | null>((resolve) => {
    child.on("close", (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return {
    output: () => output,
    // On a slow machine, Eleventy says what took long.
    errors: () => errors.replace(/^\[11ty\] Benchmark .*\n/gm, ""),
    exitCode,
    stop: () => {
      child.kill("SIGKILL");
      return exitCode;
    },
  };
}

/**
 * Waits until a condition holds; throws what was printed if that takes too long.
 *
 * @param again is called each second until then.
 */
export async function waitUntil(
  what: string,
  { output, errors }: Command,
  isSo: () => boolean,
  again: () => void = () => {},
): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (let round = 1; !isSo(); round += 1) {
    if (Date.now() > deadline) {
      throw new Error(`waited in vain until ${what}:\n${output()}${errors()}`);
    }
    await wait(25);
    if (round % 40 === 0) again();
  }
}
