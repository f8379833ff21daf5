import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A web server on this machine that remembers what it was asked. */
export interface WebServer {
  readonly origin: string;
  /** Methods and paths, in the order they came. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves what `answer` writes. */
export async function startWebServer(
  respond: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<WebServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    respond(request, response);
  });
  // A test that fails leaves its server behind; that must not keep the program from ending.
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
export const servePage = (content: string, contentType = "text/html; charset=utf-8") =>
  startWebServer((_request, response) =>
    response.writeHead(200, { "content-type": contentType }).end(content),
  );
