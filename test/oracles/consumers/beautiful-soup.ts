import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { memoizePerSite } from "../dataset-site.js";
import { listMissing, type Consumer, type Reading } from "./consumer.js";
import { readWithoutPython } from "./instead-of-python.js";
import type { MonitorReading, SoupReading, SoupReadings } from "./soup-readings.js";

/** What a search for Python found, once there has been one. */
let search: { readonly found: string | undefined } | undefined;

/** Where `.ci/python` installs BeautifulSoup. */
const installed = path.join(import.meta.dirname, "../../../.cache/python/bin/python");

/**
 * Finds a Python that has BeautifulSoup: the one that the environment variable `PYTHON` names, or
 * else the first of those that are usually there.
 */
export function findPython(): string | undefined {
  search ??= { found: searchPython() };
  return search.found;
}

function searchPython(): string | undefined {
  for (const program of [
    process.env["PYTHON"],
    installed,
    "python3",
    "/usr/bin/python3",
    "python",
  ]) {
    const interpreter = program === undefined ? undefined : findInterpreter(program);
    if (interpreter !== undefined) return interpreter;
  }
  return undefined;
}

/** Finds the interpreter behind a name, which may be a script that selects one. */
function findInterpreter(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ["-c", "import bs4, sys; print(sys.executable)"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return (status === 0 && stdout.trim()) || undefined;
}

/** Reads a page as both programs do: with BeautifulSoup if it is here, or else with cheerio. */
const readWithSoup = memoizePerSite(async ({ html }): Promise<SoupReadings> => {
  const python = findPython();
  return python === undefined ? readWithoutPython(html) : readWithPython(python, html);
});

function readWithPython(python: string, html: string): Promise<SoupReadings> {
  return new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, "beautiful_soup.py");
    const child = spawn(python, [script], { stdio: ["pipe", "pipe", "pipe"] });
    let output = "";
    let errorOutput = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (errorOutput += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(output) as SoupReadings);
      else reject(new Error(errorOutput.trim().split("\n").at(-1)));
    });
    // A program that fails may stop reading before the whole page is written; its exit code tells.
    child.stdin.on("error", () => undefined).end(html);
  });
}

function explainMissingPython(): string | undefined {
  return findPython() === undefined ? "Python's BeautifulSoup is not here" : undefined;
}

function toReading({ feeds, failure }: SoupReading): Reading {
  const [first] = feeds;
  const read = {
    name: first?.name || undefined,
    publisher: first?.publisher || undefined,
    license: first?.license || undefined,
    feeds: feeds.map(({ type, url }) => ({ type, url: url || undefined })),
  };
  if (failure !== undefined) return { ...read, faults: [`ends with ${failure}`] };
  // Without feeds it reads none of the other fields, either.
  const wanted = feeds.length === 0 ? [] : (["name", "publisher", "license"] as const);
  return { ...read, faults: listMissing(read, wanted) };
}

/** openactive-python, and the older monitors that copied it. */
export const openactivePython: Consumer = {
  name: "openactive-python",
  read: async (site) => toReading((await readWithSoup(site)).python),
  explainSubstitute: explainMissingPython,
};

/** openactive-monitor, which also reads the visible page. */
export const openactiveMonitor: Consumer = {
  name: "openactive-monitor",
  read: async (site) => {
    const { monitor } = await readWithSoup(site);
    const reading = toReading(monitor);
    const unknown = monitor.feeds.filter(({ type }) => type === "").length;
    return {
      ...reading,
      faults: [...reading.faults, ...listMissingVersions(monitor)],
      remarks: unknown === 0 ? [] : [`does not know the kind of ${unknown} of them`],
    };
  },
  explainSubstitute: explainMissingPython,
};

function listMissingVersions({ failure, rpde, model }: MonitorReading): string[] {
  const faults: string[] = [];
  if (failure !== undefined) return faults;
  if (rpde === "") faults.push("finds no version of RPDE");
  if (model === "") faults.push("finds no version of the data model");
  return faults;
}
