import { existsSync, watch, writeFileSync, type FSWatcher } from "node:fs";
import path from "node:path";
import type { EleventyConfig } from "../eleventy.js";
import type { DatasetSite } from "./state.js";
import { resolveWorkFile } from "./work-folder.js";

/**
 * Finds the file that is written to make Eleventy build the site again: it does so neither when a
 * file is deleted, nor for files that are known only once the publishers have been read.
 */
const findTrigger = () => resolveWorkFile("changed");

/** The watched folders. They outlive a change of the configuration, as Eleventy's own watcher does. */
const watchers = new Map<string, FSWatcher>();

/** The publisher files and the pictures of the last build. */
let publisherFiles: readonly string[] = [];
let pictureFiles: ReadonlySet<string> = new Set();

const isWatching = () => /^(?:watch|serve)$/.test(process.env["ELEVENTY_RUN_MODE"] ?? "");

/** Makes Eleventy watch the file that is written for {@link watchSites}. */
export function watchTrigger(eleventyConfig: EleventyConfig): void {
  const trigger = isWatching() ? findTrigger() : undefined;
  if (trigger !== undefined) eleventyConfig.addWatchTarget(trigger);
}

/**
 * Makes `--watch` and `--serve` build the site again when a picture changes, and when a publisher
 * file is deleted or renamed.
 */
export function watchSites(sites: readonly DatasetSite[]): void {
  if (!isWatching()) return;
  const files = sites.map(({ file }) => file).filter((file) => file !== undefined);
  publisherFiles = files.map((file) => path.resolve(file));
  const pictures = sites.flatMap((site) => site.pictures);
  pictureFiles = new Set(pictures.map(({ from }) => path.resolve(from)));
  for (const file of [...publisherFiles, ...pictureFiles]) watchFolder(path.dirname(file));
}

function watchFolder(folder: string): void {
  if (watchers.has(folder)) return;
  // Not persistent, so that it does not keep the process from ending.
  const watcher = watch(folder, { persistent: false }, (_event, name) => {
    const isPicture = name !== null && pictureFiles.has(path.join(folder, name));
    if (isPicture || forgetDeleted()) writeTrigger();
  });
  watchers.set(folder, watcher);
}

/** Whether any publisher file has been deleted since this was last asked. */
function forgetDeleted(): boolean {
  const remaining = publisherFiles.filter((file) => existsSync(file));
  const isAnyDeleted = remaining.length < publisherFiles.length;
  publisherFiles = remaining;
  return isAnyDeleted;
}

function writeTrigger(): void {
  const trigger = findTrigger();
  if (trigger !== undefined) writeFileSync(trigger, `${new Date().toISOString()}\n`);
}
