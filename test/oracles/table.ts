import type { CheckStatus } from "./check-result.js";
import type { NamedCheckResult } from "./conformance-checks.js";

/** The results of all checks on one Dataset Site. */
export interface Column {
  readonly title: string;
  readonly results: readonly NamedCheckResult[];
}

/** Formats the results of one site for a terminal: a line for each, and the details of faults. */
export function toText({ title, results }: Column): string {
  const nameWidth = Math.max(...results.map(({ name }) => name.length));
  const statusWidth = Math.max(...results.map(({ status }) => status.length));
  const lines = [escapeControlCharacters(title)];
  for (const { name, status, summary, details } of results) {
    const start = `  ${name.padEnd(nameWidth)}  ${status.padEnd(statusWidth)}`;
    lines.push(`${start}  ${formatText(summary)}`);
    if (status !== "fault" && status !== "not available") continue;
    for (const detail of details) {
      if (detail !== summary) lines.push(`  ${" ".repeat(nameWidth)}    ${formatText(detail)}`);
    }
  }
  return lines.join("\n");
}

/** Formats the results of sites in Markdown: a row for each check, a column for each site. */
export function toMarkdown(columns: readonly Column[]): string {
  const rows = [
    formatRow(["Oracle", ...columns.map(({ title }) => formatCell(title))]),
    formatRow(["---", ...columns.map(() => "---")]),
  ];
  const names = columns[0]?.results.map(({ name }) => name) ?? [];
  for (const [index, name] of names.entries()) {
    const results = columns.map((column) => formatResult(column.results[index]!));
    rows.push(formatRow([formatCell(name), ...results]));
  }
  return rows.join("\n");
}

const formatRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const formatCell = (text: string): string =>
  formatText(text).replace(/[\\|<>*_`[\]&]/g, (character) => `\\${character}`);

const statusPrefixes: Readonly<Record<CheckStatus, string>> = {
  ok: "ok: ",
  fault: "**fault**: ",
  "not available": "not available: ",
  none: "",
};

const formatResult = ({ status, summary }: NamedCheckResult): string =>
  statusPrefixes[status] + formatCell(summary);

const formatText = (text: string): string => escapeControlCharacters(truncate(text));

const truncate = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** Makes control characters visible, so that no page or file can send them to a terminal. */
function escapeControlCharacters(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    return `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`;
  });
}
