import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../publisher/index.js";
import { resolveUrl, formatExcerpt } from "../reading/values.js";
import { decodeText } from "./decode.js";

/** No Dataset Site is nearly as large. */
const maxMegabytes = 10;
const maxBytes = maxMegabytes * 1024 * 1024;

const mediaTypes = [
  "text/html",
  "application/xhtml+xml",
  "application/ld+json",
  "application/json",
];

/**
 * Fetches a page or a JSON-LD file. One request, to this address and no other: redirects are not followed, and
 * nothing that stands in the page is asked for.
 *
 * @param timeout milliseconds until the last byte has to be here.
 * @returns its text.
 * @throws {OpenActiveError} when there is no such page, saying what was found and expected.
 */
export async function fetchPage(url: string, timeout: number): Promise<string> {
  try {
    const response = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(timeout),
      // A connection is used once: the next build would find it closed, and take that for a broken site.
      headers: {
        accept: `${mediaTypes.join(", ")}, */*;q=0.1`,
        "user-agent": "eleventy-plugin-openactive",
        connection: "close",
      },
    });
    const contentType = response.headers.get("content-type") ?? "";
    const issue = findResponseIssue(response, url, contentType);
    if (issue !== undefined) {
      // Cuts the connection: the rest is of no use.
      await response.body?.cancel();
      throw new OpenActiveError(`${url}: ${issue}`);
    }
    return decodeText(
      await readBytes(response, url),
      /;\s*charset=["']?([\w-]+)/i.exec(contentType)?.[1],
    );
  } catch (error) {
    if (error instanceof OpenActiveError) throw error;
    throw new OpenActiveError(`${url}: ${describeNetworkError(error, timeout)}`);
  }
}

/** What is wrong with an answer, as far as its head says. */
function findResponseIssue(
  { status, statusText, ok, headers }: Response,
  url: string,
  contentType: string,
): string | undefined {
  const location = headers.get("location");
  if (status >= 300 && status < 400 && location !== null) {
    return formatMismatch(
      `a redirect (${status}) to ${formatExcerpt(resolveUrl(location, url) ?? location)}`,
      "the Dataset Site itself, because redirects are not followed; if that is its address now, write it into sources",
    );
  }
  if (!ok)
    return formatMismatch(
      `status ${status}${statusText === "" ? "" : ` (${formatExcerpt(statusText)})`}`,
      "a Dataset Site; is this still its address?",
    );
  const mediaType = contentType.split(";")[0]!.trim().toLowerCase();
  if (!mediaTypes.includes(mediaType))
    return formatMismatch(
      mediaType === ""
        ? "an answer without a content type"
        : `the content type ${JSON.stringify(formatExcerpt(mediaType))}`,
      `HTML or JSON-LD: ${mediaTypes.join(", ")}`,
    );
  return Number(headers.get("content-length")) > maxBytes ? tooLargeIssue : undefined;
}

const tooLargeIssue = formatMismatch(
  `more than ${maxMegabytes} MB`,
  `a Dataset Site of at most ${maxMegabytes} MB`,
);

/** All of a body, as long as it is not too long: the connection is cut as soon as it is. */
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

function describeNetworkError(error: unknown, timeout: number): string {
  const expected = "a Dataset Site; is the network there, and is the address right?";
  const { name, message, cause } = error as Error & {
    readonly cause?: { readonly message?: string; readonly code?: string };
  };
  if (name === "TimeoutError")
    return formatMismatch(`no complete answer within ${timeout / 1000} s`, expected);
  return formatMismatch(
    `no complete answer (${formatExcerpt(cause?.message || cause?.code || message)})`,
    expected,
  );
}
