import type { Dataset } from "../../dataset/index.js";
import { OpenActiveError, type Problem } from "../../error.js";
import { foundExpected } from "../../publisher/index.js";
import { licence } from "../../specification/constants.js";
import { isOpenActiveLicence } from "../licence.js";
import { readJsonLd } from "../../reading/read-dataset-site.js";
import { shown } from "../../reading/values.js";
import { isPlainObject, kindOf, whereaboutsOf } from "./kinds.js";
import { readAddress, type ReadSource } from "./read-address.js";
import { readFileOf } from "./read-file.js";

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
    throw failed([
      problem(
        "",
        foundExpected(
          kindOf(sources),
          'a group of names, each with a Dataset Site: { acme: "https://…" }',
        ),
      ),
    ]);
  const results = await Promise.all(
    Object.entries(sources).map(([name, value]) => loadSource(name, value, options)),
  );
  const problems = results.flatMap((result) => ("message" in result ? [result] : []));
  if (problems.length > 0) throw failed(problems);
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
        foundExpected(
          "an empty name",
          'a name to credit the source by, as in { acme: "https://…" }',
        ),
      );
    const { dataset, others, warnings, url } = await read(value, options);
    const all = [...warnings, ...oneOfMany(dataset, others), ...otherLicence(dataset)];
    return {
      name,
      dataset,
      ...(url !== undefined && { url }),
      warnings: all.map((message) => problem(name, message)),
    };
  } catch (error) {
    if (error instanceof OpenActiveError) return problem(name, error.message);
    throw error;
  }
}

async function read(
  value: unknown,
  { folder = ".", duration = "1d", directory = ".cache", timeout = 20_000 }: SourceOptions,
): Promise<ReadSource & { readonly url?: string }> {
  const whereabouts = whereaboutsOf(value);
  if ("address" in whereabouts)
    return {
      ...(await readAddress(whereabouts.address, { duration, directory, timeout })),
      url: whereabouts.address,
    };
  return {
    ...("file" in whereabouts
      ? await readFileOf(whereabouts.file, folder)
      : readJsonLd({ ...untyped(whereabouts.jsonLd), ...whereabouts.jsonLd }, "in this object")),
    warnings: [],
  };
}

/** An object with a publisher and no type that somebody wrote into the options is meant as a Dataset. */
const untyped = (object: object) =>
  "publisher" in object && !("@type" in object || "type" in object) ? { "@type": "Dataset" } : {};

/** A page with many Datasets is likely to be a catalogue, and the first of them not the one that is meant. */
const oneOfMany = ({ url }: Dataset, others: number) =>
  others === 0
    ? []
    : [
        foundExpected(
          `${others + 1} Datasets`,
          `one; used the first, ${shown(url)}; give the address of the one you show`,
        ),
      ];

function otherLicence({ license }: Partial<Dataset>): string[] {
  if (license !== undefined && isOpenActiveLicence(license)) return [];
  const expected = `${licence} (CC BY 4.0), the licence of OpenActive data`;
  return [
    license === undefined
      ? `${foundExpected("no licence", expected)}; ask its publisher what you may do with the data`
      : `${foundExpected(`the licence ${shown(license)}`, expected)}; look up what it asks of you`,
  ];
}

/** What the problems are in: not a file, so they have no line. */
const place = "the option sources";

function problem(name: string, message: string): Problem {
  const path =
    name === ""
      ? "sources"
      : /^[\w$-]+$/.test(name)
        ? `sources.${name}`
        : `sources[${JSON.stringify(name)}]`;
  return { file: place, path, message };
}

const failed = (problems: readonly Problem[]) =>
  new OpenActiveError(
    [
      `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${place}`,
      "",
      ...problems.map(({ path, message }) => `  ${path}: ${message}`),
    ].join("\n"),
    problems,
  );
