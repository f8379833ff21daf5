import {
  catalogFile,
  completeDataset,
  getSiteFolder,
  omitUndefined,
  type Dataset,
  type FoundDataset,
  type Organization,
} from "../dataset/index.js";
import { OpenActiveError } from "../error.js";
import { enGB, interpolate, type Messages } from "../messages/index.js";
import { catalogContext, openActiveLicence } from "../specification/constants.js";
import { findEarliest, findLatest } from "./dates.js";
import type { CatalogAbout } from "./schema.js";

/**
 * A schema.org/DataCatalog in the form that the DataCatalog mode of OpenActive's validator
 * requires: the context is a single string, and the catalogue lists the URLs of either datasets or
 * other catalogues.
 */
export interface DataCatalog {
  readonly "@context": typeof catalogContext;
  readonly "@type": "DataCatalog";
  /** The URL of the catalogue's file. */
  readonly "@id": string;
  readonly name: string;
  readonly description?: string;
  readonly publisher: CatalogPublisher;
  readonly license: typeof openActiveLicence;
  readonly datePublished?: string;
  readonly dateModified?: string;
  /** The URLs of Dataset Sites. */
  readonly dataset?: readonly string[];
  /** The URLs of other catalogues, instead of datasets. */
  readonly hasPart?: readonly string[];
}

type CatalogPublisher = Pick<Organization, "@type" | "name" | "url"> & Partial<Organization>;

/**
 * Describes a data catalogue of datasets or of other catalogues.
 *
 * @param given the datasets to list; empty for a catalogue of other catalogues.
 * @param about the details of the catalogue; any that are missing are derived from the datasets.
 * @param options `messages` sets the language of derived texts. Default: English.
 * @throws {OpenActiveError} if there are both datasets and `hasPart`, or neither, or if the URL is
 *   missing and cannot be derived.
 */
export function describeCatalog(
  given: readonly FoundDataset[],
  about: CatalogAbout = {},
  { messages = enGB }: { readonly messages?: Messages } = {},
): DataCatalog {
  const datasets = given.map(completeDataset);
  const listed = new Set([...datasets.map(({ url }) => url), ...(about.dataset ?? [])]);
  const dataset = listed.size > 0 ? [...listed] : undefined;
  const { hasPart } = about;
  checkListing(dataset, hasPart);

  const url = about.url ?? findCommonFolder(dataset ?? []);
  if (url === undefined) {
    throw new OpenActiveError(
      "a data catalogue: url: missing; expected its public URL, " +
        "because its datasets have no folder in common",
    );
  }
  const publisher = findCatalogPublisher(datasets, about) ?? createHostPublisher(url);
  return omitUndefined<DataCatalog>({
    "@context": catalogContext,
    "@type": "DataCatalog",
    "@id": getSiteFolder(url) + catalogFile,
    name: about.name ?? interpolate(messages.catalog.name, { publisher: publisher.name }),
    description: about.description,
    publisher,
    license: openActiveLicence,
    datePublished: about.datePublished ?? findEarliest(datasets, about.dateModified),
    dateModified: about.dateModified ?? findLatest(datasets, about.datePublished),
    dataset,
    hasPart,
  });
}

/** Throws unless a catalogue lists either datasets or other catalogues. */
function checkListing(
  dataset: readonly string[] | undefined,
  hasPart: readonly string[] | undefined,
): void {
  if (dataset !== undefined && hasPart !== undefined) {
    throw new OpenActiveError(
      "a data catalogue: found hasPart as well as datasets; " +
        "expected one of them: a catalogue lists either datasets or other catalogues",
    );
  }
  if (dataset === undefined && hasPart === undefined) {
    throw new OpenActiveError(
      "a data catalogue: found neither datasets nor hasPart; expected one of them",
    );
  }
}

/** Names the host as the publisher of a catalogue whose publisher is not known. */
function createHostPublisher(url: string): CatalogPublisher {
  return { "@type": "Organization", name: new URL(url).host, url: new URL("/", url).href };
}

/**
 * Finds the publisher of a catalogue: the one in `about`, otherwise the publisher that all datasets
 * share, otherwise the booking system that they share.
 *
 * @returns `undefined` if there is none of these.
 */
export function findCatalogPublisher(
  datasets: readonly Pick<Dataset, "publisher" | "bookingService">[],
  about: CatalogAbout,
): CatalogPublisher | undefined {
  if (about.publisher !== undefined) {
    const { logo, ...publisher } = about.publisher;
    return omitUndefined<CatalogPublisher>({
      "@type": "Organization",
      ...publisher,
      logo: logo === undefined ? undefined : { "@type": "ImageObject", url: logo },
    });
  }
  const [first] = datasets;
  if (first === undefined) return undefined;
  if (datasets.every(({ publisher }) => isSame(publisher, first.publisher))) return first.publisher;

  const { name, url } = first.bookingService ?? {};
  if (name === undefined || url === undefined) return undefined;
  const isShared = datasets.every(({ bookingService = {} }) =>
    isSame(bookingService, { name, url }),
  );
  return isShared ? { "@type": "Organization", name, url } : undefined;
}

type Named = Partial<Pick<Organization, "name" | "url">>;

const isSame = (one: Named, other: Named) => one.name === other.name && one.url === other.url;

/**
 * Finds the innermost folder that contains all Dataset Sites; for a single one, its own folder.
 *
 * @param urls the URLs of the Dataset Sites.
 * @returns the URL of the folder; `undefined` if the sites are on different hosts, or if there are
 *   none.
 */
export function findCommonFolder(urls: readonly string[]): string | undefined {
  const [first, ...others] = urls.map(getSiteFolder);
  if (first === undefined || others.length === 0) return first;
  const { origin, pathname } = new URL(first);
  const otherUrls = others.map((other) => new URL(other).href);
  const parts = pathname.split("/").slice(1, -1);
  for (let length = parts.length; length >= 0; length -= 1) {
    const folder = [origin, ...parts.slice(0, length), ""].join("/");
    if (otherUrls.every((other) => other.startsWith(folder))) return folder;
  }
  return undefined;
}
