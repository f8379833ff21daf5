import { spawn } from "node:child_process";
import path from "node:path";

/** The program of the package, from its source. */
const program = [
  "--import",
  import.meta.resolve("tsx"),
  path.join(import.meta.dirname, "../../src/cli/index.ts"),
];

/** What a program printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end. */
export function runCommand(
  [command = "", ...args]: readonly string[],
  { cwd, input, env }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: "pipe" });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(input ?? "");
  });
}

/** Runs `eleventy-plugin-openactive` without a terminal. */
export const runProgram = (args: readonly string[], options?: RunOptions): Promise<Ended> =>
  runCommand([process.execPath, ...program, ...args], options);

/** What a terminal showed, and how the program in it ended. */
export interface Session {
  readonly code: number;
  readonly shown: string;
}

/**
 * Runs `eleventy-plugin-openactive` in a terminal.
 *
 * @param python the interpreter; Python can open a terminal, which Node cannot.
 * @param steps texts to wait for, and what to type then.
 */
export async function runInTerminal(
  python: string,
  args: readonly string[],
  steps: readonly (readonly [text: string, keys: string])[],
  env: Readonly<Record<string, string>> = {},
): Promise<Session> {
  const command = [process.execPath, ...program, ...args];
  const script = path.join(import.meta.dirname, "terminal.py");
  const input = JSON.stringify({ command, steps });
  const { out, err } = await runCommand([python, script], { input, env });
  if (out === "") throw new Error(err);
  return JSON.parse(out) as Session;
}
