import { escapeUnprintable } from "../../printable.js";
import { formatExcerpt } from "../../document/excerpt.js";
import type { ImportedPublisher } from "./import-draft.js";

/** Says what was written, and what became of the values of each source. */
export function printReport(imported: readonly ImportedPublisher[]): void {
  const lines = imported.flatMap((each) =>
    imported.length === 1 ? describeInFull(each) : describeInBrief(each),
  );
  const placeholders = imported.flatMap((each) =>
    each.placeholders.map((key) => `  ${each.files[0]!.name}: ${key}`),
  );
  if (placeholders.length > 0) lines.push("", "Placeholders to replace:", ...placeholders);
  console.log(lines.map(escapeUnprintable).join("\n"));
}

function describeInFull(imported: ImportedPublisher): string[] {
  const { files, source, comparison, datasetUrl, hints } = imported;
  const { carried, derived } = comparison;
  return [
    `Imported ${files.map(({ name }) => name).join(" and ")} from ${source}, for ${datasetUrl}:`,
    `  carried    ${carried} values`,
    ...label("derived", [[...new Set(derived.map(shorten))].join(", ")].filter(Boolean)),
    ...label("corrected", listCorrections(imported)),
    ...label("lost", listLosses(imported)),
    ...hints.map((text) => `  to do      ${text}`),
  ];
}

function describeInBrief(imported: ImportedPublisher): string[] {
  const corrections = listCorrections(imported);
  const losses = listLosses(imported);
  const counts = `${imported.comparison.carried} carried, ${corrections.length} corrected, ${losses.length} lost`;
  return [
    `${imported.files[0]!.name}, for ${imported.datasetUrl}: ${counts}`,
    ...corrections.map((text) => `  corrected  ${text}`),
    ...losses.map((text) => `  lost       ${text}`),
    ...imported.hints.map((text) => `  to do      ${text}`),
  ];
}

/** Labels the first of some lines and indents the others to match. */
function label(name: string, texts: readonly string[]): string[] {
  const shown = texts.length === 0 ? ["nothing"] : texts;
  return shown.map((text, index) => `  ${(index === 0 ? name : "").padEnd(9)}  ${text}`);
}

/** The property of the dataset, or of its feeds, that a path is in. */
const shorten = (path: string) =>
  path
    .replace(/^feeds\[\d+\]/, "feeds")
    .split(".")
    .slice(0, path.startsWith("feeds") ? 2 : 1)
    .join(".");

const listCorrections = ({ comparison, filled }: ImportedPublisher): string[] => [
  ...comparison.corrected.map(
    ({ path, from, to }) => `${path}: ${quote(from)} became ${quote(to)}`,
  ),
  ...filled,
];

const listLosses = ({ comparison }: ImportedPublisher): string[] =>
  comparison.lost.map(({ path, value }) => (value === "" ? path : `${path}: ${quote(value)}`));

const quote = (value: string) => JSON.stringify(formatExcerpt(value));
