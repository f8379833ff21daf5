import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import * as assert from "uvu/assert";
import { test } from "../support/suite.js";

// `npm run faults` with few publishers, without a full disk.

test("a build that is killed and run again gives the same bytes as a clean one", async () => {
  const script = path.join(import.meta.dirname, "faults.ts");
  const args = ["--import", "tsx", script, "--publishers", "3", "--kills", "2", "--full", "0"];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: path.join(import.meta.dirname, "../.."),
  });
  assert.match(
    stdout,
    /^ok {4}killed after \d+ ms\nok {4}killed after \d+ ms\nAll as a clean build\.$/m,
  );
});

test.run();
