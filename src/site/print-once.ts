import type { BuildEvent } from "../eleventy.js";
import { OpenActiveError } from "../error.js";

/** Versions of Eleventy whose command line prints every error that ends the first build. */
const knownVersions = /^(?:3\.1\.\d+|4\.0\.0-alpha\.\d+)$/;

let hasRun = false;

/**
 * Does work of a build; errors it throws are marked so that Eleventy prints them once.
 *
 * When the first build fails, Eleventy prints the error twice: as a problem of the build, unless it
 * bears this mark, and again from the command line, which then gives up. In later builds, with
 * `--watch` or `--serve`, and in scripts, nothing but the build prints it. So an error is marked only
 * if the command line is certain to print it.
 *
 * @param isFirst see {@link isFirstBuild}.
 * @throws whatever the work throws.
 */
export async function printErrorsOnce(isFirst: boolean, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isFirst && error instanceof OpenActiveError && isPrintedByCommandLine()) {
      Object.defineProperty(error, "__errorAlreadyLogged", { value: true });
    }
    throw error;
  }
}

function isPrintedByCommandLine(): boolean {
  const { ELEVENTY_SOURCE: source, ELEVENTY_VERSION: version = "" } = process.env;
  return source === "cli" && knownVersions.test(version);
}

/**
 * Whether a build that starts is the first, after which Eleventy gives up if it fails.
 *
 * The command line listens for an interruption once it watches, and the plugin may be added to a
 * site that is being watched, so that its first build is not Eleventy's. If in doubt, the answer is
 * no.
 */
export function isFirstBuild({ runMode }: Pick<BuildEvent, "runMode">): boolean {
  if (runMode === "build") return true;
  const isFirst = !hasRun && process.listenerCount("SIGINT") === 0;
  hasRun = true;
  return isFirst;
}
