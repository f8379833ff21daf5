/*
 * Checks inputs in a process of its own, which may hang or die: test/fuzz/judge.ts starts it, and
 * ends it when it takes too long.
 */
import { mkdtempSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkFile } from "./files/check.js";
import { checkPage } from "./pages/check.js";
import type { Question } from "./judge.js";

const folder = mkdtempSync(path.join(tmpdir(), "openactive-fuzz-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Says at once what comes next: a message to the parent would not leave a process that hangs. */
const announce = (name: string) => void writeSync(3, `${name}\n`);

process.on("message", (question: Question) => {
  const checking =
    question.kind === "files"
      ? checkFile(question, path.join(folder, "publisher.yaml"), announce)
      : checkPage(question.bytes, announce);
  void checking.then((verdict) => process.send!(verdict));
});
process.once("disconnect", () => process.exit());
