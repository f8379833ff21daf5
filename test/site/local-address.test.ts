import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import * as assert from "uvu/assert";
import openactive, { type EleventyConfig, type OpenActiveOptions } from "../../src/index.js";
import { createFolder, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// What is printed about a site that is served. The command line is tested next door.

interface Served {
  readonly options: OpenActiveOptions;
  /** Eleventy's server options, in an object that cannot be changed. */
  readonly server?: object;
  /** Whether to start the server after the build. */
  readonly isStarted?: boolean;
}

interface Printed {
  /** The plugin's own lines, with `PORT` for the port. */
  readonly own: readonly string[];
  /** What the server printed. */
  readonly ofServer: readonly string[];
}

/** Builds a site as `--serve` does, and returns what is printed. */
async function serve({ options, server, isStarted = true }: Served): Promise<Printed> {
  const folder = createFolder({ "publisher.yaml": minimalPublisher });
  const own: string[] = [];
  const ofServer: string[] = [];
  const printToServer = (text: string) => void ofServer.push(text);
  const eleventy = new Eleventy(folder, path.join(folder, "_site"), {
    quietMode: true,
    runMode: "serve",
    configPath: null,
    config: (config: EleventyConfig) => {
      config.logger.logWithOptions = ({ message, type }) => {
        if (type === "log") own.push(message);
      };
      const logger = { info: printToServer, error: printToServer, log: printToServer };
      config.setServerOptions(Object.freeze({ logger, ...server }) as never, true);
      const plugin = config as unknown as { addPlugin(...args: unknown[]): void };
      plugin.addPlugin(openactive, options);
    },
  } as never);
  eleventy.disableLogger();
  const running = eleventy as unknown as {
    write(): Promise<void>;
    serve(port: string): Promise<void>;
    eleventyServe: { server: { ready(): Promise<void> }; close(): Promise<void> };
  };
  await running.write();
  if (isStarted) {
    await running.serve("0");
    await running.eleventyServe.server.ready();
    await running.eleventyServe.close();
  }
  const hidePort = (text: string) => text.replace(/localhost:\d+/g, "localhost:PORT");
  return { own: own.map(hidePort), ofServer: ofServer.map(hidePort) };
}

const createPublisher = (_: unknown, index: number) => ({
  name: `Club ${index}`,
  legalName: `Club ${index} Ltd`,
  url: "https://www.clubs.example/",
  logo: "https://cdn.example/logo.png",
  dataset: {
    url: `https://data.clubs.example/clubs/${index}/`,
    discussionUrl: "https://github.com/vendor/opendata/issues",
  },
  feeds: { base: "https://api.clubs.example/", types: ["SessionSeries"] },
});
const createPublishers = (length: number) => Array.from({ length }, createPublisher);
const withoutCatalog = { catalog: false };

test("another server, which does not tell its port: the path", async () => {
  const { own } = await serve({
    options: { publishers: createPublishers(1) },
    server: { module: "@11ty/eleventy-server-browsersync" },
    isStarted: false,
  });
  assert.equal(own, ["Dataset Site: /clubs/0/"]);
});

test("the message of the server stays as it is", async () => {
  const { own, ofServer } = await serve({ options: { publishers: createPublishers(1) } });
  assert.equal(own.slice(-1), ["Dataset Site: http://localhost:PORT/clubs/0/"]);
  assert.equal(ofServer, ["Server at http://localhost:PORT/"]);
});

test("several publishers: the catalogue, or the first few without one", async () => {
  const publishers = createPublishers(5);
  const catalog = await serve({ options: { publishers } });
  assert.equal(catalog.own.slice(-1), ["Data catalogue: http://localhost:PORT/clubs/"]);
  const sites = await serve({ options: { publishers, pages: withoutCatalog } });
  assert.equal(sites.own.slice(-1), [
    [
      "Dataset Site: http://localhost:PORT/clubs/0/",
      "Dataset Site: http://localhost:PORT/clubs/1/",
      "Dataset Site: http://localhost:PORT/clubs/2/",
      "and 2 more Dataset Sites",
    ].join("\n"),
  ]);
});

test("the site's own server options are kept, and the site's object is not changed", async () => {
  const messageOnStart = ({ hosts }: { readonly hosts: readonly string[] }) =>
    `Hello from ${hosts.length} host`;
  const server = { messageOnStart, headers: { "X-Own": "yes" } };
  const { own, ofServer } = await serve({
    options: { publishers: createPublishers(2).slice(1) },
    server,
  });
  assert.equal(ofServer, ["Hello from 1 host"]);
  assert.equal(own.slice(-1), ["Dataset Site: http://localhost:PORT/clubs/1/"]);
  const silent = await serve({
    options: { publishers: createPublishers(3).slice(2) },
    server: { messageOnStart: false },
  });
  assert.equal(silent.ofServer, []);
  assert.equal(silent.own.slice(-1), ["Dataset Site: http://localhost:PORT/clubs/2/"]);
});

test.run();
