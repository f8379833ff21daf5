import { OpenActiveError } from "../error.js";

/** How the program ends, for scripts. */
export const exitCodes = {
  done: 0,
  /** Something is wrong with what was given or found. */
  problem: 1,
  /** The options are wrong, or values are missing and nobody can be asked. */
  usage: 2,
  /** Ctrl-C, as shells report it. */
  cancelled: 130,
} as const;

/** The command line is wrong; the message says how. */
export class UsageError extends OpenActiveError {}

/** The user cancelled a question. */
export class CancelledError extends Error {}

/** A check found errors, which it has printed. */
export class CheckFailedError extends Error {}
