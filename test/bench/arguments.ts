import { parseArgs } from "node:util";

/** What to measure, and how. */
export interface BenchArguments {
  /** The numbers of publishers to build. */
  readonly publishers: readonly number[];
  /** The rows whose names match this. */
  readonly only: RegExp;
  /** How often each build is measured. */
  readonly runs: number;
  readonly json: boolean;
}

/**
 * Reads the arguments of `npm run bench`.
 *
 * @throws {Error} with a message that names the argument.
 */
export function readArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      publishers: { type: "string", default: "100,1000" },
      only: { type: "string", default: "" },
      runs: { type: "string", default: "3" },
      json: { type: "boolean", default: false },
    },
  });
  return {
    publishers: values.publishers.split(",").map((text) => readCount("publishers", text)),
    only: readPattern(values.only),
    runs: readCount("runs", values.runs),
    json: values.json,
  };
}

function readCount(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Error(`--${name}: found ${JSON.stringify(text)}; expected a number such as 100`);
}

function readPattern(text: string): RegExp {
  try {
    return new RegExp(text, "i");
  } catch {
    throw new Error(`--only: found ${JSON.stringify(text)}; expected a regular expression`);
  }
}
