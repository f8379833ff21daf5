import { formatExcerpt } from "../document/excerpt.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../document/index.js";
import { resolveUrl } from "../specification/safe-urls.js";
import { decodeText } from "./decode.js";

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

/**
 * Fetches a page or a JSON-LD file with a single request: redirects are not followed, and nothing
 * that the page refers to is requested.
 *
 * @param timeout the time in milliseconds within which the whole page must arrive.
 * @returns the text of the page.
 * @throws {OpenActiveError} when the page cannot be fetched or is no HTML or JSON-LD; the message
 *   says what was found and what was expected.
 */
export async function fetchPage(url: string, timeout: number): Promise<string> {
  try {
    const response = await requestPage(url, timeout);
    const contentType = response.headers.get("content-type") ?? "";
    const issue = findResponseIssue(response, url, contentType);
    if (issue !== undefined) {
      // Closes the connection without reading the rest.
      await response.body?.cancel();
      throw new OpenActiveError(`${url}: ${issue}`);
    }
    const bytes = await readBytes(response, url);
    const charset = /;\s*charset=["']?([\w-]+)/i.exec(contentType)?.[1];
    const text = decodeText(bytes, charset);
    const encoding = response.headers.get("content-encoding") ?? "identity";
    if (encoding === "identity" || isComplete(text)) return text;
    const expected = "a whole page; is its server all right?";
    throw new OpenActiveError(`${url}: ${formatMismatch("the beginning of a page", expected)}`);
  } catch (error) {
    if (error instanceof OpenActiveError) throw error;
    throw new OpenActiveError(`${url}: ${describeNetworkError(error as NetworkError, timeout)}`);
  }
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

const requestPage = (url: string, timeout: number) =>
  fetch(url, {
    redirect: "manual",
    signal: AbortSignal.timeout(timeout),
    headers: {
      // The end of compressed data that is cut off goes unnoticed by fetch.
      "accept-encoding": "identity",
      accept: `${mediaTypes.join(", ")}, */*;q=0.1`,
      "user-agent": "eleventy-plugin-openactive",
      // The server may close a connection that is kept alive before the next build uses it again,
      // which would look like a broken site.
      connection: "close",
    },
  });

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
      "the Dataset Site itself, because redirects are not followed; if that is its new URL, use it in sources",
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

/** Reads a whole response, or closes the connection once the response proves too long. */
async function readBytes({ body }: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the body.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) throw new OpenActiveError(`${url}: ${tooLargeIssue}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The error that `fetch` throws; its cause often has the only useful message. */
type NetworkError = Error & {
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
