import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { startWebServer, type WebServer } from "./web-server.js";

/** An item of an RPDE feed. */
export interface TestItem {
  readonly id: string | number;
  readonly kind: string;
  readonly state: "updated" | "deleted";
  readonly modified: number;
  readonly data?: object;
}

/** A feed that gives its items by change number, as RPDE describes it. */
export interface TestFeed {
  readonly count: number;
  /** Returns the item at a position; counted from 0. */
  getItem(position: number): TestItem;
  readonly pageSize?: number;
}

export const licence = "https://creativecommons.org/licenses/by/4.0/";

/** Answers requests of one path of a server. */
export type Respond = (request: IncomingMessage, response: ServerResponse, origin: string) => void;

/** Serves an RPDE feed without faults; change numbers start at 1. */
export function serveFeed({ count, getItem, pageSize = 500 }: TestFeed): Respond {
  return (request, response, origin) => {
    const url = new URL(request.url!, origin);
    const start = Number(url.searchParams.get("afterChangeNumber") ?? 0);
    const end = Math.min(start + pageSize, count);
    const items = Array.from({ length: end - start }, (_, index) => ({
      ...getItem(start + index),
      modified: start + index + 1,
    }));
    const next =
      items.length === 0 ? url.href : `${origin}${url.pathname}?afterChangeNumber=${end}`;
    sendJson(response, { next, items, license: licence });
  };
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown, headers: object = {}): void {
  const age = (value as { items?: unknown[] }).items?.length === 0 ? 8 : 3600;
  response
    .writeHead(200, {
      "content-type": "application/json",
      "cache-control": `public, max-age=${age}`,
      ...headers,
    })
    .end(JSON.stringify(value));
}

/** Starts a server with feeds at several paths. */
export async function startFeedServer(
  paths: Readonly<Record<string, Respond>>,
): Promise<WebServer> {
  const respond: RequestListener = (request, response) => {
    const path = request.url!.split("?")[0]!;
    const found = paths[path];
    if (found === undefined) response.writeHead(404).end();
    else found(request, response, server.origin);
  };
  const server: WebServer = await startWebServer(respond);
  return server;
}
