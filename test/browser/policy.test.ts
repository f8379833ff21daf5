import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import * as assert from "uvu/assert";
import { createFolder } from "../support/site.js";
import { suite } from "../support/suite.js";
import { startTour, type Tour } from "./tour.js";
import { readViolations, watchPolicy } from "./watch.js";

const test = suite("The Content-Security-Policy in a browser");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});

const policy = 'meta[http-equiv="Content-Security-Policy"]';

test("the policy blocks what a page does not load itself", async () => {
  const page = await tour.browser.newPage();
  await watchPolicy(page);
  await page.goto(tour.stops[0]!.url);
  await page.evaluate(async () => {
    const additions = [
      ["script", { textContent: "window.pwned = 1" }],
      ["style", { textContent: "body { display: none }" }],
      ["img", { src: "https://elsewhere.example/pixel.png" }],
      ["iframe", { src: "https://elsewhere.example/" }],
    ] as const;
    for (const [name, attributes] of additions) {
      document.body.append(Object.assign(document.createElement(name), attributes));
    }
    document.body.setAttribute("style", "display: none");
    document.head.append(
      Object.assign(document.createElement("base"), { href: "https://elsewhere.example/" }),
    );
    await fetch("https://elsewhere.example/").catch(() => undefined);
  });
  await page.waitForFunction(
    () => (window as unknown as { policyViolations: string[] }).policyViolations.length >= 7,
  );
  assert.equal(
    [...new Set((await readViolations(page)).map((violation) => violation.split(" ")[0]))].sort(),
    [
      "base-uri",
      "connect-src",
      "frame-src",
      "img-src",
      "script-src-elem",
      "style-src-attr",
      "style-src-elem",
    ],
  );
  assert.is(await page.evaluate(() => "pwned" in window), false);
  assert.is(await page.locator("h1").isVisible(), true);
  await page.close();
});

const findFreePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

test("with eleventy --serve there is no policy, and the script that reloads pages works", async () => {
  const repository = path.join(import.meta.dirname, "../..");
  const project = createFolder({});
  cpSync(path.join(repository, "example-site"), project, {
    recursive: true,
    filter: (file) => path.basename(file) !== "_site",
  });
  mkdirSync(path.join(project, "node_modules"));
  symlinkSync(
    repository,
    path.join(project, "node_modules/eleventy-plugin-openactive"),
    "junction",
  );
  const port = await findFreePort();
  const eleventy = spawn(
    process.execPath,
    [path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs"), "--serve", `--port=${port}`],
    { cwd: project, stdio: ["ignore", "pipe", "pipe"] },
  );
  try {
    await new Promise<void>((resolve, reject) => {
      let output = "";
      const listenTo = (text: unknown) => {
        output += String(text);
        if (output.includes("Server at")) resolve();
      };
      eleventy.stdout.on("data", listenTo);
      eleventy.stderr.on("data", listenTo);
      eleventy.on("exit", () => reject(new Error(output)));
    });
    const page = await tour.browser.newPage();
    await watchPolicy(page);
    const socket = page.waitForEvent("websocket");
    await page.goto(`http://localhost:${port}/`);
    await socket;
    assert.is(await page.locator(policy).count(), 0);
    assert.equal(await readViolations(page), []);
    await page.close();
    assert.not.match(
      readFileSync(path.join(project, "_site/index.html"), "utf8"),
      /Content-Security-Policy/,
    );
  } finally {
    const ended = new Promise((resolve) => eleventy.once("exit", resolve));
    eleventy.kill("SIGKILL");
    await ended;
  }
});

test.run();
