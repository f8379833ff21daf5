import type { EleventyConfig, ServerOptions, ServerStart } from "../eleventy.js";
import { printLines } from "./report.js";
import type { SiteState } from "./state.js";
import { encodePath } from "../iris.js";

/** The most addresses that are printed. */
const maxPrinted = 3;

type MessageOnStart = (start: ServerStart) => unknown;

/**
 * What is known about the server. It outlives a change of the configuration, which makes Eleventy
 * run the plugin again in the same process, with or without a restart of the server.
 */
interface LocalServer {
  /** Its URL with the path prefix, once it has started. */
  url?: string | undefined;
  /** What was printed last. */
  printed?: string;
  /** Prints where the Dataset Sites of the last build are. */
  print: () => void;
}

const server: LocalServer = { print: () => {} };

/**
 * The functions by the ones they replace: with a new one for each build, Eleventy would take the
 * options for changed and restart its server.
 */
const replacements = new WeakMap<object, MessageOnStart>();

/**
 * Makes Eleventy's server tell when it has started, and where: only the server knows its port, which
 * is another than the configured one if that is in use. The server's own message stays the same.
 */
export function watchServerStart(eleventyConfig: EleventyConfig): void {
  if (process.env["ELEVENTY_RUN_MODE"] !== "serve") return;
  const options = eleventyConfig.serverOptions ?? {};
  const { messageOnStart = formatDefaultMessage } = options;
  const format = typeof messageOnStart === "function" ? messageOnStart : printNothing;
  // A copy, because the object may be the site's own.
  const watched = { ...options, messageOnStart: replaceMessage(format as MessageOnStart) };
  eleventyConfig.setServerOptions(watched, true);
}

function replaceMessage(format: MessageOnStart): MessageOnStart {
  const known = replacements.get(format);
  if (known !== undefined) return known;
  const replacement: MessageOnStart = (start) => {
    server.url = start.localhostUrl ?? start.hosts?.at(-1);
    // After the server's own message, which it prints when this function has returned.
    queueMicrotask(() => server.print());
    return format(start);
  };
  replacements.set(format, replacement);
  return replacement;
}

/** The message of Eleventy's server, which giving the option replaces. */
function formatDefaultMessage({ hosts = [], version, options }: ServerStart): string {
  const place = hosts.length === 0 ? "started" : `at ${hosts.join(" or ")}`;
  return `Server ${place}${options?.showVersion === true ? ` (v${version})` : ""}`;
}

const printNothing = () => false;

/**
 * Prints where on this computer the Dataset Sites, or the catalogue that lists them, are. This is done
 * when the server has started, and again after a build that changed an address.
 *
 * @param pathPrefix Eleventy's path prefix.
 */
export function printLocalAddresses(
  eleventyConfig: EleventyConfig,
  state: SiteState,
  pathPrefix: string,
): void {
  server.print = () => {
    if (server.url === undefined) return;
    const lines = listAddresses(state, server.url);
    const text = lines.join("\n");
    if (text === "" || text === server.printed) return;
    server.printed = text;
    printLines(eleventyConfig, lines);
  };
  if (isOtherServer(eleventyConfig.serverOptions)) server.url = pathPrefix;
  server.print();
}

/** Whether the site uses another server, which does not tell its port; the path has to do. */
const isOtherServer = ({ module = eleventyServer }: ServerOptions = {}) =>
  module !== eleventyServer;

const eleventyServer = "@11ty/eleventy-dev-server";

/** @param base the URL of the server, or a path. */
function listAddresses({ sites, catalog }: SiteState, base: string): string[] {
  const format = (label: string, url: string) =>
    `${label}: ${base.replace(/\/$/, "")}${encodePath(url)}`;
  if (catalog?.hasPage === true && sites.length !== 1) {
    return [format("Data catalogue", catalog.address.url)];
  }
  const lines = sites
    .slice(0, maxPrinted)
    .map(({ address }) => format("Dataset Site", address.url));
  if (sites.length > maxPrinted) lines.push(`and ${sites.length - maxPrinted} more Dataset Sites`);
  return lines;
}
