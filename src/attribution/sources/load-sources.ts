import type { Dataset } from "../../dataset/index.js";
import { OpenActiveError, type Problem } from "../../error.js";
import { formatMismatch } from "../../publisher/index.js";
import { openActiveLicence } from "../../specification/constants.js";
import { isOpenActiveLicence } from "../licence.js";
import { readDatasetFromObject } from "../../reading/read-dataset-site.js";
import { formatExcerpt } from "../../reading/values.js";
import { isPlainObject, describeSourceValue, parseSource } from "./kinds.js";
import { readSourceUrl, type ReadSource } from "./read-address.js";
import { readSourceFile } from "./read-file.js";

/** Where other people's datasets are to be had, by the names they are credited by: an address, a file or the JSON-LD itself. */
export type Sources = Readonly<Record<string, string | object>>;

/** Somebody else's dataset, to be credited. */
export interface CreditedSource {
  readonly name: string;
  readonly dataset: Dataset;
  /** Where it was fetched; absent when it was not. */
  readonly url?: string;
  /** What its user should know, such as another licence than OpenActive's. */
  readonly warnings: readonly Problem[];
}

/** How sources are fetched and kept. */
export interface SourceOptions {
  /** What paths of files are relative to. Default: where the program runs. */
  readonly folder?: string | undefined;
  /** How long a fetched page is not fetched again, as in `30m`, `12h`, `1d`; `0s` for always, `*` for never. Default: `1d`. */
  readonly duration?: string | undefined;
  /** Where fetched pages are kept. Default: `.cache`, eleventy-fetch's own. */
  readonly directory?: string | undefined;
  /** Milliseconds to wait for a page. Default: 20 seconds. */
  readonly timeout?: number | undefined;
}

/**
 * Reads the datasets that a site shows and has to credit. All at once; asks the given addresses and no others.
 *
 * @returns what was read, in the order of `sources`.
 * @throws {OpenActiveError} naming every source that is wrong or not to be had.
 */
export async function loadSources(
  sources: Sources,
  options: SourceOptions = {},
): Promise<CreditedSource[]> {
  if (!isPlainObject(sources))
    throw createSourcesError([
      createProblem(
        "",
        formatMismatch(
          describeSourceValue(sources),
          'a group of names, each with a Dataset Site: { acme: "https://…" }',
        ),
      ),
    ]);
  const results = await Promise.all(
    Object.entries(sources).map(([name, value]) => loadSource(name, value, options)),
  );
  const problems = results.flatMap((result) => ("message" in result ? [result] : []));
  if (problems.length > 0) throw createSourcesError(problems);
  return results.filter((result) => "dataset" in result);
}

async function loadSource(
  name: string,
  value: unknown,
  options: SourceOptions,
): Promise<CreditedSource | Problem> {
  try {
    if (name.trim() === "")
      throw new OpenActiveError(
        formatMismatch(
          "an empty name",
          'a name to credit the source by, as in { acme: "https://…" }',
        ),
      );
    const { dataset, others, warnings, url } = await readSource(value, options);
    const allWarnings = [
      ...warnings,
      ...lintDatasetCount(dataset, others),
      ...lintLicence(dataset),
    ];
    return {
      name,
      dataset,
      ...(url !== undefined && { url }),
      warnings: allWarnings.map((message) => createProblem(name, message)),
    };
  } catch (error) {
    if (error instanceof OpenActiveError) return createProblem(name, error.message);
    throw error;
  }
}

async function readSource(
  value: unknown,
  { folder = ".", duration = "1d", directory = ".cache", timeout = 20_000 }: SourceOptions,
): Promise<ReadSource & { readonly url?: string }> {
  const location = parseSource(value);
  if ("address" in location)
    return {
      ...(await readSourceUrl(location.address, { duration, directory, timeout })),
      url: location.address,
    };
  return {
    ...("file" in location
      ? await readSourceFile(location.file, folder)
      : readDatasetFromObject(
          { ...getImpliedType(location.jsonLd), ...location.jsonLd },
          "in this object",
        )),
    warnings: [],
  };
}

/** An object with a publisher and no type that somebody wrote into the options is meant as a Dataset. */
const getImpliedType = (object: object) =>
  "publisher" in object && !("@type" in object || "type" in object) ? { "@type": "Dataset" } : {};

/** A page with many Datasets is likely to be a catalogue, and the first of them not the one that is meant. */
const lintDatasetCount = ({ url }: Dataset, others: number) =>
  others === 0
    ? []
    : [
        formatMismatch(
          `${others + 1} Datasets`,
          `one; used the first, ${formatExcerpt(url)}; give the address of the one you show`,
        ),
      ];

function lintLicence({ license }: Partial<Dataset>): string[] {
  if (license !== undefined && isOpenActiveLicence(license)) return [];
  const expected = `${openActiveLicence} (CC BY 4.0), the licence of OpenActive data`;
  return [
    license === undefined
      ? `${formatMismatch("no licence", expected)}; ask its publisher what you may do with the data`
      : `${formatMismatch(`the licence ${formatExcerpt(license)}`, expected)}; look up what it asks of you`,
  ];
}

/** What the problems are in: not a file, so they have no line. */
const sourcesOption = "the option sources";

function createProblem(name: string, message: string): Problem {
  const path =
    name === ""
      ? "sources"
      : /^[\w$-]+$/.test(name)
        ? `sources.${name}`
        : `sources[${JSON.stringify(name)}]`;
  return { file: sourcesOption, path, message };
}

const createSourcesError = (problems: readonly Problem[]) =>
  new OpenActiveError(
    [
      `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${sourcesOption}`,
      "",
      ...problems.map(({ path, message }) => `  ${path}: ${message}`),
    ].join("\n"),
    problems,
  );
