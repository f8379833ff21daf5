import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/*
 * Finds a Chromium or Chrome, downloads or installs one if necessary, and starts it without a window.
 * Run as a program (test/run.mjs does, once) it prints the browser's path and nothing else to stdout.
 */

const { env, platform } = process;
const repository = path.join(import.meta.dirname, "../..");

const linuxNames = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome",
  "microsoft-edge",
];
const executableNames = platform === "win32" ? ["chrome.exe", "msedge.exe"] : linuxNames;

const windowsPlaces = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];
const macNames = ["Google Chrome", "Chromium", "Microsoft Edge"];
const linuxPlaces = [
  "/opt/google/chrome/chrome",
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
];

/** Lists the places where the installers of this platform put a browser. */
function listUsualPlaces(): string[] {
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    const existing = roots.filter((root) => root !== undefined);
    return existing.flatMap((root) => windowsPlaces.map((place) => path.join(root, place)));
  }
  if (platform === "darwin") {
    const folders = ["/Applications", path.join(env["HOME"] ?? "", "Applications")];
    return folders.flatMap((folder) =>
      macNames.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  return linuxPlaces;
}

/** Whether a file is a browser that starts: some distributions have a stub that only says how to get one. */
function startsAsBrowser(file: string): boolean {
  if (!existsSync(file)) return false;
  // On Windows, asking Chrome for its version opens a window.
  if (platform === "win32") return true;
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/**
 * Finds a browser on this machine: the one that `CHROME_PATH` names, else one on the `PATH`, else one where
 * installers put it, else Playwright's own.
 *
 * @returns its path, or `undefined` if there is no browser.
 * @throws if `CHROME_PATH` names something that does not start.
 */
export function findBrowser(): string | undefined {
  const given = env["CHROME_PATH"];
  if (given) {
    if (startsAsBrowser(given)) return given;
    throw new Error(
      `CHROME_PATH is ${given}, which does not start; expected the path of Chrome or Chromium`,
    );
  }
  const onPath = (env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const candidates = onPath.flatMap((folder) =>
    executableNames.map((name) => path.join(folder, name)),
  );
  candidates.push(...listUsualPlaces(), chromium.executablePath());
  return candidates.find(startsAsBrowser);
}

/** A way to get a browser. */
interface Source {
  readonly name: string;
  /** What to run, one command after the other. */
  readonly commands: readonly (readonly [command: string, ...args: readonly string[]])[];
}

const playwrightCli = path.join(repository, "node_modules/playwright-core/cli.js");

/** Playwright's own build, which needs no rights: it goes into Playwright's cache. */
const playwrightsChromium: Source = {
  name: "Playwright's Chromium",
  commands: [[process.execPath, playwrightCli, "install", "chromium", "--no-shell"]],
};

/** The system's package, by the package manager that installs it without asking. */
const listSystemPackages: readonly Source[] = [
  {
    name: "apt-get",
    commands: [
      ["apt-get", "update", "--quiet"],
      ["apt-get", "install", "--quiet", "--yes", "--no-install-recommends", "chromium"],
    ],
  },
  { name: "apk", commands: [["apk", "add", "chromium"]] },
  { name: "dnf", commands: [["dnf", "install", "--assumeyes", "chromium"]] },
  { name: "pacman", commands: [["pacman", "-Sy", "--noconfirm", "chromium"]] },
];

const formatCommands = ({ commands }: Source) =>
  commands.map((command) => command.join(" ")).join(" && ");

/** Whether this process may install packages as it is. */
const isRoot = () => process.getuid?.() === 0;

/** Finds the package manager of this system. */
function findPackageManager(): Source | undefined {
  if (platform !== "linux") return undefined;
  return listSystemPackages.find(
    ({ name }) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
  );
}

/**
 * Fetches a browser: Playwright's own build; else, where this process already runs as root, as in a container, the
 * system's package. It never asks for more rights than it has.
 *
 * @returns the path of the browser.
 * @throws if neither can be had, with the command to run.
 */
export function installBrowser(): string {
  const failures: string[] = [];
  for (const source of listSources()) {
    console.error(
      `Browser tests: there is no Chrome or Chromium; fetching it with ${source.name} …`,
    );
    const failure = installFrom(source);
    const browser = failure === undefined ? findBrowser() : undefined;
    if (browser !== undefined) return browser;
    failures.push(`  ${source.name}: ${failure ?? "it was installed, and does not start"}`);
  }
  throw new Error(describeFailures(failures));
}

function listSources(): readonly Source[] {
  const packageManager = isRoot() ? findPackageManager() : undefined;
  return packageManager === undefined
    ? [playwrightsChromium]
    : [playwrightsChromium, packageManager];
}

/** Runs the commands of a source; gives the last line of the first that fails. */
function installFrom({ commands }: Source): string | undefined {
  for (const [command, ...args] of commands) {
    const result = run(command, args);
    if (result.status !== 0) return result.error?.message ?? findReason(result.stderr);
  }
  return undefined;
}

function run(command: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 300_000,
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** What a command says is wrong: its last line, or the last that calls itself an error. */
function findReason(stderr: string): string {
  const lines = stderr
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return (
    lines.findLast((line) => /^(?:E:|Error:)/.test(line)) ?? lines.at(-1) ?? "it gives no reason"
  );
}

function describeFailures(failures: readonly string[]): string {
  const packageManager = findPackageManager() ?? listSystemPackages[0]!;
  const commands = ["npx playwright-core install --with-deps chromium"];
  if (platform === "linux") {
    const needsRoot = isRoot() ? "" : "as root: ";
    commands.push(`${needsRoot}${formatCommands(packageManager)}`);
  }
  return [
    "The browser tests need Chrome or Chromium, which is neither here nor could be fetched:",
    ...failures,
    "Install it with one of these, or set CHROME_PATH to the path of yours:",
    ...commands.map((command) => `  ${command}`),
  ].join("\n");
}

/** Switched off so that what the browser asks the network for is what the pages ask for. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the browser.
 *
 * @throws if there is none: `npm test` fetches one before any test starts.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error("there is no Chrome or Chromium; npm test fetches one, or set CHROME_PATH");
  }
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: quiet });
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  try {
    console.log(findBrowser() ?? installBrowser());
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
