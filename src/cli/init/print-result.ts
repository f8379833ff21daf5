import path from "node:path";
import type { CompleteAnswers } from "./complete-answers.js";

/** Says what was written, what to replace, and which two commands to run. */
export function printResult(
  { answers, placeholders }: CompleteAnswers,
  folder: string,
  written: readonly string[],
  kept: readonly string[],
): void {
  const lines = [
    `Created the site of ${answers.name}, for ${answers.datasetUrl}:`,
    ...written.map((name) => `  ${path.join(folder, name)}`),
  ];
  if (kept.length > 0) lines.push(`Left unchanged: ${kept.join(", ")}.`);
  if (placeholders.length > 0) {
    lines.push(`Placeholders to replace in publisher.yaml: ${placeholders.join(", ")}.`);
  }
  const cd = path.resolve(folder) === process.cwd() ? "" : `cd ${quoteForShell(folder)} && `;
  lines.push("", "Now run:", `  ${cd}npm install`, "  npm start");
  console.log(lines.join("\n"));
}

const quoteForShell = (text: string) => (/^[\w./~-]+$/.test(text) ? text : JSON.stringify(text));
