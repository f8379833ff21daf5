import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Available } from "./available.js";

/**
 * OpenActive's own template, with which most Dataset Sites are made. The function in its
 * documentation does not work; this one does.
 */
export interface ReferenceTemplate {
  /**
   * Renders a Dataset Site.
   *
   * @param dataset the JSON-LD of the site.
   * @param staticAssetsPathUrl the URL of the template's assets; without it they are in the page.
   */
  renderDatasetSiteSync(dataset: unknown, staticAssetsPathUrl?: string): string;
}

/** The one version that this repository compares with. */
export const referenceVersion = "8.0.0";

const packageName = "@openactive/dataset-site-template";
const cache = path.join(import.meta.dirname, "../../node_modules/.cache");
/** The folder that npm installs it into. */
export const referenceFolder = path.join(cache, `dataset-site-template-${referenceVersion}`);

let loaded: Available<ReferenceTemplate> | undefined;

/**
 * Loads the reference template. The first time, npm installs it into `node_modules/.cache`. It is
 * not a dependency of this repository because it demands exactly Node 14.16.0, which would make npm
 * print a warning on every install.
 *
 * @returns the template, or why npm cannot install it.
 */
export function loadReferenceTemplate(): Available<ReferenceTemplate> {
  loaded ??= load();
  return loaded;
}

function load(): Available<ReferenceTemplate> {
  const problem = existsSync(referenceFolder) ? undefined : install();
  if (problem !== undefined) {
    return { missing: `${packageName}@${referenceVersion} cannot be installed: ${problem}` };
  }
  const require = createRequire(path.join(referenceFolder, "index.js"));
  return { value: require(packageName) as ReferenceTemplate };
}

/**
 * Installs the template into a new folder that is renamed when it is complete, because several
 * tests may do this at once.
 *
 * @returns why it cannot be installed, if it cannot.
 */
function install(): string | undefined {
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(path.join(cache, "dataset-site-template-"));
  try {
    const command = [
      `npm install ${packageName}@${referenceVersion} --prefix "${unfinished}"`,
      "--ignore-scripts --no-save --no-package-lock --no-audit --no-fund --loglevel=error",
    ].join(" ");
    const { status, stderr } = spawnSync(command, {
      // Otherwise, npm takes the folder above for the project.
      cwd: unfinished,
      shell: true,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      timeout: 120_000,
      env: {
        ...process.env,
        npm_config_fetch_retries: "1",
        npm_config_fetch_retry_mintimeout: "1000",
      },
    });
    if (status !== 0) return describeFailure(stderr);
    moveUnlessThere(unfinished);
    return undefined;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function moveUnlessThere(unfinished: string): void {
  try {
    renameSync(unfinished, referenceFolder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(referenceFolder)) throw error;
  }
}

/** Finds the reason in what npm prints, among lines with codes and about its log. */
function describeFailure(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.replace(/^npm (?:error|ERR!) ?/, "").trim());
  const reasons = lines.filter(
    (line) => line !== "" && !/^(?:code|errno|syscall|A complete log)\b/.test(line),
  );
  return reasons[0] ?? "npm gives no reason";
}
