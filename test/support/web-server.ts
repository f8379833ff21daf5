import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** A web server on this machine. */
export interface WebServer {
  readonly origin: string;
  /** Methods and paths, in the order they were requested. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Gives the content of a file by its path, as in `/index.html`; `undefined` if there is none. */
export type ReadFile = (file: string) => string | Uint8Array | undefined;

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttl": "text/turtle; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/**
 * Starts a web server on a free port.
 *
 * @param respond writes the response to a request.
 */
export async function startWebServer(respond: RequestListener): Promise<WebServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    respond(request, response);
  });
  // A test that fails never closes its server, which must not keep the process alive.
  server.unref().on("connection", (socket) => socket.unref());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves one page at every address. */
export function servePage(
  content: string,
  contentType = "text/html; charset=utf-8",
): Promise<WebServer> {
  return startWebServer((_request, response) => {
    response.writeHead(200, { "content-type": contentType }).end(content);
  });
}

/** Serves files as GitHub Pages does: `/` is `/index.html`, and `/name` may be `/name.html`. */
export function serve(read: ReadFile): Promise<WebServer> {
  return startWebServer((request, response) => {
    const found = findFile(request, read);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": getMediaType(found.file) }).end(found.content);
  });
}

/** Serves a folder as {@link serve} does. */
export const serveFolder = (folder: string): Promise<WebServer> => serve(readFrom(folder));

/** Serves a folder compressed, and cached for ten minutes, as GitHub Pages does. */
export function serveCompressedFolder(folder: string): Promise<WebServer> {
  const read = readFrom(folder);
  return startWebServer((request, response) => {
    const found = findFile(request, read);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const headers = {
      "content-type": getMediaType(found.file),
      "content-encoding": "gzip",
      "cache-control": "max-age=600",
    };
    response.writeHead(200, headers).end(gzipSync(found.content));
  });
}

interface FoundFile {
  readonly file: string;
  readonly content: string | Uint8Array;
}

function findFile(request: IncomingMessage, read: ReadFile): FoundFile | undefined {
  const pathname = decodeURI(new URL(request.url!, "http://localhost").pathname);
  const candidates = [
    pathname.endsWith("/") ? `${pathname}index.html` : pathname,
    `${pathname}.html`,
  ];
  for (const file of candidates) {
    const content = read(file);
    if (content !== undefined) return { file, content };
  }
  return undefined;
}

const getMediaType = (file: string): string =>
  mediaTypes[path.extname(file)] ?? "application/octet-stream";

/** Reads the files of a folder, and nothing outside it. */
function readFrom(folder: string): ReadFile {
  const root = path.resolve(folder);
  return (name) => {
    const file = path.join(root, name);
    if (!file.startsWith(`${root}${path.sep}`)) return undefined;
    try {
      return readFileSync(file);
    } catch {
      return undefined;
    }
  };
}
