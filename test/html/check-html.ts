/*
 * Asks the Nu HTML Checker about every page and stylesheet of the sites that the tests build, and prints what it
 * says. Exit code 1 when that is anything. It needs Java, 11 or later.
 *
 * Usage: npm run check-html
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { getTestSites } from "../browser/sites.js";
import { serve, serveFolder } from "../support/web-server.js";

/** What the checker says of one place. */
interface CheckerMessage {
  readonly type: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/**
 * The one thing it is mistaken about. JSON-LD is a data block and no script, so what a policy says of scripts does
 * not hold for it: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element returns at the
 * type of the block, before the policy is asked.
 */
const isFalsePositive = ({ message, extract }: CheckerMessage) =>
  message.startsWith("Inline script violates Content Security Policy") &&
  extract?.includes('<script type="application/ld+json">') === true;

/**
 * The checker. It is none of this package's dependencies, because installing it looks for Java, and downloads one
 * where there is none: a clone that only wants the tests should not have to.
 */
function fetchJar(): string {
  const folder = path.resolve(".cache/vnu");
  const jar = path.join(folder, "node_modules/vnu-jar/build/dist/vnu.jar");
  if (existsSync(jar)) return jar;
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    "npm install --prefix . --no-save --ignore-scripts --no-audit --no-fund --silent vnu-jar@26.9.27",
    { cwd: folder, shell: true, stdio: "inherit" },
  );
  if (status !== 0 || !existsSync(jar)) {
    throw new Error("The Nu HTML Checker could not be fetched from the npm registry.");
  }
  return jar;
}
const jar = fetchJar();
const javaRequirement = "The Nu HTML Checker needs Java, 11 or later, as the command java";

/** Asks about all addresses and files at once: starting Java takes longer than checking a page. */
function checkDocuments(documents: readonly string[]): Promise<CheckerMessage[]> {
  return new Promise((resolve, reject) => {
    // It asks nothing of this machine itself unless it is allowed to.
    const checker = spawn(
      "java",
      [
        "-Dnu.validator.servlet.allow-forbidden-hosts=true",
        "-jar",
        jar,
        "--also-check-css",
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        ...documents,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let output = "";
    checker.stdout.on("data", (chunk) => (output += String(chunk)));
    checker.on("error", ({ message }) => reject(new Error(`${javaRequirement}: ${message}`)));
    checker.on("close", () => {
      try {
        resolve((JSON.parse(output) as { readonly messages: CheckerMessage[] }).messages);
      } catch {
        reject(new Error(`${javaRequirement}; it did not answer: ${output}`));
      }
    });
  });
}

const sites = await getTestSites();
// Pages over HTTP: to the policy of a page that is a file, other files are another site's.
const servers = await Promise.all(sites.map(({ folder }) => serveFolder(folder)));
const pages = sites.flatMap(({ pages: addresses }, index) =>
  addresses.map((address) => servers[index]!.origin + address),
);
const stylesheets = sites.flatMap(({ folder }) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith(".css"))
    .map((file) => path.join(folder, file)),
);
try {
  // Something wrong goes along, so that silence is an answer.
  const control = await serve(() => "<!doctype html><title>x</title><p><p></div>");
  const messages = (await checkDocuments([`${control.origin}/`, ...pages, ...stylesheets])).filter(
    (message) => !isFalsePositive(message),
  );
  await control.close();
  const isExpected = ({ url }: CheckerMessage) => url.startsWith(control.origin);
  const [expected, found] = [
    messages.filter(isExpected),
    messages.filter((message) => !isExpected(message)),
  ];
  for (const { type, url, lastLine, message } of found) {
    console.log(`${type} ${url}:${lastLine ?? ""} ${message}`);
  }
  if (expected.length === 0) {
    throw new Error("The Nu HTML Checker finds nothing wrong with a page that is wrong.");
  }
  console.log(
    `Nu HTML Checker: ${pages.length} pages and ${stylesheets.length} stylesheets ` +
      `of ${sites.length} sites, ${found.length} errors and warnings`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  await Promise.all(servers.map((server) => server.close()));
}
