import { omitUndefined, getSiteFolder, type Dataset, type Organization } from "../dataset/index.js";
import { OpenActiveError } from "../error.js";
import { catalogContext, openActiveLicence } from "../specification/constants.js";
import { enGB, interpolate, type Words } from "../messages/index.js";
import type { CatalogAbout } from "./schema.js";

/**
 * schema.org/DataCatalog as OpenActive's validator wants it in its DataCatalog mode: the context a plain string, and
 * addresses either of datasets or of other catalogues.
 */
export interface DataCatalog {
  readonly "@context": typeof catalogContext;
  readonly "@type": "DataCatalog";
  /** The address of the file it stands in. */
  readonly "@id": string;
  readonly name: string;
  readonly description?: string;
  readonly publisher: Pick<Organization, "@type" | "name" | "url"> & Partial<Organization>;
  readonly license: typeof openActiveLicence;
  readonly datePublished?: string;
  readonly dateModified?: string;
  /** The addresses of Dataset Sites. */
  readonly dataset?: readonly string[];
  /** The addresses of other catalogues, in place of datasets. */
  readonly hasPart?: readonly string[];
}

/** The name of the file a catalogue stands in. */
export const catalogFile = "catalog.jsonld";

/**
 * Describes the data catalogue of some datasets, or, without datasets, of other catalogues.
 *
 * @param about what is known of the catalogue itself; the rest is derived from the datasets.
 * @param options `words`: the language of what is derived, English unless given.
 * @throws {OpenActiveError} for datasets as well as `hasPart`, for neither, and where no address can be derived.
 */
export function describeCatalog(
  datasets: readonly Dataset[],
  about: CatalogAbout = {},
  { words = enGB }: { readonly words?: Words } = {},
): DataCatalog {
  const dataset = [...new Set([...datasets.map(({ url }) => url), ...(about.dataset ?? [])])];
  const { hasPart } = about;
  if (dataset.length > 0 && hasPart !== undefined)
    throw new OpenActiveError(
      "a data catalogue: found hasPart as well as datasets; expected one of them: a catalogue lists either datasets or other catalogues",
    );
  if (dataset.length === 0 && hasPart === undefined)
    throw new OpenActiveError(
      "a data catalogue: found neither datasets nor hasPart; expected one of them",
    );

  const url = about.url ?? findCommonFolder(dataset);
  if (url === undefined)
    throw new OpenActiveError(
      "a data catalogue: url: missing; expected its public address, because its datasets have no folder in common",
    );
  const publisher = findCatalogPublisher(datasets, about) ?? {
    "@type": "Organization" as const,
    name: new URL(url).host,
    url: new URL("/", url).href,
  };
  return omitUndefined<DataCatalog>({
    "@context": catalogContext,
    "@type": "DataCatalog",
    "@id": getSiteFolder(url) + catalogFile,
    name: about.name ?? interpolate(words.catalog.name, { publisher: publisher.name }),
    description: about.description,
    publisher,
    license: openActiveLicence,
    datePublished: about.datePublished ?? findEarliestDate(datasets, about.dateModified),
    dateModified: about.dateModified ?? findLatestDate(datasets, about.datePublished),
    dataset: hasPart === undefined ? dataset : undefined,
    hasPart,
  });
}

/**
 * Who publishes a catalogue: who the file says, else the publisher or else the booking system that all datasets share.
 *
 * @returns `undefined` where none of them is known.
 */
export function findCatalogPublisher(
  datasets: readonly Dataset[],
  about: CatalogAbout,
): DataCatalog["publisher"] | undefined {
  if (about.publisher !== undefined)
    return omitUndefined<DataCatalog["publisher"]>({ "@type": "Organization", ...about.publisher });
  const [first] = datasets;
  if (first === undefined) return undefined;
  if (
    datasets.every(
      ({ publisher }) =>
        publisher.name === first.publisher.name && publisher.url === first.publisher.url,
    )
  )
    return first.publisher;
  const { name, url } = first.bookingService ?? {};
  if (name === undefined || url === undefined) return undefined;
  return datasets.every(
    ({ bookingService }) => bookingService?.name === name && bookingService.url === url,
  )
    ? { "@type": "Organization", name, url }
    : undefined;
}

/** The innermost folder that holds all these Dataset Sites; of a single one, its own; `undefined` when they share no host. */
export function findCommonFolder(urls: readonly string[]): string | undefined {
  const folders = urls.map(getSiteFolder);
  const [first, ...others] = folders;
  if (first === undefined) return undefined;
  const { origin, pathname } = new URL(first);
  const parts = pathname.split("/").slice(1, -1);
  for (let length = parts.length; length >= 0; length -= 1) {
    const folder = `${origin}/${parts
      .slice(0, length)
      .map((part) => `${part}/`)
      .join("")}`;
    if (others.every((other) => new URL(other).href.startsWith(folder)))
      return others.length === 0 ? first : folder;
  }
  return undefined;
}

/** A day counts from its start, a moment as what it is. */
const sortByTime = (dates: readonly string[]) =>
  [...dates].sort((a, b) => Date.parse(a) - Date.parse(b));

function findEarliestDate(
  datasets: readonly Dataset[],
  dateModified: string | undefined,
): string | undefined {
  return sortByTime([
    ...datasets.flatMap(({ datePublished }) => datePublished ?? []),
    ...(dateModified === undefined ? [] : [dateModified]),
  ])[0];
}

function findLatestDate(
  datasets: readonly Dataset[],
  datePublished: string | undefined,
): string | undefined {
  const published =
    datePublished === undefined
      ? []
      : [datePublished.includes("T") ? datePublished : `${datePublished}T00:00:00Z`];
  return sortByTime([
    ...datasets.flatMap(({ dateModified }) => dateModified ?? []),
    ...published,
  ]).at(-1);
}
