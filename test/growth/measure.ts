import { OpenActiveError, readDatasetSite, readPublisher } from "../../src/index.js";
import { fileShapes, pageShapes, type Shape } from "./shapes.js";

/** A reader, and what it is measured with. */
export interface Reader {
  readonly shapes: Readonly<Record<string, Shape>>;
  read(text: string): unknown;
}

export const readers: Readonly<Record<string, Reader>> = {
  readPublisher: { shapes: fileShapes, read: (text) => readPublisher(text, "publisher.yaml") },
  readDatasetSite: {
    shapes: pageShapes,
    read: (text) => readDatasetSite(text, "https://a.example/"),
  },
};

/**
 * Measures how long a reader takes.
 *
 * @returns the user's CPU time in milliseconds; the least of several, for anything else disturbs.
 * @throws whatever the reader throws, except for an `OpenActiveError`.
 */
export function measureReader({ read }: Reader, text: string, times: number): number {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const before = process.cpuUsage();
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof OpenActiveError)) throw error;
    }
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}
