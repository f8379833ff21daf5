// Runs every test with uvu. With arguments, only the test files whose path matches one of them.
import { spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const build = spawnSync("npm run build --silent", { stdio: "inherit", shell: true });
if (build.status !== 0) process.exit(build.status ?? 1);

const pattern = process.argv.length > 2 ? `(${process.argv.slice(2).join("|")}).*\\.test\\.ts$` : "\\.test\\.ts$";

// One browser for all browser tests, found or installed before any of them starts.
const isBrowserTest = (name) => name.startsWith("browser") && new RegExp(pattern, "i").test(name.replaceAll("\\", "/"));
if (readdirSync("test", { recursive: true }).some(isBrowserTest)) {
  const browser = spawnSync(process.execPath, ["--import", "tsx", "test/browser/browser.ts"], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (browser.status !== 0) process.exit(1);
  process.env.CHROME_PATH = browser.stdout.trim();
}

const child = spawn(process.execPath, ["--import", "tsx", "node_modules/uvu/bin.js", "test", pattern, "--no-color"], { stdio: ["inherit", "pipe", "inherit"] });

let output = "";
child.stdout.on("data", (chunk) => {
  output += chunk;
  process.stdout.write(chunk);
});
child.on("close", (code) => {
  // uvu closes with "Total", "Passed" and "Skipped"; machines want one plain line as well.
  const count = (label) => Number(output.match(new RegExp(`^ {2}${label}: +(\\d+)$`, "m"))?.[1] ?? 0);
  const total = count("Total");
  const passed = count("Passed");
  console.log(`${passed} passed, ${total - passed} failed`);
  process.exitCode = code || (total === 0 || passed < total ? 1 : 0);
});
