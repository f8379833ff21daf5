import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { referenceVersion } from "../support/reference-template.js";

/** A line of the table. */
export interface Line {
  readonly row: string;
  readonly who: string;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly unit: "ms" | "s" | "MiB" | "bytes";
  /** The median of the ratios to the first line of the row, taken pair by pair. */
  readonly ratio?: number | undefined;
}

/** What the figures depend on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly eleventy: string;
  readonly plugin: string;
  readonly referenceTemplate: string;
}

/** Describes the machine and the versions. */
export function describeMachine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    node: process.version,
    eleventy: readVersion("node_modules/@11ty/eleventy/package.json"),
    plugin: readVersion("package.json"),
    referenceTemplate: referenceVersion,
  };
}

function readVersion(file: string): string {
  const text = readFileSync(path.join(import.meta.dirname, "../..", file), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** Formats the results as Markdown. */
export function formatTable(machine: Machine, lines: readonly Line[]): string {
  const { processor, cores, node, eleventy, plugin, referenceTemplate } = machine;
  const columns = ["What", "Who", "Median", "Lowest to highest", "Ratio"];
  const rows = lines.map(({ row, who, median, lowest, highest, unit, ratio }) => [
    row,
    who,
    `${format(median)} ${unit}`,
    lowest === highest ? "" : `${format(lowest)} to ${format(highest)}`,
    ratio === undefined ? "" : ratio.toFixed(2),
  ]);
  const divider = columns.map(() => "---");
  const table = [columns, divider, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [
    `${processor}, ${cores} cores; Node ${node}, Eleventy ${eleventy}, this plugin ${plugin}, ` +
      `reference template ${referenceTemplate}. Times are user CPU time.`,
    "",
    ...table,
  ].join("\n");
}

/** Formats a figure with three significant digits. */
function format(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toPrecision(3);
}
