/*
 * Requests every URL that the guidance links to, and prints what it answers. The exit code is 1 if
 * one of them is gone. This is the only command here that cannot do without a network.
 *
 * Usage: npm run links
 */
import path from "node:path";
import { accessibilityLinks } from "../../src/accessibility/index.js";
import { externalLinks } from "../../src/guidance/index.js";

/** What a URL answers. */
export interface LinkResult {
  readonly there: boolean;
  /** `200`, `200 (now https://…)` for a page that has moved, or why it cannot be reached. */
  readonly answer: string;
}

/** Checks whether there still is something at a URL. */
export async function checkLink(url: string, timeout = 20_000): Promise<LinkResult> {
  const headers = { "user-agent": "eleventy-plugin-openactive link check" };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout), headers });
    await response.body?.cancel();
    // A site that turns programs away is still there for people.
    const there = response.ok || response.status === 403 || response.status === 429;
    const moved = response.url === url ? "" : ` (now ${response.url})`;
    return { there, answer: `${response.status}${moved}` };
  } catch (error) {
    const { message, cause } = error as Error & { readonly cause?: { readonly message?: string } };
    return { there: false, answer: cause?.message ?? message };
  }
}

async function checkAllLinks(): Promise<void> {
  const links = Object.values({ ...externalLinks, ...accessibilityLinks });
  const results = await Promise.all(
    links.map(async (link) => ({ ...link, ...(await checkLink(link.url)) })),
  );
  for (const { there, answer, url, lastChecked } of results) {
    console.log(`${there ? "there" : "GONE "}  ${url}  ${answer}; last checked ${lastChecked}`);
  }
  process.exitCode = results.every(({ there }) => there) ? 0 : 1;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  await checkAllLinks();
}
