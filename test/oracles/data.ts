import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Available } from "../support/available.js";
import { describeError } from "./values.js";

/**
 * Public data that some checks need. It is not part of this repository, because it has licences of
 * its own. The versions are fixed, so that a site always gets the same results.
 */
const sources = {
  /** DCAT-AP 3.0.1's official base shapes, CC BY 4.0. */
  shapes: {
    file: "dcat-ap-3.0.1-shapes.ttl",
    url: "https://raw.githubusercontent.com/SEMICeu/DCAT-AP/master/releases/3.0.1/html/shacl/shapes.ttl",
  },
  /** The official shapes of what DCAT-AP recommends, CC BY 4.0. */
  recommendedShapes: {
    file: "dcat-ap-3.0.1-shapes_recommended.ttl",
    url: "https://raw.githubusercontent.com/SEMICeu/DCAT-AP/master/releases/3.0.1/html/shacl/shapes_recommended.ttl",
  },
  /** schema.org 30.0's JSON-LD context, CC BY-SA 3.0. */
  schemaOrg: {
    file: "schemaorgcontext-30.0.jsonld",
    url: "https://raw.githubusercontent.com/schemaorg/schemaorg/main/data/releases/30.0/schemaorgcontext.jsonld",
  },
  /** schema.org 30.0's vocabulary, CC BY-SA 3.0. */
  vocabulary: {
    file: "schemaorg-all-https-30.0.jsonld",
    url: "https://raw.githubusercontent.com/schemaorg/schemaorg/main/data/releases/30.0/schemaorg-all-https.jsonld",
  },
} as const;

/** The name of a file of public data. */
export type PublicDataName = keyof typeof sources;

/** Reads a file of public data, or says why it cannot be had. */
export type ReadPublicData = (name: PublicDataName) => Promise<Available<string>>;

const repository = path.join(import.meta.dirname, "../..");
const sharedFolder = path.join(repository, "../shared/data");
const cacheFolder = path.join(repository, ".cache/oracles");

/**
 * Creates a function that reads public data. It looks in the given folder, or else in the one that
 * the environment variable `ORACLES_DATA` names; then in `../shared/data` and in `.cache/oracles`.
 * What is in none of them is downloaded to the last.
 *
 * It looks for each file only once, so that all tests of a process get the same data, whatever
 * their order.
 */
export function findPublicData(folder?: string): ReadPublicData {
  const given = folder ?? process.env["ORACLES_DATA"];
  const folders =
    given === undefined ? [sharedFolder, cacheFolder] : [given, sharedFolder, cacheFolder];
  const known = new Map<PublicDataName, Promise<Available<string>>>();
  return (name) => {
    const answer = known.get(name) ?? readOrDownload(name, folders);
    known.set(name, answer);
    return answer;
  };
}

/** Reads public data from the usual places. */
export const readPublicData = findPublicData();

async function readOrDownload(
  name: PublicDataName,
  folders: readonly string[],
): Promise<Available<string>> {
  const { file, url } = sources[name];
  for (const folder of folders) {
    try {
      return { value: readFileSync(path.join(folder, file), "utf8") };
    } catch {
      // The next one may have it.
    }
  }
  try {
    const text = await download(url);
    keep(file, text);
    return { value: text };
  } catch (error) {
    const reason = describeError((error as Error).cause ?? error);
    return { missing: `${file} is not here, and cannot be downloaded: ${reason}` };
  }
}

async function download(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}

/** Keeps a file for the next time. It gets its name when it is complete: others may be reading. */
function keep(file: string, text: string): void {
  const unfinished = path.join(cacheFolder, `${file}.${process.pid}`);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(unfinished, text);
  renameSync(unfinished, path.join(cacheFolder, file));
}
