/** Whether a smaller input still shows the fault. */
export type ShowsFault = (bytes: string) => Promise<boolean>;

/** The number of smaller inputs to try, and the time for them: a slow fault is slow each time. */
const maxTries = 600;
const maxSeconds = 30;

/**
 * Makes an input smaller, as long as it shows the same fault: first by whole lines, then by
 * characters. Each round takes out halves, then quarters, and so on (delta debugging, after Zeller
 * and Hildebrandt 2002).
 *
 * @returns the smallest input found. The same fault gives the same result unless
 *   time runs out.
 */
export async function minimize(bytes: string, showsFault: ShowsFault): Promise<string> {
  let tries = 0;
  const started = performance.now();
  const isStill = async (candidate: string) => {
    tries += 1;
    const seconds = (performance.now() - started) / 1000;
    return tries <= maxTries && seconds <= maxSeconds && (await showsFault(candidate));
  };
  const byLines = await removeParts(bytes.split(/(?<=\n)/), isStill);
  const byTags = await removeParts(byLines.split(/(?=<)/), isStill);
  return removeParts([...byTags], isStill);
}

async function removeParts(all: readonly string[], isStill: ShowsFault): Promise<string> {
  let parts = all;
  let size = Math.ceil(parts.length / 2);
  while (size >= 1) {
    for (let start = 0; start < parts.length;) {
      const rest = [...parts.slice(0, start), ...parts.slice(start + size)];
      if (rest.length > 0 && (await isStill(rest.join("")))) parts = rest;
      else start += size;
    }
    size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return parts.join("");
}
