import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { memoizePerSite } from "../dataset-site.js";
import { readWithoutPython } from "./instead-of-python.js";
import { listMissing, type Consumer, type Reading } from "./reading.js";

interface SoupFeed {
  readonly name: string;
  readonly type: string;
  readonly url: string;
  readonly license: string;
  readonly publisher: string;
}

/** What openactive-python and openactive-monitor make of a page; `failure` names the exception one of them ends with. */
export interface SoupReading {
  readonly python: { readonly feeds: readonly SoupFeed[]; readonly failure?: string };
  readonly monitor: {
    readonly feeds: readonly SoupFeed[];
    readonly failure?: string;
    readonly rpde: string;
    readonly model: string;
  };
}

let foundPython: string | false | undefined;

/** The Python that has BeautifulSoup, if there is one; `PYTHON` may name it. */
export function findPython(): string | undefined {
  foundPython ??= ["python3", "/usr/bin/python3", "python"].reduce<string | false>(
    (known, program) => known || findInterpreter(program),
    findInterpreter(process.env["PYTHON"]),
  );
  return foundPython || undefined;
}

/** The program behind a name, past the scripts that choose a version, if it has BeautifulSoup. */
function findInterpreter(program: string | undefined): string | false {
  if (program === undefined) return false;
  const { status, stdout } = spawnSync(program, ["-c", "import bs4, sys; print(sys.executable)"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 && stdout.trim();
}

/** Both readings: in Python with BeautifulSoup where it is, else by the same steps here. */
const readWithSoup = memoizePerSite(async ({ html }): Promise<SoupReading> => {
  const python = findPython();
  if (python === undefined) return readWithoutPython(html);
  return new Promise((resolve, reject) => {
    const child = spawn(python, [path.join(import.meta.dirname, "beautiful_soup.py")], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    let [output, errorOutput] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (errorOutput += chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0
        ? resolve(JSON.parse(output) as SoupReading)
        : reject(new Error(errorOutput.trim().split("\n").at(-1))),
    );
    // A page that cannot be read ends the program before all of it is written; its exit code says so.
    child.stdin.on("error", () => undefined).end(html);
  });
});

const explainMissingPython = async () =>
  findPython() === undefined ? "Python's BeautifulSoup is not here" : undefined;

function toReading({ feeds, failure }: SoupReading["python"]): Reading {
  const [first] = feeds;
  const read = {
    name: first?.name || undefined,
    publisher: first?.publisher || undefined,
    license: first?.license || undefined,
    feeds: feeds.map(({ type, url }) => ({ type, url: url || undefined })),
  };
  return {
    ...read,
    faults:
      failure === undefined
        ? listMissing(read, feeds.length === 0 ? [] : ["name", "publisher", "license"])
        : [`ends with ${failure}`],
  };
}

/** openactive-python, and the older monitors that copied it. */
export const openactivePython: Consumer = {
  name: "openactive-python",
  read: async (site) => toReading((await readWithSoup(site)).python),
  instead: explainMissingPython,
};

/** openactive-monitor, which reads the visible page, too. */
export const openactiveMonitor: Consumer = {
  name: "openactive-monitor",
  read: async (site) => {
    const { monitor } = await readWithSoup(site);
    const read = toReading(monitor);
    const unknown = monitor.feeds.filter(({ type }) => type === "").length;
    const versions = [
      ...(monitor.rpde === "" ? ["RPDE"] : []),
      ...(monitor.model === "" ? ["the data model"] : []),
    ].map((of) => `finds no version of ${of}`);
    return {
      ...read,
      faults: [...read.faults, ...(monitor.failure === undefined ? versions : [])],
      remarks: unknown === 0 ? [] : [`does not know the kind of ${unknown} of them`],
    };
  },
  instead: explainMissingPython,
};
