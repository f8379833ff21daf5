import type { FoundDataset } from "../../dataset/index.js";
import { OpenActiveError } from "../../error.js";
import { readSourceObject, type CatalogReading, type DatasetReading } from "../../reading/index.js";
import { isLocalUrl } from "../../specification/local-hosts.js";
import { formatMismatch } from "../../document/index.js";
import type { SourceLocation } from "./parse-source.js";
import { readSourceFile } from "./read-file.js";
import { readSourceUrl, type FetchOptions } from "./read-url.js";

/** How files are found and pages are fetched. */
export interface ReadOptions extends FetchOptions {
  /** The folder that file paths are relative to. */
  readonly folder: string;
  /** Is told, after each page, how many were read and how many are known so far. */
  readonly onRead?: (read: number, known: number) => void;
}

/** A Dataset of a source, with what is doubtful about it. */
export interface ReadDataset {
  readonly dataset: FoundDataset;
  /** The URL it was read from; omitted for files and objects. */
  readonly url?: string | undefined;
  /** The number of other Datasets beside it. */
  readonly others: number;
  readonly warnings: readonly string[];
}

/** A Dataset Site that could not be read. */
export interface UnreadSite {
  readonly url?: string | undefined;
  readonly problem: string;
}

/** What was read from a source: one Dataset, or those of a catalogue. */
export type SourceResult = ReadDataset | UnreadSite;

/** The most Dataset Sites that a catalogue may list, far more than all of OpenActive's. */
const maxSites = 10_000;

/**
 * Reads a source: a Dataset Site, or a catalogue and all Dataset Sites that it lists, those of
 * further catalogues included.
 */
export async function readSource(
  location: SourceLocation,
  options: ReadOptions,
): Promise<SourceResult[]> {
  const seen = new Set<string>();
  let readCount = 0;

  async function readUrl(url: string, catalogUrl?: string): Promise<SourceResult[]> {
    if (seen.has(url)) return [];
    seen.add(url);
    return attempt(url, async () => {
      if (catalogUrl !== undefined) checkListedUrl(url, catalogUrl, seen.size);
      const remedy =
        catalogUrl === undefined ? undefined : `it is listed in the catalogue ${catalogUrl}`;
      const { reading, warnings } = await readSourceUrl(url, options, remedy).finally(() => {
        readCount += 1;
        options.onRead?.(readCount, seen.size);
      });
      return readReading(reading, { url, catalogUrl: url, warnings });
    });
  }

  async function readReading(
    reading: DatasetReading | CatalogReading,
    origin: Origin,
  ): Promise<SourceResult[]> {
    const { url, catalogUrl, warnings } = origin;
    if ("dataset" in reading) {
      return [{ ...reading, url, warnings: [...warnings, ...reading.warnings] }];
    }
    const described = reading.datasets.map((each) => ({ ...each, url }));
    const others = await Promise.all(reading.urls.map((each) => readUrl(each, catalogUrl)));
    const [first, ...rest] = [...described, ...others.flat()];
    if (first === undefined) return [];
    // A warning about the catalogue itself is given once.
    const isRead = "dataset" in first && warnings.length > 0;
    return [isRead ? { ...first, warnings: [...warnings, ...first.warnings] } : first, ...rest];
  }

  if ("url" in location) return readUrl(location.url);
  if ("file" in location) {
    const { file } = location;
    return attempt(undefined, async () => {
      const reading = await readSourceFile(file, options.folder);
      return readReading(reading, { catalogUrl: file, warnings: [] });
    });
  }
  return attempt(undefined, () => {
    const reading = readSourceObject(addImpliedType(location.jsonLd), "in this object");
    return readReading(reading, { catalogUrl: "in this object", warnings: [] });
  });
}

/** Where a reading comes from. */
interface Origin {
  readonly url?: string;
  /** How messages refer to it if it is a catalogue. */
  readonly catalogUrl: string;
  readonly warnings: readonly string[];
}

async function attempt(
  url: string | undefined,
  read: () => Promise<SourceResult[]>,
): Promise<SourceResult[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof OpenActiveError) return [{ url, problem: error.message }];
    throw error;
  }
}

/**
 * Checks a URL that somebody else's catalogue lists: it must not make this machine request its own
 * network.
 */
function checkListedUrl(url: string, catalogUrl: string, count: number): void {
  if (count > maxSites) {
    const found = `${catalogUrl}: found more than ${maxSites} Dataset Sites`;
    throw new OpenActiveError(`${found}; expected a catalogue of OpenActive data`);
  }
  const isRemote = /^https?:/i.test(catalogUrl) && !isLocalUrl(catalogUrl);
  if (!isRemote || !isLocalUrl(url)) return;
  const mismatch = formatMismatch("the address of a private network", "a public one");
  throw new OpenActiveError(`${url}: ${mismatch}; it is listed in the catalogue ${catalogUrl}`);
}

/**
 * Adds the type `Dataset` to an object that has a publisher but no type, as people write it in the
 * options.
 */
function addImpliedType(object: object): object {
  const isTyped = "@type" in object || "type" in object;
  return "publisher" in object && !isTyped ? { "@type": "Dataset", ...object } : object;
}
