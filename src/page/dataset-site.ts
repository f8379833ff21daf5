import { createAttributionContext, describeCredit } from "../attribution/index.js";
import { toJsonLd, type Dataset } from "../dataset/index.js";
import {
  buildResourceIris,
  continuousFrequency,
  parseInterval,
  rdfaPrefixes,
} from "../rdf/index.js";
import {
  openActiveLicence,
  rpdeSpecification,
  toSpdxUrl,
  buildValidatorUrl,
} from "../specification/constants.js";
import { markSafe, filters, renderOwn, type Render } from "../templates/index.js";
import { enGB, interpolate, toLocale, type Words } from "../messages/index.js";
import { buildContentSecurityPolicy } from "./content-security-policy.js";
import { describeFeedRows } from "./feed-rows.js";

/** Where the parts of a Dataset Site are, and how it is written. All are optional. */
export interface DatasetSiteOptions {
  /** The address of the stylesheet, as a page links to it; without it the page has none. */
  readonly stylesheetUrl?: string | undefined;
  /** The address of the script that adds copy buttons, as a page links to it; without it the page has none. */
  readonly scriptUrl?: string | undefined;
  /** The address of the attribution page, as a page links to it; without it the page names none. */
  readonly attributionUrl?: string | undefined;
  /** The address of the JSON-LD file, as a page links to it; without it the page names none. */
  readonly jsonLdUrl?: string | undefined;
  /** The address of the Turtle file, as a page links to it; without it the page names none. */
  readonly turtleUrl?: string | undefined;
  /** The address of the Data Package, as a page links to it; without it the page names none. */
  readonly dataPackageUrl?: string | undefined;
  /** The address of the data catalogue's JSON-LD, as a page links to it; without it the page names none. */
  readonly catalogUrl?: string | undefined;
  /** The address of the page that lists all datasets of the catalogue; without it the page names none. */
  readonly catalogPageUrl?: string | undefined;
  /** The address of the accessibility statement, as a page links to it; without it the page names none. */
  readonly accessibilityUrl?: string | undefined;
  /** The address of the "Publish Data" guidance, as a page links to it; without it the page names none. */
  readonly guidanceUrl?: string | undefined;
  /** The address of the logo, as a page links to it; without it, the absolute one of the dataset. */
  readonly logoUrl?: string | undefined;
  /** The address of the logo for dark pages, as a page links to it; without it, the logo stands on white there. */
  readonly logoDarkUrl?: string | undefined;
  /** The address of a picture for the browser's tab; without it, `logoUrl`. */
  readonly iconUrl?: string | undefined;
  /** Whether the page forbids everything it does not load, in a Content-Security-Policy of its own. Default: true. */
  readonly contentSecurityPolicy?: boolean | undefined;
  /** Marks the JSON-LD so that Eleventy's bundle plugin does not move it out of the page. */
  readonly keepScript?: boolean | undefined;
  readonly words?: Words | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
}

/**
 * A whole Dataset Site: an HTML page with its metadata, JSON-LD in the head, and RDFa of the same facts.
 * Safe for any `dataset`, also one that was never checked: text stays text, and only http(s) addresses become links.
 */
export function renderDatasetSite(dataset: Dataset, options: DatasetSiteOptions = {}): string {
  return renderPage(
    {
      title: formatPageTitle(dataset, options.words),
      iconUrl: options.iconUrl ?? options.logoUrl,
      logoUrls: [resolveLogoUrl(dataset, options), options.logoDarkUrl],
      head: renderHead(dataset, options),
      content: renderBody(dataset, options),
    },
    options,
  );
}

/** What a page of the plugin's own is made of. `head` and `content` are HTML already; the rest is text. */
export interface PageParts {
  readonly title: string;
  readonly description?: string | undefined;
  /** A picture for the browser's tab; without it, none is asked for. */
  readonly iconUrl?: string | undefined;
  /** Pictures in the content that may be on another host. */
  readonly logoUrls?: readonly (string | undefined)[] | undefined;
  readonly head: string;
  readonly content: string;
}

/** A whole document, in the plugin's own layout. */
export function renderPage(
  { title, description, iconUrl = "data:,", logoUrls = [], head, content }: PageParts,
  options: DatasetSiteOptions = {},
): string {
  const {
    render = renderOwn,
    words = enGB,
    stylesheetUrl,
    scriptUrl,
    accessibilityUrl,
    contentSecurityPolicy: isStrict = true,
  } = options;
  const policy = isStrict
    ? buildContentSecurityPolicy({
        images: [iconUrl, ...logoUrls],
        styles: [stylesheetUrl],
        scripts: [scriptUrl],
      })
    : undefined;
  return render("page.njk", {
    title,
    description,
    iconUrl,
    policy,
    accessibilityUrl,
    head: markSafe(head),
    content: markSafe(content),
    words,
  });
}

/** The address of the logo as a page shows it. */
export const resolveLogoUrl = (
  dataset: Dataset,
  { logoUrl }: DatasetSiteOptions,
): string | undefined => (logoUrl ?? filters.web(dataset.publisher.logo?.url)) || undefined;

/** The title of a Dataset Site, as the Dataset API Discovery draft words it. */
export function formatPageTitle(dataset: Dataset, words: Words = enGB): string {
  return interpolate(words.pageTitle, { publisher: dataset.publisher.name });
}

/** What belongs in the head of a Dataset Site, without `title`. */
export function renderHead(dataset: Dataset, options: DatasetSiteOptions = {}): string {
  const {
    render = renderOwn,
    words = enGB,
    stylesheetUrl,
    scriptUrl,
    jsonLdUrl,
    turtleUrl,
    dataPackageUrl,
    keepScript,
  } = options;
  return render("head.njk", {
    dataset,
    locale: toLocale(words.lang),
    title: formatPageTitle(dataset, words),
    stylesheetUrl,
    scriptUrl,
    jsonLdUrl,
    turtleUrl,
    dataPackageUrl,
    spdxLicence: toSpdxUrl(dataset.license),
    keepScript,
    jsonLd: markSafe(toJsonLd(dataset, 0)),
  });
}

/** What people read of a Dataset Site: one `<article>`, complete without the rest of the page. */
export function renderBody(dataset: Dataset, options: DatasetSiteOptions = {}): string {
  return renderPart("dataset-site.njk", dataset, options);
}

/** The list of feeds alone. */
export function renderFeeds(dataset: Dataset, options: DatasetSiteOptions = {}): string {
  return renderPart("feeds.njk", dataset, options);
}

/** The licence, the rights statement and the credit alone. */
export function renderRights(dataset: Dataset, options: DatasetSiteOptions = {}): string {
  return renderPart("rights.njk", dataset, options);
}

function renderPart(template: string, dataset: Dataset, options: DatasetSiteOptions): string {
  const {
    render = renderOwn,
    words = enGB,
    jsonLdUrl,
    turtleUrl,
    dataPackageUrl,
    catalogUrl,
    catalogPageUrl,
    guidanceUrl,
    attributionUrl,
    accessibilityUrl,
    logoDarkUrl,
  } = options;
  return render(template, {
    ...createAttributionContext(dataset, words),
    dataset,
    prefixes: rdfaPrefixes,
    at: buildResourceIris(dataset),
    frequency: continuousFrequency,
    interval: parseInterval(dataset.temporalCoverage ?? ""),
    jsonLdUrl,
    turtleUrl,
    dataPackageUrl,
    catalogUrl,
    catalogPageUrl,
    accessibilityUrl,
    guidanceUrl,
    attributionUrl,
    logoUrl: resolveLogoUrl(dataset, options),
    logoDarkUrl,
    isOpenActiveLicence: dataset.license === openActiveLicence,
    licenceName:
      dataset.license === openActiveLicence
        ? words.rights.licence
        : interpolate(words.rights.otherLicence, { url: dataset.license }),
    rpde: { url: rpdeSpecification, version: "1.0" },
    modelVersion: /modelling-opportunity-data\/([\w.]+)/.exec(dataset.schemaVersion)?.[1] ?? "",
    feeds: describeFeedRows(dataset, words),
    credit: describeCredit(dataset).text,
    system: formatSystemName(dataset, words),
    validator: buildValidatorUrl(dataset.url),
  });
}

function formatSystemName({ bookingService }: Dataset, words: Words): string | undefined {
  if (bookingService === undefined) return undefined;
  const { name = words.publisher.unnamedSystem, softwareVersion } = bookingService;
  return softwareVersion === undefined
    ? name
    : interpolate(words.publisher.systemLine, { name, version: softwareVersion });
}
