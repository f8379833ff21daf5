import { parseSourceText, readTextFile } from "../../attribution/index.js";
import { splitCatalogs, type FoundDataset, type Listings } from "../../dataset/index.js";
import { isObject } from "../../document/is-object.js";
import { OpenActiveError } from "../../error.js";
import { fetchPage } from "../../fetching/index.js";
import {
  convertJsonLd,
  convertSettings,
  findDataset,
  findSettings,
  type Draft,
} from "../../publisher/foreign/index.js";
import { readSourceText } from "../../reading/index.js";

/** What was recognised in a source. */
export type Recognised =
  | FoundDraft
  /** A Data Catalog, whose Dataset Sites are still to be read. */
  | { readonly isCatalog: true };

/** One publisher in a source. */
export interface FoundDraft {
  readonly draft: Draft;
  /** The dataset it was converted from; absent for settings. */
  readonly dataset?: FoundDataset;
  /** The names of the settings it was converted from. */
  readonly settings?: readonly string[];
}

/** How long to wait for a page, in milliseconds, and how often to try again. */
export const fetchOptions = { timeout: 20_000, retries: 4 };

/**
 * Reads a source and recognises what it is: a Dataset Site, its JSON-LD, a Data Catalog, or settings
 * of another program.
 *
 * @param source a URL or the path of a file.
 * @throws {OpenActiveError} if it cannot be read, or if it is of another kind; the message says which
 *   kinds were tried, and why each failed.
 */
export async function recogniseSource(source: string): Promise<Recognised> {
  const location = parseSourceText(source);
  if ("url" in location) {
    const { url } = location;
    return recogniseText(await fetchPage(url, fetchOptions), url, url);
  }
  const { text, displayPath } = await readTextFile(location.file, ".");
  return recogniseText(text, undefined, displayPath);
}

function recogniseText(text: string, url: string | undefined, name: string): Recognised {
  const data = parseData(text);
  const settings = findSettings(data);
  if (settings !== undefined) {
    return { draft: convertSettings(settings), settings: Object.keys(settings) };
  }
  const where = url === undefined ? `in ${name}` : `on ${url}`;
  try {
    const reading = readSourceText(text, url, where);
    return "dataset" in reading ? convertDataset(reading.dataset) : { isCatalog: true };
  } catch (error) {
    if (!(error instanceof OpenActiveError)) throw error;
    // A Dataset without a publisher cannot be credited, but it can be completed.
    const dataset = findDataset(data);
    if (dataset === undefined) throw explainUnknown(name, data, error);
    return convertDataset(dataset as unknown as FoundDataset);
  }
}

/** Converts a dataset that was read. */
export function convertDataset(read: FoundDataset): FoundDraft {
  // The catalogue beside a dataset is made with it.
  const { own, others } = splitCatalogs(read);
  const dataset = own.length === 0 ? read : replaceCatalogs(read, others);
  const draft = convertJsonLd(dataset as unknown as Readonly<Record<string, unknown>>);
  return { draft: { ...draft, publisher: resolvePictures(draft.publisher, dataset.url) }, dataset };
}

function replaceCatalogs(
  { includedInDataCatalog: _, ...rest }: FoundDataset,
  others: Listings["others"],
): FoundDataset {
  return others.length === 0 ? rest : { ...rest, includedInDataCatalog: others };
}

/** Pictures are often given relative to the page. */
function resolvePictures(
  publisher: Draft["publisher"],
  base: string | undefined,
): Draft["publisher"] {
  const { logo } = publisher;
  if (typeof logo !== "string" || base === undefined || !/^\.{0,2}\//.test(logo)) return publisher;
  return { ...publisher, logo: new URL(logo, base).href };
}

/** Parses JSON; `undefined` for any other text. */
function parseData(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** Says what a source was tried as, and why each failed. */
function explainUnknown(
  name: string,
  data: unknown,
  { message }: OpenActiveError,
): OpenActiveError {
  const noSettings = isObject(data)
    ? `found ${listKeys(data)}; expected names such as datasetSiteUrl, organisationName and publisher-name`
    : "found no JSON; expected the settings of the .NET, PHP or Ruby library, or a metadata.json";
  return new OpenActiveError([
    `cannot import ${name}: its content was not recognised.`,
    "",
    `  as a Dataset Site, JSON-LD or a Data Catalog: ${message.replace(/^no Dataset to credit /, "no Dataset ")}`,
    `  as settings: ${noSettings}`,
  ]);
}

function listKeys(data: object): string {
  const keys = Object.keys(data);
  if (keys.length === 0) return "no names";
  const shown = keys.slice(0, 5).map((key) => JSON.stringify(key.slice(0, 40)));
  return `${shown.join(", ")}${keys.length > 5 ? ", …" : ""}`;
}
