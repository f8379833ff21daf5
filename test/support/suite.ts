import { suite as createUvuSuite, type Callback } from "uvu";

/*
 * uvu, with what it lacks: one test can be run by its name, a skipped test has a reason, and a hook
 * that fails says why. Every test file takes `suite` or `test` from here.
 */

interface Hook {
  (hook: Callback): void;
  /** Around every test. */
  each(hook: Callback): void;
}

/** A group of tests. It calls `run` after the last of them. */
export interface Suite {
  (name: string, check: Callback): void;
  /** Runs this test and no other of its suite. */
  only(name: string, check: Callback): void;
  /** Counts a test as skipped, and prints the reason. */
  skip(name: string, reason: string): void;
  /** A test that is skipped where there is a reason to. */
  unless(reason: string | undefined, name: string, check: Callback): void;
  readonly before: Hook;
  readonly after: Hook;
  run(): void;
}

/** Part of the names of the tests to run; every test when empty. `npm test -- --name` sets it. */
const wantedName = (process.env["TEST_NAME"] ?? "").toLowerCase();

/** Whether a test of this name is to run. */
export const isWanted = (name: string): boolean => name.toLowerCase().includes(wantedName);

/** Whether this process runs several files, one after the other: see worker.ts. */
const isWorker = "UVU_DEFER" in globalThis;

const skipped: string[] = [];

/** The tests skipped since this was last called, as `name: reason`. */
export function takeSkipped(): readonly string[] {
  return skipped.splice(0);
}

const closers: (() => Promise<void>)[] = [];

/**
 * What is expensive to make and can be shared by all test files of a process, such as a browser.
 *
 * @param make makes it when it is first asked for.
 * @param close closes it after the last test.
 */
export function shareAcrossFiles<T>(
  make: () => Promise<T>,
  close: (made: T) => Promise<void>,
): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (made === undefined) {
      const making = (made = make());
      closers.unshift(async () => {
        made = undefined;
        await close(await making);
      });
    }
    return made;
  };
}

/** Closes everything that is shared, last made first. */
export async function closeShared(): Promise<void> {
  for (const close of closers.splice(0)) await close();
}

/** A group of tests under a title. */
export function suite(title = ""): Suite {
  const uvu = createUvuSuite(title);
  let registered = 0;

  // uvu says nothing of a hook that fails, and a suite with no test left needs no preparation.
  const guardHook =
    (hook: Callback): Callback =>
    async (context) => {
      if (hook !== closeShared && registered === 0) return;
      try {
        await hook(context);
      } catch (error) {
        console.error("A hook of these tests failed.", error);
        throw error;
      }
    };
  const createHook = (name: "before" | "after"): Hook =>
    Object.assign((hook: Callback) => uvu[name](guardHook(hook)), {
      each: (hook: Callback) => uvu[name].each(hook),
    });

  const addTest = (name: string, check: Callback): void => {
    if (!isWanted(name)) return;
    registered += 1;
    uvu(name, check);
  };
  const skip = (name: string, reason: string): void => {
    if (!isWanted(name)) return;
    skipped.push(`${name}: ${reason}`);
    console.log(`Skipped: ${name}: ${reason}`);
    uvu.skip(name);
  };
  return Object.assign(addTest, {
    only: (name: string, check: Callback) => {
      registered += 1;
      uvu.only(name, check);
    },
    skip,
    unless: (reason: string | undefined, name: string, check: Callback) => {
      if (reason === undefined) addTest(name, check);
      else skip(name, reason);
    },
    before: createHook("before"),
    after: createHook("after"),
    run: () => {
      if (!isWorker) uvu.after(closeShared);
      uvu.run();
    },
  });
}

/** Tests that need no title. */
export const test = suite();
