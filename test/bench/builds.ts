import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { describeDataset, readPublisher } from "../../src/index.js";
import { createFolder } from "../support/site.js";
import { loadReferenceTemplate, referenceFolder } from "../support/reference-template.js";
import { drawPublishers, writeProject, type ScopeName } from "./publishers.js";

/** What a program has used. */
export interface Usage {
  /** User CPU time; system time says more about the disk. */
  readonly seconds: number;
  /** The most memory at a time. */
  readonly mebibytes: number;
}

const here = (file: string) => path.join(import.meta.dirname, file);
const eleventy = here("../../node_modules/@11ty/eleventy/cmd.cjs");

/** Runs a program of Node, and measures what it uses. */
export async function measureProgram(folder: string, ...args: string[]): Promise<Usage> {
  const preload = pathToFileURL(here("usage-preload.mjs")).href;
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let usage = "";
  let errors = "";
  child.stdio[3]!.on("data", (chunk: Buffer) => (usage += chunk.toString()));
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${errors}`);
  return JSON.parse(usage) as Usage;
}

/** A site of many publishers that is built again and again. */
export interface Site {
  readonly folder: string;
  readonly output: string;
}

/** Writes a site, which is built with {@link build}. */
export function createSite(count: number, scope: ScopeName): Site {
  const folder = writeProject(count, scope);
  return { folder, output: path.join(folder, "_site") };
}

/** Builds a site from nothing. */
export async function build({ folder, output }: Site): Promise<Usage> {
  rmSync(output, { recursive: true, force: true });
  return measureProgram(folder, eleventy, "--quiet");
}

/** Builds a site again after one publisher has changed. */
export async function rebuild({ folder }: Site): Promise<Usage> {
  const file = path.join(folder, "publishers/00007.yaml");
  const yaml = readFileSync(file, "utf8");
  writeFileSync(file, yaml.replace(/^legalName: .*$/m, `legalName: Edited ${Date.now()}`));
  return measureProgram(folder, eleventy, "--quiet");
}

/** Lists the files of a built site, with their sizes. */
export function listFiles({ output }: Site): (readonly [file: string, size: number])[] {
  const names = readdirSync(output, { recursive: true }) as string[];
  return names.flatMap((name) => {
    const stats = statSync(path.join(output, name));
    return stats.isFile() ? [[name, stats.size] as const] : [];
  });
}

/** Has Eleventy write files of the same names and sizes from constant strings. */
export async function measureFloor(site: Site): Promise<Usage> {
  const folder = createFolder({ "files.json": JSON.stringify(listFiles(site)) });
  const usage = await measureProgram(folder, here("floor.mjs"), "files.json", "_site");
  rmSync(folder, { recursive: true });
  return usage;
}

/**
 * Has the reference template render and write the page of each publisher.
 *
 * @returns why it cannot, if it cannot.
 */
export async function measureBareLoop(count: number): Promise<Usage | string> {
  const peer = loadReferenceTemplate();
  if ("missing" in peer) return peer.missing;
  const datasets = drawPublishers(count).map((yaml) =>
    describeDataset(readPublisher(yaml, "publisher.yaml").publisher),
  );
  const folder = createFolder({ "datasets.json": JSON.stringify(datasets) });
  const args = [here("bare-loop.mjs"), referenceFolder, "datasets.json", "_site"];
  const usage = await measureProgram(folder, ...args);
  rmSync(folder, { recursive: true });
  return usage;
}

/** Measures the Dataset pages of a built site: the median of their sizes, in bytes. */
export function measurePages(site: Site): { readonly raw: number; readonly gzip: number } {
  const pages = listFiles(site)
    .map(([file]) => file)
    .filter((file) => /^[^/\\]+[/\\]index\.html$/.test(file))
    .map((file) => readFileSync(path.join(site.output, file)));
  const findMiddle = (sizes: number[]) => sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
  return {
    raw: findMiddle(pages.map(({ length }) => length)),
    gzip: findMiddle(pages.map((page) => gzipSync(page).length)),
  };
}
