import type { CreditedSource, MissingSource } from "../attribution/index.js";
import type { DataCatalog, InitialPart } from "../catalog/index.js";
import type { Problem } from "../error.js";
import type { Credit, Dataset, PictureRole } from "../dataset/index.js";
import type { DatedStatus } from "../feed-status/index.js";
import type { Step } from "../guidance/index.js";
import type { Messages } from "../messages/index.js";
import type { DateKey, Publisher } from "../publisher/index.js";
import type { Render } from "../templates/index.js";

/**
 * A location on the site that Eleventy builds; all paths are without the path prefix, and with the
 * folder of the host if there are several.
 */
export interface SiteAddress {
  /** The URL as in Eleventy's `page.url`: `/`, `/openactive/` or `/openactive.html`. */
  readonly url: string;
  /** The file below the output folder, as in Eleventy's `permalink`: `/index.html`. */
  readonly permalink: string;
  /** The folder for its other files: `/` or `/openactive/`. */
  readonly folder: string;
}

/** A picture file of the project, and its path below the folder of the Dataset Site. */
export interface Picture {
  readonly role: PictureRole;
  readonly from: string;
  readonly to: string;
}

/** Turns a message about the URL of a Dataset Site or a catalogue into a problem with a place. */
export type LocateUrl = (message: string) => Problem;

/** What pages of the guidance are about: a publisher, or a booking system and all its publishers. */
export interface GuidanceSubject {
  readonly publisher: Publisher;
  readonly dataset: Dataset;
  readonly steps: readonly Step[];
  /** The location of the Dataset Site, or of the page of the catalogue. */
  readonly address: SiteAddress;
  /** The folder that the guidance is in; that of the catalogue if all publishers share it. */
  readonly guidanceFolder: string;
  /** The texts of the pages. */
  readonly messages: Messages;
  /** The number of Dataset Sites, if the guidance is a booking system's. */
  readonly siteCount?: number | undefined;
}

/** One publisher's Dataset Site within the site that Eleventy builds. */
export interface DatasetSite extends GuidanceSubject {
  readonly attribution: Credit;
  /** Whether it has a guidance of its own. */
  readonly hasGuidance: boolean;
  readonly pictures: readonly Picture[];
  /** What the last check of the feeds found. */
  readonly feedStatus?: DatedStatus | undefined;
  /** The dates of the dataset that are only those of its page. */
  readonly pageDates: readonly DateKey[];
  /** The publisher file; absent if the publisher does not come from a file. */
  readonly file?: string | undefined;
  readonly locateUrl: LocateUrl;
}

/** The data catalogue of the site that Eleventy builds. */
export interface CatalogSite {
  readonly catalog: DataCatalog;
  /** The location of its page, if it has one, and the folder of its file. */
  readonly address: SiteAddress;
  /** Whether it has a page; a catalogue of only one dataset has none. */
  readonly hasPage: boolean;
  /** Whether it has too many publishers for one page, and so has pages by letter. */
  readonly isSplit: boolean;
  /** The guidance that a booking system has for all publishers, if there is one. */
  readonly guidance?: GuidanceSubject | undefined;
  /** The URL of its page, or of the folder of its file. */
  readonly url: string;
  /** Absent if the URL is derived from those of the Dataset Sites. */
  readonly locateUrl?: LocateUrl | undefined;
}

/** A page of a long catalogue: the publishers whose names share an initial. */
export interface CatalogPart extends Omit<InitialPart<DatasetSite>, "items"> {
  readonly sites: readonly DatasetSite[];
  readonly address: SiteAddress;
  /** The public URL. */
  readonly url: string;
}

/** The folder that contains everything this site publishes on a host. */
export interface SiteRoot {
  /** The public URL, with a trailing slash. */
  readonly url: string;
  readonly address: SiteAddress;
}

/** The data that pages are rendered from; read again before each build. */
export interface SiteState {
  readonly sites: readonly DatasetSite[];
  /**
   * Other people's datasets that this site shows, in the order of the option `sources`; without a
   * dataset for those that are optional and could not be read.
   */
  readonly sources: readonly (CreditedSource | MissingSource)[];
  readonly catalog?: CatalogSite | undefined;
  /** The pages of a long catalogue by letter, in order. */
  readonly catalogParts: readonly CatalogPart[];
  /** One for each host; none without a Dataset Site. */
  readonly roots: readonly SiteRoot[];
  /**
   * The origins of the hosts, by the folder that each is written to, as in `/data.acme.example`;
   * empty if all pages are on one host.
   */
  readonly hosts: ReadonlyMap<string, string>;
  readonly render: Render;
  /** The texts of site-wide pages: in the only publisher's language, otherwise in English. */
  readonly messages: Messages;
}
