import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/*
 * Finds a Chromium or Chrome, installs one where there is none, and starts it without a window.
 * Run as a program (test/run.mjs does, once) it prints the browser's path and nothing else to stdout.
 */

const commands = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "microsoft-edge"];
const executables = process.platform === "win32" ? ["chrome.exe", "msedge.exe"] : commands;

/** Where the installers of each platform put a browser. */
function usualPlaces(): string[] {
  const { env } = process;
  if (process.platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].flatMap((root) => root ?? []);
    return roots.flatMap((root) => ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((name) => path.join(root, name)));
  }
  if (process.platform === "darwin") {
    const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
    return ["/Applications", path.join(env["HOME"] ?? "", "Applications")].flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  return ["/opt/google/chrome/chrome", "/usr/lib/chromium/chromium", "/snap/bin/chromium"];
}

/** Whether a file is a browser that starts: some distributions have a stub that only says how to get one. */
function starts(file: string): boolean {
  if (!existsSync(file)) return false;
  // On Windows, asking Chrome for its version opens a window.
  return process.platform === "win32" || spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** The path of a browser that starts, or `undefined`. */
export function findBrowser(): string | undefined {
  const given = process.env["CHROME_PATH"];
  if (given) {
    if (!starts(given)) throw new Error(`CHROME_PATH is ${given}, which is no browser that starts`);
    return given;
  }
  const onPath = (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  const candidates = [...onPath.flatMap((folder) => executables.map((name) => path.join(folder, name))), ...usualPlaces(), chromium.executablePath()];
  return candidates.find((file) => starts(file));
}

/** Package managers that have Chromium under that name, and how they install it without asking. */
const packageManagers: readonly { readonly name: string; readonly steps: readonly (readonly string[])[] }[] = [
  { name: "apt-get", steps: [["update"], ["install", "-y", "--no-install-recommends", "chromium"]] },
  { name: "dnf", steps: [["install", "-y", "chromium"]] },
  { name: "pacman", steps: [["-Sy", "--noconfirm", "chromium"]] },
  { name: "apk", steps: [["add", "chromium"]] },
];

/**
 * Installs a browser: Playwright's own build, else the system's package.
 *
 * @throws when neither can be had; the tests cannot be run without.
 */
export function installBrowser(): string {
  const tried: string[] = [];
  for (const [what, install] of [["Playwright's Chromium", installPlaywrights] as const, ...systemPackages()]) {
    console.error(`Browser tests: no Chrome or Chromium found; installing ${what} …`);
    const result = install();
    const browser = result.status === 0 ? findBrowser() : undefined;
    if (browser !== undefined) return browser;
    const lastLine = result.stderr.trim().split("\n").at(-1) || "installed, but it does not start";
    tried.push(`${what}: ${lastLine}`);
  }
  throw new Error(`The browser tests need Chrome or Chromium. There is none, and none could be installed:\n${tried.map((line) => `  ${line}`).join("\n")}\nInstall one, or set CHROME_PATH to the path of yours.`);
}

type Run = SpawnSyncReturns<string>;
const run = (command: string, args: readonly string[]): Run =>
  spawnSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });

const installPlaywrights = () => run(process.execPath, [path.join(import.meta.dirname, "../../node_modules/playwright-core/cli.js"), "install", "chromium", "--no-shell"]);

function systemPackages(): (readonly [string, () => Run])[] {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== "linux" || (!isRoot && run("sudo", ["-n", "true"]).status !== 0)) return [];
  const available = packageManagers.filter(({ name }) => run(name, ["--version"]).status === 0);
  return available.map(({ name, steps }) => {
    const [command, ...before] = isRoot ? [name] : ["sudo", "-n", name];
    const install = () => steps.reduce<Run | undefined>((last, step) => (last === undefined || last.status === 0 ? run(command!, [...before, ...step]) : last), undefined)!;
    return [`the package chromium with ${name}`, install] as const;
  });
}

/** Starts the browser. It looks nothing up by itself, so what it asks for is what the pages ask for. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("no Chrome or Chromium found; npm test installs one, or set CHROME_PATH");
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
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
