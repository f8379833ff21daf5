import { omitUndefined, type FoundDataset } from "../../dataset/index.js";
import { formatExcerpt } from "../../document/excerpt.js";
import { isPlainObject } from "../../document/is-object.js";
import { OpenActiveError, type Problem } from "../../error.js";
import { formatMismatch } from "../../document/index.js";
import { openActiveLicence } from "../../specification/constants.js";
import { isOpenActiveLicence } from "../licence.js";
import { describeSourceValue, parseSource, type ParsedSource } from "./parse-source.js";
import { createProblem, createSourcesError } from "./problems.js";
import { readSource, type ReadDataset, type ReadOptions, type UnreadSite } from "./read-source.js";

/**
 * Other people's Dataset Sites, by names that the site chooses. Each is a URL, the path of an HTML
 * or JSON-LD file, the JSON-LD itself, or `{ url, optional: true }`. A catalogue stands for all
 * Dataset Sites that it lists.
 */
export type Sources = Readonly<Record<string, string | object>>;

/** Somebody else's dataset, which the site has to credit. */
export interface CreditedSource {
  /** Its name in `sources`; the datasets of a catalogue share it. */
  readonly name: string;
  readonly dataset: FoundDataset;
  /** The URL it was read from; omitted for files and objects. */
  readonly url?: string;
  /** Warnings for whoever uses it, such as that its licence is not OpenActive's. */
  readonly warnings: readonly Problem[];
}

/** An optional source, or a Dataset Site of an optional catalogue, that could not be read. */
export interface MissingSource {
  /** Its name in `sources`. */
  readonly name: string;
  readonly dataset?: undefined;
  /** Its URL; omitted for a file. */
  readonly url?: string;
  /** A warning that says why. */
  readonly warnings: readonly Problem[];
}

/** Options for fetching and caching sources; all are optional. */
export interface SourceOptions {
  /** The folder that file paths are relative to. Default: the working directory. */
  readonly folder?: string | undefined;
  /**
   * How long a cached page is used before it is fetched again, as in `30m`, `12h`, `1d`; `0s`
   * always fetches it and `*` never does. Default: `1d`.
   */
  readonly duration?: string | undefined;
  /** The cache folder. Default: `.cache`, as in eleventy-fetch. */
  readonly directory?: string | undefined;
  /** How many milliseconds to wait for a page. Default: 20 seconds. */
  readonly timeout?: number | undefined;
  /** How many times to try again if a server is busy or a connection breaks. Default: 4. */
  readonly retries?: number | undefined;
  /** The URL of the site that shows the data, which servers are told in the User-Agent. */
  readonly site?: string | undefined;
}

/**
 * Reads the datasets that a site uses and has to credit: three requests at a time to each host, and
 * again after errors that pass, such as 429 Too Many Requests. Only the URLs in `sources` are
 * requested, and those that a catalogue among them lists.
 *
 * @returns the datasets in the order of `sources`; without `dataset` for those that are optional and
 *   could not be read.
 * @throws {OpenActiveError} listing every source that is invalid or cannot be read.
 */
export async function loadSources(
  sources: Sources,
  options: SourceOptions = {},
): Promise<(CreditedSource | MissingSource)[]> {
  if (!isPlainObject(sources)) {
    const expected = 'a group of names, each with a Dataset Site: { acme: "https://…" }';
    const message = formatMismatch(describeSourceValue(sources), expected);
    throw createSourcesError([createProblem("", message)]);
  }
  checkDuration(options.duration);
  const entries = Object.entries(sources);
  const results = await Promise.all(
    entries.map(([name, value]) => loadSource(name, value, options)),
  );
  const problems = results.flat().filter((result) => "message" in result);
  if (problems.length > 0) throw createSourcesError(problems);
  return results.flat().filter((result) => "name" in result);
}

/** eleventy-fetch takes any other text for a copy that is never fresh, or always. */
function checkDuration(duration = "1d"): void {
  if (/^(?:\*|\d{1,6}(?:\.\d{1,3})?[smhdwy])$/.test(duration)) return;
  const expected = "a number with s, m, h, d, w or y, as in 12h or 1d, or *";
  const mismatch = formatMismatch(JSON.stringify(duration), expected);
  throw new OpenActiveError(`loadSources: the option duration: ${mismatch}`);
}

type LoadedSource = CreditedSource | MissingSource | Problem;

async function loadSource(
  name: string,
  value: unknown,
  options: SourceOptions,
): Promise<LoadedSource[]> {
  let source: ParsedSource;
  try {
    source = parseNamedSource(name, value);
  } catch (error) {
    if (error instanceof OpenActiveError) return [createProblem(name, error.message)];
    throw error;
  }
  const results = await readSource(source.location, completeOptions(options));
  return results.map((result) =>
    "dataset" in result
      ? describeDatasetOf(name, result)
      : describeUnread(name, result, source.isOptional),
  );
}

function parseNamedSource(name: string, value: unknown): ParsedSource {
  if (name.trim() !== "") return parseSource(value);
  const expected = 'a name to credit the source by, as in { acme: "https://…" }';
  throw new OpenActiveError(formatMismatch("an empty name", expected));
}

const completeOptions = ({
  folder = ".",
  duration = "1d",
  directory = ".cache",
  timeout = 20_000,
  retries = 4,
  site,
}: SourceOptions): ReadOptions => ({ folder, duration, directory, timeout, retries, site });

function describeDatasetOf(name: string, result: ReadDataset): CreditedSource {
  const { dataset, others, url, warnings } = result;
  const messages = [...warnings, ...lintDatasetCount(dataset, others), ...lintLicence(dataset)];
  return omitUndefined<CreditedSource>({
    name,
    dataset,
    url,
    warnings: messages.map((message) => createProblem(name, message)),
  });
}

function describeUnread(
  name: string,
  { url, problem }: UnreadSite,
  isOptional: boolean,
): MissingSource | Problem {
  if (!isOptional) return createProblem(name, problem);
  const warning = createProblem(name, `${problem}; it is optional, and shown as missing`);
  return omitUndefined<MissingSource>({ name, url, warnings: [warning] });
}

/**
 * Warns of a page with several Datasets: it is probably a catalogue, and its first Dataset may not
 * be the intended one.
 */
function lintDatasetCount({ url }: FoundDataset, others: number): string[] {
  if (others === 0) return [];
  const remedy = "give the URL of the one you show";
  const expected = `one; used the first, ${formatExcerpt(url)}; ${remedy}`;
  return [formatMismatch(`${others + 1} Datasets`, expected)];
}

function lintLicence({ license }: FoundDataset): string[] {
  const expected = `${openActiveLicence} (CC BY 4.0), the licence of OpenActive data`;
  if (license === undefined) {
    const mismatch = formatMismatch("no licence", expected);
    return [`${mismatch}; ask its publisher what you may do with the data`];
  }
  if (isOpenActiveLicence(license)) return [];
  const mismatch = formatMismatch(`the licence ${formatExcerpt(license)}`, expected);
  return [`${mismatch}; look up what it requires of you`];
}
