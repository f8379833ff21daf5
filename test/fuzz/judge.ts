import { fork, type ChildProcess } from "node:child_process";
import type { Verdict } from "./watch.js";

/** What can be fuzzed. */
export const kinds = ["files", "pages"] as const;
/** What is fuzzed. */
export type Kind = (typeof kinds)[number];

/** What a judge is asked about. */
export interface Question {
  readonly kind: Kind;
  readonly bytes: string;
  /** Whether the official validator looks at an accepted file. */
  readonly isValidated: boolean;
}

/** Checks inputs, one after the other. */
export interface Judge {
  judge(question: Question): Promise<Verdict>;
  stop(): void;
}

/**
 * Far more than any input may take, so that a busy machine is not taken for a hang. What takes over
 * a second of processor time and less than this is found as well: see watch.ts.
 */
const ownSeconds = 20;
const ownChild = new URL("child.ts", import.meta.url);
const maxMegabytes = 512;

/** A process that checks inputs, and the function that it is in. */
interface Child {
  readonly process: ChildProcess;
  current: string;
}

function startChild(file: URL): Child {
  const child = fork(file, {
    execArgv: ["--import", "tsx", `--max-old-space-size=${maxMegabytes}`],
    stdio: ["ignore", "ignore", "ignore", "pipe", "ipc"],
  });
  const started: Child = { process: child, current: "starting" };
  child.stdio[3]!.on("data", (chunk: Buffer) => {
    started.current = chunk.toString().trimEnd().split("\n").at(-1)!;
  });
  return started;
}

/**
 * Starts a process that checks inputs. After one that hangs or dies, another is started.
 *
 * @param file the program that checks them.
 * @param maxSeconds the time after which it is taken to hang.
 */
export function startJudge(file: URL = ownChild, maxSeconds: number = ownSeconds): Judge {
  let child: Child | undefined;
  const stop = () => {
    child?.process.kill("SIGKILL");
    child = undefined;
  };
  const judge = async (question: Question): Promise<Verdict> => {
    child ??= startChild(file);
    const verdict = await ask(child, question, maxSeconds);
    if (verdict !== undefined) return verdict;
    const hangs = child.process.exitCode === null && child.process.signalCode === null;
    const detail = hangs ? `no answer within ${maxSeconds} s` : "the process died";
    const fault = { kind: `${child.current} ${hangs ? "hangs" : "ends the process"}`, detail };
    stop();
    return { faults: [fault], isAccepted: false };
  };
  return { judge, stop };
}

/** Returns the answer of a process; `undefined` if it dies or takes too long. */
async function ask(
  child: Child,
  question: Question,
  maxSeconds: number,
): Promise<Verdict | undefined> {
  return new Promise((resolve) => {
    const settle = (verdict: Verdict | undefined) => {
      clearTimeout(timer);
      child.process.off("message", settle);
      child.process.off("exit", fail);
      resolve(verdict);
    };
    const fail = () => settle(undefined);
    const timer = setTimeout(fail, maxSeconds * 1000);
    child.process.once("message", settle);
    child.process.once("exit", fail);
    child.process.send(question);
  });
}
