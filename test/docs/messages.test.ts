import * as assert from "uvu/assert";
import { test } from "../support/suite.js";
import { listRows, readPage } from "./documentation.js";
import { listMessages, listTexts } from "./list-messages.js";

/** What a row of the page is about: the parts of a message, with "…" for its values. */
const patterns = listRows(readPage("messages")).flatMap(([cell]) =>
  [...cell!.matchAll(/`([^`]+)`/g)].map(([, pattern]) => pattern!.replaceAll("\\|", "|")),
);
/** Help of the command line, which is no message. */
const notMessages = ["use placeholders for what is missing"];

/** Whether a message has all words of a pattern between its values, in order. */
function fits(pattern: string, message: string): boolean {
  let from = 0;
  for (const part of pattern.split("…")) {
    const at = message.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

/** What a pattern says was found, and what it says is expected: often separate texts in the source. */
const splitPattern = (pattern: string) =>
  pattern.split(/; (?=expected )/).map((part) => part.replace(/^(?:found|expected) /, ""));

test("every message of the source is explained", () => {
  const messages = listMessages();
  assert.ok(messages.length > 140, String(messages.length));
  const known = patterns
    .flatMap((pattern) => [pattern, splitPattern(pattern)[0]!])
    .filter((pattern) => /\w\w\W+\w\w/.test(pattern));
  const unexplained = messages.filter(
    (message) => !known.some((pattern) => fits(pattern, message)),
  );
  assert.equal(unexplained, notMessages);
});

test("every explained message exists", () => {
  const texts = listTexts();
  const exists = (part: string) => texts.some((text) => fits(part, text));
  const gone = patterns.filter((pattern) => !splitPattern(pattern).every(exists));
  assert.equal(gone, []);
});

test.run();
