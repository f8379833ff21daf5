import type { FeedFault } from "../feed-status/index.js";

/** The number of kinds of fault to keep: a feed that has more has one cause for most of them. */
const maxKinds = 50;

/** Collects what is wrong with a feed: each kind of fault once, with its number and first page. */
export class FaultCollection {
  readonly #faults: Map<string, FeedFault>;

  constructor(faults: readonly FeedFault[] = []) {
    this.#faults = new Map(faults.map((fault) => [fault.message, fault]));
  }

  /** Adds a fault that was found on a page. */
  add(message: string, page: string, count = 1): void {
    const known = this.#faults.get(message);
    if (known === undefined && this.#faults.size >= maxKinds) return;
    const total = (known?.count ?? 0) + count;
    this.#faults.set(message, { message, count: total, page: known?.page ?? page.slice(0, 500) });
  }

  /** Lists the faults in the order in which they were first found. */
  list(): FeedFault[] {
    return [...this.#faults.values()];
  }
}
