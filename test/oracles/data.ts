import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { messageOf } from "./values.js";

/**
 * Public data that oracles judge by. It is under licences of its own and not part of this repository; versions are
 * fixed, so that the same site gets the same answer.
 */
const sources = {
  /** DCAT-AP 3.0.1's base shapes, CC BY 4.0. */
  shapes: { file: "dcat-ap-3.0.1-shapes.ttl", url: "https://raw.githubusercontent.com/SEMICeu/DCAT-AP/master/releases/3.0.1/html/shacl/shapes.ttl" },
  /** schema.org 30.0's JSON-LD context, CC BY-SA 3.0. */
  schemaOrg: { file: "schemaorgcontext-30.0.jsonld", url: "https://raw.githubusercontent.com/schemaorg/schemaorg/main/data/releases/30.0/schemaorgcontext.jsonld" },
} as const;

const repository = path.join(import.meta.dirname, "../..");
const beside = path.join(repository, "../shared/data");
const cache = path.join(repository, ".cache/oracles");

/** Where such data may come from. */
export interface DataOptions {
  /** A folder that holds the files under the names above; else that of the environment variable `ORACLES_DATA`. */
  readonly folder?: string | undefined;
  /** Whether to download, once, what is nowhere on this machine. */
  readonly download?: boolean;
}

let options: DataOptions = {};

/** Sets where data comes from; without it nothing is downloaded. */
export function findDataIn(found: DataOptions): void {
  options = found;
}

/** The text of a file of data, or why it cannot be had. */
export async function dataFile(name: keyof typeof sources): Promise<{ readonly text: string } | { readonly why: string }> {
  const { file, url } = sources[name];
  const folders = [options.folder ?? process.env["ORACLES_DATA"], beside, cache].filter((folder) => folder !== undefined);
  for (const folder of folders) {
    try {
      return { text: readFileSync(path.join(folder, file), "utf8") };
    } catch {
      // The next one may have it.
    }
  }
  if (options.download !== true) return { why: `${file} is in none of ${folders.join(", ")}` };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) return { why: `${url} answers ${response.status}` };
    const text = await response.text();
    mkdirSync(cache, { recursive: true });
    writeFileSync(path.join(cache, file), text);
    return { text };
  } catch (error) {
    return { why: `${url} cannot be read: ${messageOf((error as Error).cause ?? error)}` };
  }
}
