import type { CheckFinding, CheckSection } from "../../checking/index.js";
import { escapeUnprintable } from "../../printable.js";

/** The number of findings of one section that are printed in full. */
const maxPrinted = 20;

/** Prints what checks found: a line for each check, and one for each of its findings. */
export function printSections(sections: readonly CheckSection[]): void {
  const lines = sections.flatMap((section) => [
    formatHeadline(section),
    ...formatFindings(section),
  ]);
  lines.push("", formatVerdict(sections));
  console.log(lines.map(escapeUnprintable).join("\n"));
}

function formatHeadline({ name, subject, findings, summary }: CheckSection): string {
  const errors = countSeverity(findings, "error");
  const warnings = countSeverity(findings, "warning");
  const parts: string[] = [];
  if (errors > 0) parts.push(plural(errors, "error"));
  if (warnings > 0) parts.push(plural(warnings, "warning"));
  if (summary !== "") parts.push(summary);
  const state = errors > 0 ? "FAIL" : "ok  ";
  return `${state}  ${name}: ${subject}  ${parts.join("; ")}`;
}

function formatFindings({ findings, subject }: CheckSection): string[] {
  const lines = findings.slice(0, maxPrinted).map(({ severity, place, message }) => {
    const where = place === subject ? "" : `${place}  `;
    return `        ${severity}  ${where}${message}`;
  });
  const rest = findings.length - maxPrinted;
  if (rest > 0) lines.push(`        … and ${rest} more; --json lists all`);
  return lines;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const countSeverity = (
  findings: readonly CheckFinding[],
  severity: CheckFinding["severity"],
): number => findings.filter((finding) => finding.severity === severity).length;

/** Counts the errors of all checks. */
export const countErrors = (sections: readonly CheckSection[]): number =>
  countSeverity(
    sections.flatMap(({ findings }) => findings),
    "error",
  );

function formatVerdict(sections: readonly CheckSection[]): string {
  const errors = countErrors(sections);
  if (errors > 0) return `${plural(errors, "error")} in ${plural(sections.length, "check")}.`;
  return `No errors in ${plural(sections.length, "check")}.`;
}
