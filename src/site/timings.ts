import { debuglog } from "node:util";

const debug = debuglog("openactive");

/**
 * The phases of a build: reading publishers and sources, describing datasets, rendering pages and
 * files, applying the plugin's own layout, and writing. Eleventy alternates between rendering and
 * writing, so the time for writing includes rendering.
 */
export type Phase = "read" | "describe" | "render" | "layout" | "write";

/** Measures how long the phases of a build take. */
export interface Timings {
  /** Starts measuring a task, and returns a function to call when the task is done. */
  start(phase: Phase): () => void;
  /** Measures a task, and returns its result. */
  measure<Value>(phase: Phase, work: () => Value): Value;
  /** Returns the number of finished tasks. */
  count(phase: Phase): number;
  /** Prints the time and the counts of a phase, if `NODE_DEBUG=openactive` is set. */
  log(phase: Phase, counts: Readonly<Record<string, number>>): void;
}

/** Creates the timings of a build, with all phases at zero. */
export function createTimings(): Timings {
  const milliseconds = new Map<Phase, number>();
  const counts = new Map<Phase, number>();
  const count = (phase: Phase) => counts.get(phase) ?? 0;
  const sum = (phase: Phase) => milliseconds.get(phase) ?? 0;

  const start = (phase: Phase) => {
    const started = performance.now();
    return () => {
      milliseconds.set(phase, sum(phase) + performance.now() - started);
      counts.set(phase, count(phase) + 1);
    };
  };
  return {
    start,
    measure: (phase, work) => {
      const stop = start(phase);
      const result = work();
      stop();
      return result;
    },
    count,
    log: (phase, what) => {
      const list = Object.entries(what).map(([name, number]) => `${name}: ${number}`);
      debug("%s: %s ms (%s)", phase, sum(phase).toFixed(1), list.join(", "));
    },
  };
}
