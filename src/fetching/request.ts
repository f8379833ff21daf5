import http from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { formatExcerpt } from "../document/excerpt.js";
import { formatMismatch } from "../document/index.js";
import { omitUndefined } from "../dataset/index.js";
import { decodeText } from "./decode.js";
import { lookUpPublicHost, PrivateAddressError, requirePublicHost } from "./private-addresses.js";
import { createRequestQueue, type RequestQueue } from "./request-queue.js";
import {
  attemptRepeatedly,
  findRetryForError,
  findRetryForStatus,
  type Attempt,
  type FailedAttempt,
} from "./retry.js";

/** How politely, and for how long, servers are asked. */
export interface RequestOptions {
  /** The time in milliseconds within which a response must be complete. */
  readonly timeout: number;
  /** How many bytes a response may have, once it is decompressed. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** How many times to try again if a server is busy or the connection breaks. */
  readonly retries: number;
  /** The shortest time in milliseconds between two requests to one host. */
  readonly interval: number;
  /** Whether a host may have an address that is not on the public Internet. */
  readonly allowsPrivate: (hostname: string) => boolean;
  /** Who asks, with a contact. */
  readonly userAgent: string;
  /** The media types that are wanted. */
  readonly accept: string;
}

/** A response that arrived, whatever its status. */
export interface FetchedDocument {
  /** The URL that answered, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly text: string;
}

/** What came of a request: the document, or why it could not be fetched. */
export type RequestResult = { readonly document: FetchedDocument } | { readonly problem: string };

/** Requests documents, one at a time from each host. */
export type RequestDocument = (url: string) => Promise<RequestResult>;

/**
 * Creates a function that requests documents politely: one request at a time to each host, with a
 * pause after each, and again after errors that pass. Redirects are followed.
 */
export function createRequester(options: RequestOptions): RequestDocument {
  const queue = createRequestQueue({ perHost: 1, together: 12 });
  return (url) => followRedirects(url, options, queue);
}

async function followRedirects(
  start: string,
  options: RequestOptions,
  queue: RequestQueue,
): Promise<RequestResult> {
  let url = start;
  const visited = new Set<string>();
  for (;;) {
    if (visited.has(url)) return { problem: describeLoop(url) };
    visited.add(url);
    const result = await requestPolitely(url, options, queue);
    if ("problem" in result) return { problem: result.problem };
    const { value } = result;
    if ("document" in value) return value;
    if (visited.size > options.maxRedirects) {
      const found = `more than ${options.maxRedirects} redirects, the last to ${formatExcerpt(value.location)}`;
      return { problem: formatMismatch(found, `at most ${options.maxRedirects}`) };
    }
    url = value.location;
  }
}

const describeLoop = (url: string): string =>
  formatMismatch(`redirects that lead back to ${formatExcerpt(url)}`, "an answer");

/** A document, or where the server says it is. */
type Answer = { readonly document: FetchedDocument } | { readonly location: string };

async function requestPolitely(
  url: string,
  options: RequestOptions,
  queue: RequestQueue,
): Promise<Attempt<Answer>> {
  const { host } = new URL(url);
  const attempt = async (): Promise<Attempt<Answer>> => {
    const outcome = await requestOnce(url, options);
    queue.pause(host, options.interval);
    if ("location" in outcome) return { value: outcome };
    if ("problem" in outcome) {
      const { problem, code } = outcome;
      return omitUndefined<FailedAttempt>({ problem, retry: findRetryForError(code) });
    }
    const { status } = outcome.document;
    const retry = findRetryForStatus(status, outcome.retryAfter);
    return retry === undefined ? { value: outcome } : { problem: describeStatus(status), retry };
  };
  return attemptRepeatedly(host, options.retries, attempt, queue);
}

type Outcome =
  | { readonly document: FetchedDocument; readonly retryAfter: string | undefined }
  | { readonly location: string }
  | { readonly problem: string; readonly code?: string | undefined };

/** Says which status an unsuccessful response has. */
export const describeStatus = (status: number): string =>
  formatMismatch(`status ${status}`, "status 200");

async function requestOnce(url: string, options: RequestOptions): Promise<Outcome> {
  const signal = AbortSignal.timeout(options.timeout);
  try {
    const response = await openConnection(new URL(url), options, signal);
    const { statusCode: status = 0, headers } = response;
    const { location } = headers;
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy();
      return resolveRedirect(location, url);
    }
    const bytes = await readBody(response, options.maxBytes, signal);
    if (bytes === undefined) return { problem: describeTooLarge(options.maxBytes) };
    const contentType = headers["content-type"] ?? "";
    const charset = /;\s*charset=["']?([\w-]+)/i.exec(contentType)?.[1];
    const document = {
      url,
      status,
      contentType,
      cacheControl: headers["cache-control"] ?? "",
      text: decodeText(bytes, charset),
    };
    return { document, retryAfter: headers["retry-after"] };
  } catch (error) {
    return explainError(error as NodeJS.ErrnoException, signal, options.timeout);
  }
}

function resolveRedirect(location: string, url: string): Outcome {
  const target = parse(location, url);
  if (target !== undefined && /^https?:$/.test(target.protocol)) return { location: target.href };
  const found = `a redirect to ${JSON.stringify(formatExcerpt(location))}`;
  return { problem: formatMismatch(found, "a redirect to an http or https URL") };
}

const parse = (url: string, base: string): URL | undefined =>
  URL.canParse(url, base) ? new URL(url, base) : undefined;

const describeTooLarge = (maxBytes: number): string => {
  const size = `${Number((maxBytes / 1024 / 1024).toFixed(2))} MB`;
  return formatMismatch(`more than ${size}`, `at most ${size} in a response`);
};

/** `fetch` cannot check the address that a host resolves to, so requests are made without it. */
function openConnection(
  url: URL,
  { allowsPrivate, userAgent, accept }: RequestOptions,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const isAnywhere = allowsPrivate(url.hostname);
  if (!isAnywhere) requirePublicHost(url.hostname);
  const headers = {
    accept,
    "accept-encoding": "gzip, deflate, br",
    "user-agent": userAgent,
    connection: "close",
  };
  const { request } = url.protocol === "https:" ? https : http;
  const settings: http.RequestOptions = { headers, signal };
  if (!isAnywhere) settings.lookup = lookUpPublicHost;
  return new Promise((resolve, reject) => {
    request(url, settings, resolve).on("error", reject).end();
  });
}

/** Reads a response to its end; `undefined` if it proves too long. */
async function readBody(
  response: http.IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const body = decompress(response);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      signal.throwIfAborted();
      length += chunk.length;
      if (length > maxBytes) return undefined;
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function decompress(response: http.IncomingMessage): Readable {
  const decompressor = createDecompressor(response.headers["content-encoding"]);
  if (decompressor === undefined) return response;
  response.on("error", (error) => decompressor.destroy(error));
  return response.pipe(decompressor);
}

function createDecompressor(encoding = "identity") {
  switch (encoding.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

function explainError(
  error: NodeJS.ErrnoException,
  signal: AbortSignal,
  timeout: number,
): Extract<Outcome, { problem: string }> {
  if (error instanceof PrivateAddressError) {
    const found = `the private address ${error.address}`;
    return { problem: formatMismatch(found, "a public address, or --allow-private") };
  }
  if (signal.aborted) {
    const expected = "a complete response in that time";
    return { problem: formatMismatch(`no complete response within ${timeout / 1000} s`, expected) };
  }
  const reason = formatExcerpt(error.message || error.code || "unknown");
  const problem = formatMismatch(`no complete response (${reason})`, "a response");
  return { problem, code: error.code };
}
