import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseSourceText, readSource } from "../../attribution/index.js";
import { OpenActiveError } from "../../error.js";
import { convertDataset, fetchOptions, recogniseSource, type FoundDraft } from "./recognise.js";

/** A publisher that was found, or the problem that made reading it impossible. */
export type ListedDraft = { readonly source: string } & (
  | { readonly found: FoundDraft }
  | { readonly problem: string }
);

/**
 * Finds the publishers in a source: one, or all of a Data Catalog.
 *
 * @param source a URL or the path of a file.
 */
export async function listDrafts(source: string): Promise<ListedDraft[]> {
  try {
    const recognised = await recogniseSource(source);
    if (!("isCatalog" in recognised)) return [{ source, found: recognised }];
    return await readCatalog(source);
  } catch (error) {
    if (error instanceof OpenActiveError) return [{ source, problem: error.message }];
    throw error;
  }
}

async function readCatalog(source: string): Promise<ListedDraft[]> {
  // What is fetched is read once, so the copies that the reader keeps are of no use afterwards.
  const directory = await mkdtemp(path.join(tmpdir(), "openactive-import-"));
  try {
    const options = {
      ...fetchOptions,
      folder: ".",
      directory,
      duration: "0s",
      onRead: showProgress,
    };
    const results = await readSource(parseSourceText(source), options);
    return results.map((result) => {
      const url = result.url ?? source;
      return "dataset" in result
        ? { source: result.dataset.url ?? url, found: convertDataset(result.dataset) }
        : { source: url, problem: result.problem };
    });
  } finally {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    await rm(directory, { recursive: true, force: true });
  }
}

/** Shows, in a terminal, how far the reading of a catalogue is. */
function showProgress(read: number, known: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[KRead ${read} of ${known} pages`);
}
