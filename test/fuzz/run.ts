import { availableParallelism } from "node:os";
import { createDraw } from "./draw.js";
import { makeFile } from "./files/inputs.js";
import { startJudge, type Judge, type Kind, type Question } from "./judge.js";
import { minimize } from "./minimize.js";
import { makePage } from "./pages/inputs.js";

/** The official validator takes half a second for a file, so it looks at one in this many. */
const validatedEach = 20;

/** Inputs to check. */
export interface Plan {
  readonly kind: Kind;
  readonly seed: number;
  /** The number of the first input; 0 for all. */
  readonly first: number;
  readonly runs: number;
}

/** A fault, and the input that shows it. */
export interface Finding {
  readonly kind: string;
  readonly detail: string;
  /** The number of the input. */
  readonly number: number;
  /** The smallest input found, as bytes. */
  readonly smallest: string;
}

/** How a run ended. */
export interface Outcome {
  readonly findings: readonly Finding[];
  /** The number of inputs that show each fault. */
  readonly counts: ReadonlyMap<string, number>;
  readonly accepted: number;
}

/** Makes the input of a number. The same seed gives the same input. */
export function makeInput(kind: Kind, seed: number, number: number): string {
  const draw = createDraw(seed, number);
  return kind === "files" ? makeFile(draw) : makePage(draw);
}

/**
 * Checks inputs in as many processes as there are processors.
 *
 * @param report is told each fault once, with the first input that shows it, made smaller.
 */
export async function fuzz(plan: Plan, report: (finding: Finding) => void): Promise<Outcome> {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  let accepted = 0;
  let next = plan.first;
  const work = async (judge: Judge) => {
    while (next < plan.first + plan.runs) {
      const number = next++;
      const question = makeQuestion(plan, number);
      const verdict = await judge.judge(question);
      if (verdict.isAccepted) accepted += 1;
      for (const { kind, detail } of verdict.faults) {
        const count = counts.get(kind) ?? 0;
        counts.set(kind, count + 1);
        if (count > 0) continue;
        const smallest = await minimizeFor(judge, question, kind);
        const finding = { kind, detail, number, smallest };
        findings.push(finding);
        report(finding);
      }
    }
  };
  const judges = Array.from({ length: availableParallelism() }, () => startJudge());
  await Promise.all(judges.map(work));
  for (const judge of judges) judge.stop();
  return { findings, counts, accepted };
}

function makeQuestion({ kind, seed }: Plan, number: number): Question {
  const bytes = makeInput(kind, seed, number);
  return { kind, bytes, isValidated: number % validatedEach === 0 };
}

/** Makes the input of a fault smaller. One that hangs takes too long to be tried often. */
async function minimizeFor(judge: Judge, question: Question, fault: string): Promise<string> {
  if (fault.endsWith(" hangs")) return question.bytes;
  const isValidated = fault.startsWith("the validator");
  return minimize(question.bytes, async (bytes) => {
    const { faults } = await judge.judge({ ...question, bytes, isValidated });
    return faults.some(({ kind }) => kind === fault);
  });
}
