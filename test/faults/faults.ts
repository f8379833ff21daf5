/*
 * `npm run faults`: builds that are killed at random moments, and builds on a disk that is full at
 * random moments. Each is run again, and has to give the same bytes as a build that nothing happened
 * to. Options: `-- --publishers 200 --kills 50 --full 20 --seed 1`. A full disk needs to mount one,
 * so it is tried as root on Linux only.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createProject } from "../support/command-line.js";
import { createFolder, minimalPublisher } from "../support/site.js";

const { values } = parseArgs({
  options: {
    publishers: { type: "string", default: "200" },
    kills: { type: "string", default: "50" },
    full: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});
const count = Number(values.publishers);
const command = path.join(import.meta.dirname, "../../node_modules/@11ty/eleventy/cmd.cjs");

/** Mulberry32, so that a seed gives the same moments again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function createSite(): string {
  const files: Record<string, string> = {
    "eleventy.config.js":
      'import openactive from "eleventy-plugin-openactive";\nexport default (config) => config.addPlugin(openactive, { publishers: "publishers/*.yaml" });\n',
    "publishers/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  };
  for (let index = 0; index < count; index++) {
    files[`publishers/p${index}.yaml`] = minimalPublisher
      .replace("data.acme-leisure.example/", `data.acme-leisure.example/p${index}/`)
      .replace(/logo: .*/, "logo: logo.svg")
      .replace(
        "feeds:",
        "  datePublished: 2024-01-01\n  dateModified: 2024-02-01T00:00:00Z\nfeeds:",
      );
  }
  return createProject(files);
}

interface Outcome {
  readonly code: number | null;
  readonly milliseconds: number;
  readonly errors: string;
}

/** Builds the site, and kills the build after some time if that is given. */
async function build(folder: string, output: string, killAfter?: number): Promise<Outcome> {
  const start = Date.now();
  const child = spawn(process.execPath, [command, "--quiet", `--output=${output}`], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  if (killAfter !== undefined) {
    await Promise.race([wait(killAfter), ended]);
    child.kill("SIGKILL");
  }
  return { code: await ended, milliseconds: Date.now() - start, errors };
}

function readTree(folder: string): ReadonlyMap<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  return new Map(
    names.sort().map((name) => [name, readFileSync(path.join(folder, name), "latin1")]),
  );
}

/** Finds a file that differs; `undefined` if the folders are the same, byte for byte. */
function findDifference(folder: string, clean: ReadonlyMap<string, string>): string | undefined {
  const tree = readTree(folder);
  const names = new Set([...tree.keys(), ...clean.keys()]);
  return [...names].find((name) => tree.get(name) !== clean.get(name));
}

let failures = 0;
function report(what: string, difference: string | undefined): void {
  if (difference !== undefined) failures++;
  console.log(difference === undefined ? `ok    ${what}` : `FAIL  ${what}: ${difference} differs`);
}

const random = createRandom(Number(values.seed));
const site = createSite();
// Elsewhere, because Eleventy takes other output folders than the current one for input.
const outputs = createFolder({});
const killed = path.join(outputs, "killed");
const disk = path.join(outputs, "disk");
const onDisk = path.join(disk, "site");
const { code, milliseconds, errors } = await build(site, path.join(outputs, "clean"));
if (code !== 0) throw new Error(`the build fails:\n${errors}`);
const clean = readTree(path.join(outputs, "clean"));
console.log(`seed ${values.seed}: ${count} publishers, ${clean.size} files, ${milliseconds} ms`);

for (let kill = 0; kill < Number(values.kills); kill++) {
  rmSync(killed, { recursive: true, force: true });
  const moment = Math.round(random() * milliseconds);
  await build(site, killed, moment);
  await build(site, killed);
  report(`killed after ${moment} ms`, findDifference(killed, clean));
}

const canMount = process.platform === "linux" && process.getuid?.() === 0;
if (!canMount && Number(values.full) > 0) {
  console.log("skipped: a full disk, which only root can mount");
}
const total = [...clean.values()].reduce((sum, text) => sum + Math.ceil(text.length / 4096) * 4, 0);
for (let full = 0; canMount && full < Number(values.full); full++) {
  mkdirSync(disk, { recursive: true });
  const kilobytes = Math.max(64, Math.round(random() * total));
  const mount = (size: number, more = "") =>
    spawnSync("mount", ["-t", "tmpfs", "-o", `${more}size=${size}k`, "tmpfs", disk]).status === 0;
  if (!mount(kilobytes)) throw new Error("no disk can be mounted");
  try {
    const failed = await build(site, onDisk);
    const isTold =
      failed.code !== 0 && /ENOSPC|no space left|the disk is full/i.test(failed.errors);
    report(
      `a disk of ${kilobytes} of ${total} kB: the build says so`,
      isTold ? undefined : `exit ${failed.code}, "${failed.errors.slice(0, 300)}"`,
    );
    mount(total * 3, "remount,");
    await build(site, onDisk);
    report(`a disk of ${kilobytes} kB, built again with room`, findDifference(onDisk, clean));
  } finally {
    spawnSync("umount", [disk]);
  }
}

console.log(failures === 0 ? "All as a clean build." : `${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
