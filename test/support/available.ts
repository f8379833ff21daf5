import type { Suite } from "./suite.js";

/** Something a test needs that this machine may not have; where it is missing, the reason in a few words. */
export type Available<T> = { readonly value: T } | { readonly missing: string };

/**
 * Registers a test that needs something this machine may not have. If it is missing, the test counts as skipped.
 *
 * @param test the suite.
 * @param name what the test shows.
 * @param needed what it needs, or why that is missing.
 * @param run the test itself.
 */
export function testWhereAvailable<T>(
  test: Suite,
  name: string,
  needed: Available<T>,
  run: (value: T) => void | Promise<void>,
): void {
  if ("value" in needed) test(name, () => run(needed.value));
  else test.skip(name, needed.missing);
}
