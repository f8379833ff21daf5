import { setTimeout as wait } from "node:timers/promises";
import { createRequestQueue, type RequestQueue } from "./request-queue.js";

/** An attempt to fetch something: the value, or the reason why there is none. */
export type Attempt<T> = { readonly value: T } | FailedAttempt;

/** An attempt that failed. */
export interface FailedAttempt {
  readonly problem: string;
  /** How soon the server may be asked again; omitted if that would be of no use. */
  readonly retry?: Retry;
}

/** How soon a server may be asked again. */
export interface Retry {
  /** The milliseconds that the server asks to wait; omitted if it does not say. */
  readonly after?: number | undefined;
  /** Whether other requests to this host have to wait as well. */
  readonly isForHost: boolean;
}

/** The requests of all sources, however many times they are loaded. */
const sourceQueue = createRequestQueue({ perHost: 3, together: 12 });

/** The wait before the second attempt in milliseconds; it doubles for each further one. */
const firstWait = 500;

/** The longest wait to accept from a server, in milliseconds. */
const maxWait = 60_000;

/**
 * Attempts something until it succeeds, or until another attempt would be of no use.
 *
 * @param host the host that is asked.
 * @param retries how many times to try again.
 * @param queue limits how many requests run at a time. Default: one for all sources.
 */
export async function attemptRepeatedly<T>(
  host: string,
  retries: number,
  attempt: () => Promise<Attempt<T>>,
  queue: RequestQueue = sourceQueue,
): Promise<Attempt<T>> {
  for (let tries = 1; ; tries++) {
    const result = await queue.run(host, attempt, tries > 1);
    if ("value" in result || result.retry === undefined) return result;
    const { problem, retry } = result;
    if (tries > retries) {
      return tries === 1 ? result : { problem: `${problem}; tried ${tries} times` };
    }
    const { after = firstWait * 2 ** (tries - 1), isForHost } = retry;
    if (after > maxWait) {
      const seconds = Math.round(after / 1000);
      return { problem: `${problem}; its server asks to wait ${seconds} s before the next try` };
    }
    const duration = randomize(after, retry);
    if (isForHost) queue.pause(host, duration);
    else await wait(duration);
  }
}

/**
 * Makes a wait random, so that those who were refused together do not come back together. It never
 * becomes shorter than what the server asks for.
 */
function randomize(duration: number, { after }: Retry): number {
  if (after !== undefined) return duration + Math.random() * 200;
  return duration * (0.5 + Math.random() / 2);
}

/** Statuses that a server may answer differently the next time. */
const transientStatuses: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/**
 * Works out from a response whether and when to ask again.
 *
 * OpenActive's own reader (https://github.com/openactive/dataset-utils) also tries again after a
 * 403, which is how the hosts of some booking systems refuse too many requests.
 *
 * @returns `undefined` if the answer would be the same.
 */
export const findRetry = ({ status, headers }: Response): Retry | undefined =>
  findRetryForStatus(status, headers.get("retry-after"));

/**
 * Works out from a status whether and when to ask again.
 *
 * @param retryAfter the header of that name.
 */
export function findRetryForStatus(
  status: number,
  retryAfter: string | null | undefined,
): Retry | undefined {
  if (status !== 403 && !transientStatuses.includes(status)) return undefined;
  const after = parseRetryAfter(retryAfter);
  return { after, isForHost: after !== undefined || status === 429 || status === 403 };
}

/**
 * Parses the header `Retry-After`: seconds, or a date.
 * Source: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 *
 * @returns milliseconds.
 */
function parseRetryAfter(value: string | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** Errors of a connection that may well succeed the next time, by their codes. */
const transientCodes: readonly string[] = ["ECONNRESET", "EPIPE", "EAI_AGAIN", "UND_ERR_SOCKET"];

/** Works out from the code of a network error whether to try again. */
export const findRetryForError = (code: string | undefined): Retry | undefined =>
  code !== undefined && transientCodes.includes(code) ? { isForHost: false } : undefined;
