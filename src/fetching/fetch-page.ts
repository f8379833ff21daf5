import { formatExcerpt } from "../document/excerpt.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../document/index.js";
import { omitUndefined } from "../dataset/index.js";
import { resolveUrl } from "../specification/safe-urls.js";
import { decodeText } from "./decode.js";
import { describeFeed, WrongKindError } from "./wrong-kind.js";
import {
  attemptRepeatedly,
  findRetry,
  findRetryForError,
  type Attempt,
  type FailedAttempt,
} from "./retry.js";

/** The largest page to read: far larger than any Dataset Site. */
const maxMegabytes = 10;
const maxBytes = maxMegabytes * 1024 * 1024;

const tooLargeIssue = formatMismatch(
  `more than ${maxMegabytes} MB`,
  `a Dataset Site of at most ${maxMegabytes} MB`,
);

const mediaTypes = [
  "text/html",
  "application/xhtml+xml",
  "application/ld+json",
  "application/json",
];

/** How to fetch a page. */
export interface FetchPageOptions {
  /** The time in milliseconds within which the whole page must arrive. */
  readonly timeout: number;
  /** How many times to try again if the server is busy or the connection breaks. */
  readonly retries: number;
  /** The URL of the site that shows the data, which the server is told. */
  readonly site?: string | undefined;
}

const feedMediaType = /^\s*application\/vnd\.openactive\.rpde\b/i;

/**
 * Fetches a page or a JSON-LD file: redirects are not followed, and nothing that the page refers to
 * is requested. A server gets a few requests at a time, and is asked again after errors that pass.
 *
 * @returns the text of the page.
 * @throws {OpenActiveError} when the page cannot be fetched or is no HTML or JSON-LD; the message
 *   says what was found and what was expected.
 */
export async function fetchPage(url: string, options: FetchPageOptions): Promise<string> {
  const { host } = new URL(url);
  const result = await attemptRepeatedly(host, options.retries, () => attemptPage(url, options));
  if ("value" in result) return result.value;
  throw new OpenActiveError(`${url}: ${result.problem}`);
}

async function attemptPage(url: string, options: FetchPageOptions): Promise<Attempt<string>> {
  try {
    const response = await requestPage(url, options);
    const contentType = response.headers.get("content-type") ?? "";
    if (feedMediaType.test(contentType)) {
      await response.body?.cancel();
      throw new WrongKindError(`${url}: ${describeFeed()}`);
    }
    const problem = findResponseIssue(response, url, contentType);
    if (problem !== undefined) {
      // Closes the connection without reading the rest.
      await response.body?.cancel();
      return omitUndefined<FailedAttempt>({ problem, retry: findRetry(response) });
    }
    return await readPage(response, contentType);
  } catch (error) {
    if (error instanceof WrongKindError) throw error;
    const { cause, code = cause?.code } = error as NetworkError;
    const problem = describeNetworkError(error as NetworkError, options.timeout);
    return omitUndefined<FailedAttempt>({ problem, retry: findRetryForError(code) });
  }
}

async function readPage(response: Response, contentType: string): Promise<Attempt<string>> {
  const bytes = await readBytes(response);
  if (bytes === undefined) return { problem: tooLargeIssue };
  const charset = /;\s*charset=["']?([\w-]+)/i.exec(contentType)?.[1];
  const value = decodeText(bytes, charset);
  const encoding = response.headers.get("content-encoding") ?? "identity";
  if (encoding === "identity" || isComplete(value)) return { value };
  const expected = "a whole page; is its server all right?";
  return { problem: formatMismatch("the beginning of a page", expected) };
}

/** Whether a text that arrived compressed has its end. */
function isComplete(text: string): boolean {
  if (/<\/html\s*>/i.test(text.slice(-1000))) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const requestPage = (url: string, { timeout, site }: FetchPageOptions) =>
  fetch(url, {
    redirect: "manual",
    signal: AbortSignal.timeout(timeout),
    headers: {
      // The end of compressed data that is cut off goes unnoticed by fetch.
      "accept-encoding": "identity",
      accept: `${mediaTypes.join(", ")}, */*;q=0.1`,
      "user-agent": formatUserAgent(site),
      // The server may close a connection that is kept alive before the next build uses it again,
      // which would look like a broken site.
      connection: "close",
    },
  });

/** Says who asks, so that whoever runs the server can find out why. */
const formatUserAgent = (site: string | undefined) =>
  site === undefined
    ? "eleventy-plugin-openactive"
    : `eleventy-plugin-openactive (+${new URL(site).href})`;

/** A part of a page, or nothing: 204 No Content, 205 Reset Content, 206 Partial Content. */
const incompleteStatuses: readonly number[] = [204, 205, 206];

/** Finds a problem with a response from its status and headers. */
function findResponseIssue(
  { status, statusText, ok, headers }: Response,
  url: string,
  contentType: string,
): string | undefined {
  const location = headers.get("location");
  if (status >= 300 && status < 400 && location !== null) {
    const target = formatExcerpt(resolveUrl(location, url) ?? location);
    return formatMismatch(
      `a redirect (${status}) to ${target}`,
      "the Dataset Site itself, because redirects are not followed; if that is its new URL, use that instead",
    );
  }
  if (!ok || incompleteStatuses.includes(status)) {
    const reason = statusText === "" ? "" : ` (${formatExcerpt(statusText)})`;
    const expected = "a Dataset Site; is this still its URL?";
    return formatMismatch(`status ${status}${reason}`, expected);
  }
  const mediaType = contentType.split(";")[0]!.trim().toLowerCase();
  if (!mediaTypes.includes(mediaType)) {
    const expected = `HTML or JSON-LD: ${mediaTypes.join(", ")}`;
    return formatMismatch(describeMediaType(mediaType), expected);
  }
  return Number(headers.get("content-length")) > maxBytes ? tooLargeIssue : undefined;
}

function describeMediaType(mediaType: string): string {
  if (mediaType === "") return "a response without a content type";
  return `the content type ${JSON.stringify(formatExcerpt(mediaType))}`;
}

/**
 * Reads a whole response.
 *
 * @returns `undefined` if it proves too long; the connection is closed then.
 */
async function readBytes({ body }: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the body.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The error that `fetch` throws; its cause often has the only useful message. */
type NetworkError = Error & {
  readonly code?: string;
  readonly cause?: { readonly message?: string; readonly code?: string };
};

function describeNetworkError({ name, message, cause }: NetworkError, timeout: number): string {
  const expected = "a Dataset Site; is the network up, and is the URL right?";
  if (name === "TimeoutError") {
    return formatMismatch(`no complete response within ${timeout / 1000} s`, expected);
  }
  const reason = formatExcerpt(cause?.message || cause?.code || message);
  return formatMismatch(`no complete response (${reason})`, expected);
}
