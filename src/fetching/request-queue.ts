/** Lets requests start a few at a time, so that no server is asked more than it can take. */
export interface RequestQueue {
  /**
   * Runs a request when it is its turn.
   *
   * @param isFirst whether it goes before those that have not been tried yet.
   */
  run<T>(host: string, request: () => Promise<T>, isFirst?: boolean): Promise<T>;
  /** Starts no request to a host for a while, in milliseconds. */
  pause(host: string, duration: number): void;
}

/** How many requests run at a time. */
export interface QueueLimits {
  readonly perHost: number;
  readonly together: number;
}

interface WaitingRequest {
  readonly host: string;
  readonly start: () => Promise<void>;
}

/**
 * Creates a queue. The libraries that do this (p-queue, bottleneck) pause all requests or none, and
 * their current versions need a newer Node than Eleventy does.
 */
export function createRequestQueue({ perHost, together }: QueueLimits): RequestQueue {
  const waiting: WaitingRequest[] = [];
  const running = new Map<string, number>();
  const pausedUntil = new Map<string, number>();
  let total = 0;

  const countRunning = (host: string) => running.get(host) ?? 0;
  const isPaused = (host: string) => (pausedUntil.get(host) ?? 0) > performance.now();
  const canStart = ({ host }: WaitingRequest) => countRunning(host) < perHost && !isPaused(host);

  function startWaiting(): void {
    while (total < together) {
      const index = waiting.findIndex(canStart);
      if (index < 0) return;
      const [request] = waiting.splice(index, 1);
      void runRequest(request!);
    }
  }

  async function runRequest({ host, start }: WaitingRequest): Promise<void> {
    total++;
    running.set(host, countRunning(host) + 1);
    await start();
    total--;
    running.set(host, countRunning(host) - 1);
    startWaiting();
  }

  return {
    run: (host, request, isFirst = false) =>
      new Promise((resolve, reject) => {
        const start = () => request().then(resolve, reject);
        if (isFirst) waiting.unshift({ host, start });
        else waiting.push({ host, start });
        startWaiting();
      }),
    pause(host, duration) {
      const end = performance.now() + duration;
      pausedUntil.set(host, Math.max(pausedUntil.get(host) ?? 0, end));
      // A timer may fire a little early.
      setTimeout(startWaiting, duration + 2);
    },
  };
}
