/*
 * Asks every address the guidance links to whether it is still there, and prints what it answers.
 * Exit code 1 when one of them is gone. The one command here that needs a network.
 *
 * Usage: npm run links
 */
import path from "node:path";
import { accessibilityLinks } from "../../src/accessibility/index.js";
import { externalLinks } from "../../src/guidance/index.js";

/** What an address answers: `200`, `200 (now https://…)` for one that has moved, or why it cannot be asked. */
export async function checkLink(
  url: string,
  timeout = 20_000,
): Promise<{ readonly there: boolean; readonly answer: string }> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeout),
      headers: { "user-agent": "eleventy-plugin-openactive link check" },
    });
    await response.body?.cancel();
    // A site that turns programs away is still there for people.
    const there = response.ok || response.status === 403 || response.status === 429;
    return {
      there,
      answer: `${response.status}${response.url === url ? "" : ` (now ${response.url})`}`,
    };
  } catch (error) {
    const { message, cause } = error as Error & { readonly cause?: { readonly message?: string } };
    return { there: false, answer: cause?.message ?? message };
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const answers = await Promise.all(
    Object.values({ ...externalLinks, ...accessibilityLinks }).map(async (link) => ({
      ...link,
      ...(await checkLink(link.url)),
    })),
  );
  for (const { there, answer, url, lastChecked } of answers)
    console.log(`${there ? "there" : "GONE "}  ${url}  ${answer}; last checked ${lastChecked}`);
  process.exitCode = answers.every(({ there }) => there) ? 0 : 1;
}
