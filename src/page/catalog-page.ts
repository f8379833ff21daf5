import {
  formatCatalogDescription,
  listOtherDatasets,
  sortByName,
  type DataCatalog,
} from "../catalog/index.js";
import { catalogFile, completeDataset, type FoundDataset } from "../dataset/index.js";
import type { PageLink } from "../guidance/index.js";
import { enGB, type Messages } from "../messages/index.js";
import { encodeIri } from "../iris.js";
import { toWebHref } from "../specification/safe-urls.js";
import { openActiveLicence } from "../specification/constants.js";
import { markSafe, renderOwn, type Render } from "../templates/index.js";
import { createCatalogFacts } from "./catalog-facts.js";
import { describeFeedRows } from "./feed-rows.js";
import { createMetadataContext, type PageMetadata } from "./metadata.js";

/** The options for rendering a catalogue's page: its links, its language and its templates. */
export interface CatalogPageOptions {
  /** Returns the URL with which the page links to a Dataset Site. Default: its public URL. */
  readonly href?: ((dataset: FoundDataset) => string) | undefined;
  /** The public URL of the page, which its RDFa states. Default: none. */
  readonly pageUrl?: string | undefined;
  /** The URL with which the page links to the catalogue's JSON-LD. Default: its public URL. */
  readonly jsonLdUrl?: string | undefined;
  /** The URL with which the page links to the catalogue's Turtle. Default: no link. */
  readonly turtleUrl?: string | undefined;
  /**
   * The pages that list the datasets by letter. With these, the page links to them instead of listing
   * the datasets in a table. Default: none.
   */
  readonly letters?: readonly CatalogLetter[] | undefined;
  /** The URL of the JSON list that the script searches, if there are letters. Default: no search. */
  readonly indexUrl?: string | undefined;
  /** The texts of the page. Default: English. */
  readonly messages?: Messages | undefined;
  /** Renders templates. Default: with the plugin's own templates; see `createRender` for others. */
  readonly render?: Render | undefined;
}

/** An initial of publishers' names, and the first page that lists its datasets. */
export interface CatalogLetter {
  readonly label: string;
  readonly url: string;
  /** Whether the page being rendered lists this letter. */
  readonly isCurrent?: boolean;
}

/** A table with more rows than this gets a search field. */
export const minSearchableRows = 10;

/**
 * Renders the page of a data catalogue: an `<article>` that lists its datasets or catalogues.
 *
 * @param catalog the catalogue, as `describeCatalog` returns it.
 * @param datasets the datasets whose description is known; the page shows them in a table, sorted
 *   by the name of their publisher. It lists other datasets, and catalogues, by their URL.
 */
export function renderCatalog(
  catalog: DataCatalog,
  datasets: readonly FoundDataset[],
  options: CatalogPageOptions = {},
): string {
  const { jsonLdUrl = toWebHref(catalog["@id"]), messages = enGB, render = renderOwn } = options;
  const { letters = [], indexUrl, turtleUrl } = options;
  return render("catalog-page.njk", {
    messages,
    ...createCatalogFacts(catalog, messages, options.pageUrl),
    catalog,
    letters,
    indexUrl,
    count: datasets.length,
    rows: letters.length > 0 ? [] : describeRows(datasets, messages, options.href),
    minSearchableRows,
    description: formatCatalogDescription(catalog, messages),
    others: listOtherDatasets(catalog, datasets),
    catalogs: catalog.hasPart ?? [],
    licence: openActiveLicence,
    jsonLdUrl,
    turtleUrl,
  });
}

/** The options for rendering one of the pages by letter. */
export interface CatalogPartOptions {
  readonly catalog: DataCatalog;
  readonly title: string;
  /** The page of the catalogue. */
  readonly trail: readonly PageLink[];
  readonly letters: readonly CatalogLetter[];
  readonly indexUrl: string | undefined;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
  readonly href: (dataset: FoundDataset) => string;
  readonly messages: Messages;
  readonly render: Render;
}

/** Renders a page of a long catalogue: the datasets of the publishers that share an initial. */
export function renderCatalogPart(
  datasets: readonly FoundDataset[],
  { href, render, catalog, ...options }: CatalogPartOptions,
): string {
  const rows = describeRows(datasets, options.messages, href);
  const pagerLabel = options.messages.catalog.pager;
  const { prefixes, iri } = createCatalogFacts(catalog, options.messages, undefined);
  const context = { ...options, prefixes, iri, rows, count: rows.length, pagerLabel };
  return render("catalog-part.njk", context);
}

function describeRows(
  datasets: readonly FoundDataset[],
  messages: Messages,
  href: CatalogPageOptions["href"],
) {
  const rows = datasets.map((given) => {
    const dataset = completeDataset(given);
    return {
      iri: encodeIri(dataset["@id"]),
      publisher: dataset.publisher.name,
      lang: dataset.inLanguage[0],
      name: dataset.name || dataset.url,
      url: href?.(given) ?? toWebHref(dataset.url),
      warning: dataset.disambiguatingDescription,
      feeds: describeFeedRows(dataset, messages).map(({ label }) => label),
    };
  });
  return sortByName(rows, ({ publisher }) => publisher, messages.lang);
}

/** The options for rendering the head of a catalogue's page. */
export interface CatalogHeadOptions {
  readonly metadata: PageMetadata;
  /** The catalogue's JSON-LD, for the page itself. */
  readonly jsonLd: string;
  readonly jsonLdUrl: string;
  /** Whether to keep bundles of the site from moving the JSON-LD out of the page. */
  readonly keepScript?: boolean | undefined;
  readonly turtleUrl?: string | undefined;
  readonly stylesheetUrl?: string | undefined;
  readonly scriptUrl?: string | undefined;
  readonly render?: Render | undefined;
}

/** Renders the contents of the head of a catalogue's page, except for `title`. */
export function renderCatalogHead({
  metadata,
  jsonLd,
  render = renderOwn,
  ...links
}: CatalogHeadOptions): string {
  const context = { ...links, jsonLd: markSafe(jsonLd), ...createMetadataContext(metadata) };
  return render("catalog-head.njk", context);
}

/** Returns the public URL of the folder that contains a catalogue's file. */
export const getCatalogFolder = (catalog: DataCatalog): string =>
  catalog["@id"].slice(0, -catalogFile.length);
