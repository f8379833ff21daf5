import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".jsonld": "application/ld+json",
  ".json": "application/json",
  ".png": "image/png",
};

/** Serves files over HTTP the way GitHub Pages does: `/` is `index.html`, `/name` may be `name.html`. */
export async function serve(
  read: (file: string) => string | Uint8Array | undefined,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const pathname = decodeURI(new URL(request.url!, "http://localhost").pathname);
    const file = [
      pathname.endsWith("/") ? `${pathname}index.html` : pathname,
      `${pathname}.html`,
    ].find((name) => read(name) !== undefined);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" })
      .end(read(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves a folder. */
export const serveFolder = (folder: string) =>
  serve((name) => {
    const file = path.join(folder, name);
    if (
      !file.startsWith(path.resolve(folder)) &&
      !path.resolve(file).startsWith(path.resolve(folder))
    )
      return undefined;
    try {
      return readFileSync(file);
    } catch {
      return undefined;
    }
  });
