import type { BuiltEvent } from "../eleventy.js";

/**
 * Whether a build wrote nothing on purpose: with `--dryrun`, or in the first build with
 * `--ignore-initial`. Eleventy does not tell plugins, but such a build has no results. Where the
 * command line is there to ask, a site that has no pages is not taken for it.
 */
export function isDryRun({ results, outputMode }: BuiltEvent): boolean {
  if (outputMode !== "fs" || results.length > 0) return false;
  if (process.env["ELEVENTY_SOURCE"] !== "cli") return true;
  return process.argv.some((argument) => /^--(?:dryrun|ignore-initial)(?:=true)?$/.test(argument));
}
