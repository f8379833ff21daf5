import { Command, CommanderError } from "commander";
import { OpenActiveError } from "../error.js";
import { createCheckCommand } from "./check/command.js";
import { CancelledError, CheckFailedError, exitCodes, UsageError } from "./exit.js";
import { createImportCommand } from "./import/command.js";
import { createInitCommand } from "./init/command.js";
import { readVersion } from "./version.js";

/**
 * Runs the program `eleventy-plugin-openactive`.
 *
 * @param args the arguments after the name of the program.
 * @returns the exit code; see {@link exitCodes}.
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(args, { from: "user" });
    return exitCodes.done;
  } catch (error) {
    return explainFailure(error);
  }
}

function createProgram(): Command {
  const program = new Command("eleventy-plugin-openactive")
    .description("Publish OpenActive data with Eleventy.")
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", "\nExit codes: 0 done; 1 a problem; 2 wrong options.")
    .addCommand(createInitCommand())
    .addCommand(createImportCommand())
    .addCommand(createCheckCommand());
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError(`(${command.name()} --help lists the options)`);
  }
  return program;
}

/** Prints why a command ended early, unless Commander has done so, and returns the exit code. */
function explainFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  if (error instanceof CancelledError) {
    console.error("Cancelled. Nothing was written.");
    return exitCodes.cancelled;
  }
  if (error instanceof CheckFailedError) return exitCodes.problem;
  if (!(error instanceof OpenActiveError)) throw error;
  console.error(`error: ${error.message}`);
  return error instanceof UsageError ? exitCodes.usage : exitCodes.problem;
}
