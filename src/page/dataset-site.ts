import { createAttributionContext } from "../attribution/index.js";
import {
  completeDataset,
  describeCredit,
  splitCatalogs,
  toJsonLd,
  type CompleteDataset,
  type FoundDataset,
} from "../dataset/index.js";
import type { DatedStatus } from "../feed-status/index.js";
import {
  buildResourceIris,
  describeResources,
  rdfaPrefixes,
  type ResourceKind,
  type Resource,
} from "../rdf/index.js";
import {
  openActiveLicence,
  rpdeSpecification,
  toSpdxUrl,
  buildValidatorUrl,
} from "../specification/constants.js";
import { markSafe, renderOwn, type Render } from "../templates/index.js";
import { enGB, interpolate, type Messages } from "../messages/index.js";
import { buildContentSecurityPolicy } from "./content-security-policy.js";
import { findAuthorUrl } from "./author.js";
import { describeFeedRows } from "./feed-rows.js";
import { nameLicence, renderFooter } from "./footer.js";
import { describeStatus } from "./status-view.js";
import { createMetadataContext, type PageMetadata } from "./metadata.js";
import { toWebHref } from "../specification/safe-urls.js";

/**
 * The URLs that a Dataset Site's page links to or loads, relative or absolute. The page does not
 * mention anything whose URL is missing here. Templates can use each URL by its name.
 */
export interface DatasetSiteLinks {
  /** The stylesheet. */
  readonly stylesheetUrl?: string | undefined;
  /** The script that adds copy buttons. */
  readonly scriptUrl?: string | undefined;
  /** The page about attribution. */
  readonly attributionUrl?: string | undefined;
  /** The description as JSON-LD. */
  readonly jsonLdUrl?: string | undefined;
  /** The description as Turtle. */
  readonly turtleUrl?: string | undefined;
  /** The description as a Data Package. */
  readonly dataPackageUrl?: string | undefined;
  /** The links to and from the page, as a linkset. */
  readonly linksetUrl?: string | undefined;
  /** The data catalogue as JSON-LD. */
  readonly catalogUrl?: string | undefined;
  /** The data catalogue as Turtle, for harvesters. */
  readonly catalogTurtleUrl?: string | undefined;
  /** The page that lists all datasets of the catalogue. */
  readonly catalogPageUrl?: string | undefined;
  /** The accessibility statement. */
  readonly accessibilityUrl?: string | undefined;
  /** The "Publish Data" guidance. */
  readonly guidanceUrl?: string | undefined;
  /** The logo. Default: the absolute URL of the publisher's logo. */
  readonly logoUrl?: string | undefined;
  /** The logo for dark mode. Without it, dark pages show the logo on a white background. */
  readonly logoDarkUrl?: string | undefined;
  /** The icon for the browser's tab. Default: `logoUrl`. */
  readonly iconUrl?: string | undefined;
}

/** The options for rendering a Dataset Site: its links, its language and its templates. */
export interface DatasetSiteOptions extends DatasetSiteLinks {
  /**
   * Whether the page gets a Content-Security-Policy that blocks whatever it does not load itself.
   * Default: true.
   */
  readonly contentSecurityPolicy?: boolean | undefined;
  /** Marks the JSON-LD so that Eleventy's bundle plugin does not move it out of the page. */
  readonly keepScript?: boolean | undefined;
  /**
   * Whether the footer of the page states the credit, so that its body does not. Default: false.
   */
  readonly isCreditBelow?: boolean | undefined;
  /** Marks images so that Eleventy's image plugin leaves them alone. */
  readonly keepImage?: boolean | undefined;
  /** What the last check of the feeds found. Default: the page claims nothing about them. */
  readonly feedStatus?: DatedStatus | undefined;
  /**
   * The dates of the dataset that are only those of its page, such as those of commits. Default:
   * none.
   */
  readonly pageDates?: readonly ("datePublished" | "dateModified")[] | undefined;
  /** The texts of the page. Default: English. */
  readonly messages?: Messages | undefined;
  /** Renders templates. Default: with the plugin's own templates; see `createRender` for others. */
  readonly render?: Render | undefined;
}

/**
 * Renders a complete Dataset Site: an HTML page with metadata, JSON-LD in the head, and the same
 * facts as RDFa. Safe even for a `dataset` that has not been checked: text cannot become markup,
 * and only http(s) URLs become links.
 *
 * @returns the HTML document.
 */
export function renderDatasetSite(dataset: FoundDataset, options: DatasetSiteOptions = {}): string {
  const parts: PageParts = {
    title: formatPageTitle(dataset, options.messages),
    iconUrl: options.iconUrl ?? options.logoUrl,
    logoUrls: [resolveLogoUrl(dataset, options), options.logoDarkUrl],
    head: renderHead(dataset, options),
    content: renderBody(dataset, { ...options, isCreditBelow: true }),
    footer: renderFooter(dataset, options),
  };
  return renderPage(parts, options);
}

/**
 * The parts of a page in the plugin's own layout. `head`, `content` and `footer` are HTML, the rest
 * is text.
 */
export interface PageParts {
  readonly title: string;
  readonly description?: string | undefined;
  /** The icon for the browser's tab. Without it, the page tells browsers not to look for one. */
  readonly iconUrl?: string | undefined;
  /** The URLs of pictures in the content that may be on another host. */
  readonly logoUrls?: readonly (string | undefined)[] | undefined;
  readonly head: string;
  readonly content: string;
  readonly footer?: string | undefined;
}

/** Renders a complete HTML document in the plugin's own layout. */
export function renderPage(parts: PageParts, options: DatasetSiteOptions = {}): string {
  const { title, description, iconUrl = "data:,", logoUrls = [], head, content, footer } = parts;
  const { render = renderOwn, messages = enGB, contentSecurityPolicy: isStrict = true } = options;
  const { stylesheetUrl, scriptUrl, accessibilityUrl } = options;
  const resources = {
    images: [iconUrl, ...logoUrls],
    styles: [stylesheetUrl],
    scripts: [scriptUrl],
  };
  return render("page.njk", {
    title,
    description,
    iconUrl,
    policy: isStrict ? buildContentSecurityPolicy(resources) : undefined,
    accessibilityUrl,
    head: markSafe(head),
    content: markSafe(content),
    footer: footer && markSafe(footer),
    messages,
  });
}

/** Returns the URL of the logo that a page shows; `undefined` if there is none. */
export function resolveLogoUrl(
  dataset: FoundDataset,
  { logoUrl }: DatasetSiteLinks,
): string | undefined {
  return (logoUrl ?? toWebHref(completeDataset(dataset).publisher.logo.url)) || undefined;
}

/** Returns the title of a Dataset Site, in the wording of the Dataset API Discovery draft. */
export function formatPageTitle(dataset: FoundDataset, messages: Messages = enGB): string {
  return interpolate(messages.pageTitle, { publisher: completeDataset(dataset).publisher.name });
}

/** Describes the page of a Dataset Site, for search engines and link previews. */
export function describeDatasetSitePage(
  given: FoundDataset,
  messages: Messages = enGB,
): PageMetadata {
  const dataset = completeDataset(given);
  return {
    title: formatPageTitle(dataset, messages),
    description: dataset.description || undefined,
    canonicalUrl: dataset.url,
    lang: messages.lang,
    imageUrl: dataset.publisher.logo.url || undefined,
  };
}

/** Renders the contents of the head of a Dataset Site, except for `title`. */
export function renderHead(given: FoundDataset, options: DatasetSiteOptions = {}): string {
  const dataset = completeDataset(given);
  const { render = renderOwn, messages = enGB, keepScript, ...links } = options;
  return render("head.njk", {
    ...links,
    dataset,
    ...createMetadataContext(describeDatasetSitePage(dataset, messages)),
    spdxLicence: toSpdxUrl(dataset.license),
    authorUrl: findAuthorUrl(dataset),
    keepScript,
    jsonLd: markSafe(toJsonLd(given, 0)),
  });
}

/** Renders the visible part of a Dataset Site: an `<article>` that can stand on any page. */
export function renderBody(dataset: FoundDataset, options: DatasetSiteOptions = {}): string {
  return renderPart("dataset-site.njk", dataset, options);
}

/** Renders only the list of feeds. */
export function renderFeeds(dataset: FoundDataset, options: DatasetSiteOptions = {}): string {
  return renderPart("feeds.njk", dataset, options);
}

/** Renders only the licence, the rights statement and the credit. */
export function renderRights(dataset: FoundDataset, options: DatasetSiteOptions = {}): string {
  return renderPart("rights.njk", dataset, options);
}

function renderPart(template: string, given: FoundDataset, options: DatasetSiteOptions): string {
  const dataset = completeDataset(given);
  const { render = renderOwn, messages = enGB, ...links } = options;
  const isOpenActiveLicence = dataset.license === openActiveLicence;
  return render(template, {
    ...links,
    ...createAttributionContext(dataset, messages),
    dataset,
    prefixes: rdfaPrefixes,
    at: buildResourceIris(dataset),
    ...createFactsContext(dataset),
    logoUrl: resolveLogoUrl(dataset, options),
    isOpenActiveLicence,
    licenceName: nameLicence(dataset.license, messages),
    rpde: { url: rpdeSpecification, version: "1.0" },
    modelVersion: readModelVersion(dataset),
    feeds: describeFeedRows(dataset, messages),
    pageDates: options.pageDates ?? [],
    status: options.feedStatus && describeStatus(options.feedStatus, messages),
    credit: describeCredit(dataset).text,
    system: formatSystemName(dataset, messages),
    validator: buildValidatorUrl(dataset.url),
  });
}

/** Creates the values that the page states in RDFa, which are those of the Turtle. */
function createFactsContext(dataset: CompleteDataset) {
  const values: Partial<Record<ResourceKind, Resource["values"]>> = {};
  const areas: object[] = [];
  for (const { resourceKind, iri, values: own } of describeResources(dataset)) {
    values[resourceKind] ??= own;
    if (resourceKind === "Area") areas.push({ iri, ...own });
  }
  const { others, own } = splitCatalogs(dataset);
  const related = Object.fromEntries(dataset.subjectOf.map((page) => [page.identifier, page]));
  return {
    values,
    areas,
    related,
    catalogs: others,
    ownCatalogs: own.map((catalog) => catalog["@id"]),
    contact: values.ContactPoint,
    movedTo: values.Dataset?.["movedTo"],
  };
}

/**
 * Reads the version of Modelling Opportunity Data from its URL, as in
 * `https://openactive.io/modelling-opportunity-data/2.0/`.
 */
function readModelVersion({ schemaVersion }: CompleteDataset): string {
  return /modelling-opportunity-data\/([\w.]+)/.exec(schemaVersion)?.[1] ?? "";
}

function formatSystemName(
  { bookingService }: CompleteDataset,
  messages: Messages,
): string | undefined {
  if (bookingService === undefined) return undefined;
  const { name = messages.publisher.unnamedSystem, softwareVersion } = bookingService;
  return softwareVersion === undefined
    ? name
    : interpolate(messages.publisher.systemLine, { name, version: softwareVersion });
}
