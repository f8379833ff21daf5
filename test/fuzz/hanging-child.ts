/*
 * A process that fails to check inputs, for the tests of test/fuzz/judge.ts: it hangs, dies or answers,
 * as the input says.
 */
import { writeSync } from "node:fs";
import type { Question } from "./judge.js";

process.on("message", ({ bytes }: Question) => {
  writeSync(3, `${bytes}\n`);
  if (bytes === "dies") process.abort();
  while (bytes === "hangs");
  process.send!({ faults: [], isAccepted: true });
});
process.once("disconnect", () => process.exit());
