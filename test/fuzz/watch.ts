/** What is wrong with how the program took an input. */
export interface Fault {
  /** The rule that is broken, and where: equal for two inputs that show the same fault. */
  readonly kind: string;
  /** What was seen. */
  readonly detail: string;
}

/** How the program took an input. */
export interface Verdict {
  readonly faults: readonly Fault[];
  /** Whether the input was accepted, so that everything that follows was checked as well. */
  readonly isAccepted: boolean;
}

/** The most processor time that one function may take for one input. */
const maxSeconds = 1;

/** Calls functions, and notes what they throw and how long they take. */
export interface Watch {
  /**
   * Calls a function.
   *
   * @returns what it returns, or `undefined` if it throws.
   */
  call<T>(name: string, run: () => T | Promise<T>): Promise<T | undefined>;
  /** Notes a fault that something else found. */
  note(kind: string, detail: string): void;
  readonly faults: readonly Fault[];
}

/** A function that decides whether an exception is one that the program throws on purpose. */
export type IsMeant = (error: unknown) => boolean;

/**
 * Creates a watch for one input.
 *
 * @param announce is told the name of each function before it is called, so that a function that
 *   never ends can be named.
 */
export function createWatch(announce: (name: string) => void, isMeant: IsMeant): Watch {
  const faults: Fault[] = [];
  const note = (kind: string, detail: string) => void faults.push({ kind, detail });
  const call = async <T>(name: string, run: () => T | Promise<T>): Promise<T | undefined> => {
    announce(name);
    const before = process.cpuUsage();
    try {
      return await run();
    } catch (error) {
      if (!isMeant(error)) note(`${name} throws ${describeThrown(error)}`, formatStack(error));
      return undefined;
    } finally {
      const { user, system } = process.cpuUsage(before);
      const seconds = (user + system) / 1e6;
      if (seconds > maxSeconds) note(`${name} is slow`, `${seconds.toFixed(1)} s`);
    }
  };
  return { call, note, faults };
}

/** Describes an exception without what is particular to one input. */
function describeThrown(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /\bsrc\/[\w/.-]+:\d+/.exec(error.stack ?? "")?.[0] ?? "elsewhere";
  const message = error.message
    .replace(/\([^()]*[/\\]([^()/\\]+)\)/g, "($1)")
    .replace(/"[^"]*"/g, '""')
    .replace(/\d+/g, "0")
    .replace(/\s+/g, " ")
    .slice(0, 120);
  return `${error.constructor.name} at ${place}: ${message}`;
}

const formatStack = (error: unknown) =>
  String((error as Error).stack ?? error)
    .split("\n")
    .slice(0, 6)
    .join("\n");
