/*
 * The commands of the documentation. What starts a server, or installs packages, is checked rather than run: the
 * tests of the package do that.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { runProgram } from "../support/program.js";
import { createFolder } from "../support/site.js";
import { replaceAddresses } from "./code-block-sites.js";
import { readFile } from "./documentation.js";

interface Manifest {
  readonly name: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const own = JSON.parse(readFile("package.json")) as Manifest;

/** Runs init or import as somebody would, except that nobody is there to answer. */
async function runOwnProgram(args: readonly string[], folder: string): Promise<void> {
  const command = await Promise.all(args.map(replaceAddresses));
  const { code, err } = await runProgram([...command, "--yes"], { cwd: folder });
  assert.is(code, 0, err);
}

/** Whether a folder, or the repository for commands that are run there, has a script. */
function requireScript(name: string, folder: string): void {
  const manifest = path.join(folder, "package.json");
  const { scripts } = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, "utf8")) as Manifest)
    : own;
  assert.ok(scripts[name], name);
}

async function runLine(command: string, folder: string): Promise<string> {
  const words = command.split(" ").filter((word) => !/^[A-Z_]+=/.test(word));
  const [program, first = "", ...rest] = words;
  const isNpm = program === "npm";
  if (program === "cd") return path.join(folder, first);
  if (program === "npx" && first === own.name) await runOwnProgram(rest, folder);
  else if (program === "npx") assert.ok(own.peerDependencies![first], first);
  else if (isNpm && first === "run") requireScript(rest[0]!, folder);
  else if (isNpm && (first === "start" || first === "test")) requireScript(first, folder);
  else if (isNpm && first === "install") {
    for (const name of rest) assert.ok(name === own.name || own.peerDependencies![name], name);
  } else assert.unreachable(`nothing runs this command: ${command}`);
  return folder;
}

/** Runs commands one after the other, in an empty folder. */
export async function runCommands(code: string): Promise<void> {
  let folder = createFolder({});
  for (const command of code.trim().split(/\n| && /)) folder = await runLine(command, folder);
}
