import type { Answer } from "./oracles.js";

/** What the oracles say of one Dataset Site. */
export interface Column {
  readonly title: string;
  readonly answers: readonly Answer[];
}

/** What a page or a file says must not write to the terminal: control characters are shown, not sent. */
const visible = (text: string) =>
  text.replace(
    /\p{Cc}/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`,
  );
const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
const written = (text: string) => visible(shortened(text));

/** The table of one site for a terminal: a line for each oracle, and below it the details of what is not well. */
export function toText({ title, answers }: Column): string {
  const width = Math.max(...answers.map(({ name }) => name.length));
  const verdictWidth = Math.max(...answers.map(({ verdict }) => verdict.length));
  const lines = answers.flatMap(({ name, verdict, summary, details }) => [
    `  ${name.padEnd(width)}  ${verdict.padEnd(verdictWidth)}  ${written(summary)}`,
    ...(verdict === "fault" || verdict === "not available"
      ? details
          .filter((detail) => detail !== summary)
          .map((detail) => `  ${" ".repeat(width)}    ${written(detail)}`)
      : []),
  ]);
  return [visible(title), ...lines].join("\n");
}

/** The table of some sites in Markdown: a row for each oracle, a column for each site. */
export function toMarkdown(columns: readonly Column[]): string {
  const cell = (text: string) =>
    written(text).replace(/[\\|<>*_`[\]&]/g, (character) => `\\${character}`);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const said = ({ verdict, summary }: Answer) =>
    verdict === "fault"
      ? `**fault**: ${cell(summary)}`
      : verdict === "ok"
        ? `ok: ${cell(summary)}`
        : verdict === "none"
          ? cell(summary)
          : `not available: ${cell(summary)}`;
  const names = columns[0]?.answers.map(({ name }) => name) ?? [];
  return [
    row(["Oracle", ...columns.map(({ title }) => cell(title))]),
    row(["---", ...columns.map(() => "---")]),
    ...names.map((name, index) =>
      row([cell(name), ...columns.map(({ answers }) => said(answers[index]!))]),
    ),
  ].join("\n");
}
