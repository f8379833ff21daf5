import { writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import {
  checkPublisher,
  describeDataset,
  loadPublisher,
  OpenActiveError,
  type Dataset,
  type Problem,
  type Publisher,
  type ReadPublisher,
} from "../../../src/index.js";
import type { Question } from "../judge.js";
import { toText } from "../mutations/text.js";
import { createWatch, type Verdict, type Watch } from "../watch.js";
import { checkFormats, checkValidity } from "./formats.js";
import { renderAll } from "./render.js";
import { checkScalars } from "./scalars.js";

const dates = {
  published: "2024-01-31T09:30:00Z",
  modified: "2024-02-29T09:30:00Z",
  isShallow: false,
};

/**
 * Checks what the program makes of a publisher file.
 *
 * @param file where to write it.
 * @param isValidated whether the official validator looks at it as well, which takes twenty times
 *   as long as everything else.
 */
export async function checkFile(
  { bytes, isValidated }: Pick<Question, "bytes" | "isValidated">,
  file: string,
  announce: (name: string) => void,
): Promise<Verdict> {
  writeFileSync(file, bytes, "latin1");
  const lines = toText(bytes)
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/);
  const problems: Problem[] = [];
  const isMeant = (error: unknown) => {
    if (error instanceof OpenActiveError) problems.push(...error.problems);
    return error instanceof OpenActiveError && error.problems.length > 0;
  };
  const watch = createWatch(announce, isMeant);
  const read = await watch.call("loadPublisher", () =>
    loadPublisher(file, undefined, async () => dates),
  );
  checkPlaces([...problems, ...(read?.warnings ?? [])], lines, watch);
  if (read === undefined) return { faults: watch.faults, isAccepted: false };

  const rejected = problems.length;
  const dataset = await checkAccepted(read, toText(bytes), watch);
  if (isValidated && dataset !== undefined) await checkValidity(dataset, read.warnings, watch);
  for (const { path, message } of problems.slice(rejected)) {
    watch.note("an accepted file is rejected later", `${path}: ${message}`);
  }
  return { faults: watch.faults, isAccepted: true };
}

async function checkAccepted(
  { publisher, warnings }: ReadPublisher,
  text: string,
  watch: Watch,
): Promise<Dataset | undefined> {
  const dataset = await watch.call("describeDataset", () => describeDataset(publisher));
  if (dataset === undefined) return undefined;
  const rendered = await renderAll(publisher, dataset, watch);
  await checkFormats(dataset, rendered, watch);
  checkScalars(text, rendered, warnings, watch);
  await checkAsObject(publisher, text, watch);
  return dataset;
}

/** Checks that the file means the same as a plain object. */
async function checkAsObject(publisher: Publisher, text: string, watch: Watch): Promise<void> {
  const data: unknown = parse(text.replace(/\r\n?/g, "\n"), { logLevel: "silent" });
  const read = await watch.call("checkPublisher", () => checkPublisher(data, "publisher"));
  const { datePublished, dateModified } = read?.publisher.dataset ?? {};
  const dataset = { ...publisher.dataset, datePublished, dateModified };
  if (read === undefined || isSame(read.publisher, { ...publisher, dataset })) return;
  watch.note("checkPublisher reads something else", JSON.stringify(read.publisher));
}

const isSame = (one: unknown, other: unknown) =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));

/** Checks that every problem is at a place that the file has. */
export function checkPlaces(
  problems: readonly Problem[],
  lines: readonly string[],
  watch: Watch,
): void {
  for (const problem of problems) {
    const { line, column, message } = problem;
    const text = line === undefined ? undefined : lines[line - 1];
    if (text !== undefined && column! >= 1 && column! <= text.length + 1) continue;
    const kind = message.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\d+/g, "0");
    watch.note(`a place outside the file: ${kind.slice(0, 60)}`, JSON.stringify(problem));
  }
}
