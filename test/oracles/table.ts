import type { NamedCheckResult } from "./oracles.js";

/** What the oracles say of one Dataset Site. */
export interface Column {
  readonly title: string;
  readonly answers: readonly NamedCheckResult[];
}

/** What a page or a file says must not write to the terminal: control characters are shown, not sent. */
const escapeControlCharacters = (text: string) =>
  text.replace(
    /\p{Cc}/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`,
  );
const truncate = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
const formatText = (text: string) => escapeControlCharacters(truncate(text));

/** The table of one site for a terminal: a line for each oracle, and below it the details of what is not well. */
export function toText({ title, answers }: Column): string {
  const width = Math.max(...answers.map(({ name }) => name.length));
  const statusWidth = Math.max(...answers.map(({ status }) => status.length));
  const lines = answers.flatMap(({ name, status, summary, details }) => [
    `  ${name.padEnd(width)}  ${status.padEnd(statusWidth)}  ${formatText(summary)}`,
    ...(status === "fault" || status === "not available"
      ? details
          .filter((detail) => detail !== summary)
          .map((detail) => `  ${" ".repeat(width)}    ${formatText(detail)}`)
      : []),
  ]);
  return [escapeControlCharacters(title), ...lines].join("\n");
}

/** The table of some sites in Markdown: a row for each oracle, a column for each site. */
export function toMarkdown(columns: readonly Column[]): string {
  const formatCell = (text: string) =>
    formatText(text).replace(/[\\|<>*_`[\]&]/g, (character) => `\\${character}`);
  const formatRow = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const formatResult = ({ status, summary }: NamedCheckResult) =>
    status === "fault"
      ? `**fault**: ${formatCell(summary)}`
      : status === "ok"
        ? `ok: ${formatCell(summary)}`
        : status === "none"
          ? formatCell(summary)
          : `not available: ${formatCell(summary)}`;
  const names = columns[0]?.answers.map(({ name }) => name) ?? [];
  return [
    formatRow(["Oracle", ...columns.map(({ title }) => formatCell(title))]),
    formatRow(["---", ...columns.map(() => "---")]),
    ...names.map((name, index) =>
      formatRow([formatCell(name), ...columns.map(({ answers }) => formatResult(answers[index]!))]),
    ),
  ].join("\n");
}
