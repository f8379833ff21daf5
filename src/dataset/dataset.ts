import type {
  datasetContexts,
  openActiveLicence,
  rpdeMediaType,
} from "../specification/constants.js";

/*
 * The only description of a dataset in the program: it is the JSON-LD of a Dataset Site, and every
 * page and file is made from it. Names and values follow Modelling Opportunity Data 2.0
 * (https://openactive.io/modelling-opportunity-data/2.0/) as the official validator checks it in
 * its DatasetSite mode. Properties that the model lacks are schema.org's; the validator notes them.
 */

/**
 * schema.org/Dataset as an OpenActive Dataset Site publishes it. Nothing in it is null or empty.
 */
export interface Dataset {
  readonly "@context": typeof datasetContexts | readonly string[];
  readonly "@type": "Dataset";
  /** The public URL of the Dataset Site; the same as `url`. */
  readonly "@id": string;
  readonly url: string;
  readonly name: string;
  readonly alternateName?: string;
  readonly description: string;
  /** A warning, such as "this is test data". */
  readonly disambiguatingDescription?: string;
  readonly keywords: readonly string[];
  readonly license: typeof openActiveLicence | (string & {});
  readonly inLanguage: readonly string[];
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly documentation: string;
  readonly discussionUrl: string;
  readonly schemaVersion: string;
  readonly publisher: Organization;
  /** A copy of `publisher`, which Google Dataset Search asks for and the validator wants in full. */
  readonly creator: Organization;
  readonly isAccessibleForFree: true;
  readonly distribution: readonly DataDownload[];
  readonly bookingService?: BookingService;
  readonly accessService?: WebAPI;
  readonly backgroundImage?: ImageObject;
  readonly spatialCoverage?: string;
  readonly temporalCoverage?: string;
  readonly variableMeasured?: readonly string[];
  readonly identifier?: string;
  readonly version?: string;
  readonly sameAs?: readonly string[];
  readonly includedInDataCatalog?: string;
  /** The text of a credit. ODRS: attributionText. */
  readonly creditText: string;
  /** The page that credits link to, if it is not `url`. ODRS: attributionURL. */
  readonly mainEntityOfPage?: string;
  readonly copyrightNotice?: string;
  readonly copyrightYear?: number;
  readonly copyrightHolder?: string;
  /** A page with guidelines for reusers. ODRS: reuserGuidelines. */
  readonly usageInfo?: string;
}

/** schema.org/Organization with what OpenActive requires of a publisher. */
export interface Organization {
  readonly "@type": "Organization";
  readonly name: string;
  readonly legalName: string;
  readonly description?: string;
  readonly url: string;
  readonly logo: ImageObject;
  readonly email?: string;
  readonly telephone?: string;
  readonly sameAs?: readonly string[];
}

/** schema.org/ImageObject; `url` is absolute. */
export interface ImageObject {
  readonly "@type": "ImageObject";
  readonly url: string;
}

/** One RPDE feed, as a schema.org/DataDownload. */
export interface DataDownload {
  readonly "@type": "DataDownload";
  /** The kind of feed; consumers match on it. */
  readonly name: string;
  readonly identifier: string;
  readonly additionalType: string;
  readonly encodingFormat: typeof rpdeMediaType | (string & {});
  readonly contentUrl: string;
  /** `Development`, `Paused` or `Deprecated`; absent for an active feed. */
  readonly creativeWorkStatus?: string;
  readonly description?: string;
}

/** The booking system that the data comes from, as an OpenActive BookingService. */
export interface BookingService {
  readonly "@type": "BookingService";
  readonly name?: string;
  readonly url?: string;
  readonly softwareVersion?: string;
  readonly hasCredential?: string;
}

/** The Open Booking API, as a schema.org/WebAPI. */
export interface WebAPI {
  readonly "@type": "WebAPI";
  readonly name: string;
  readonly description: string;
  readonly endpointUrl: string;
  readonly authenticationAuthority?: string;
  readonly conformsTo: readonly string[];
  readonly documentation: string;
  readonly endpointDescription: string;
  readonly landingPage: string;
  readonly termsOfService?: string;
}

type OptionalKey =
  | "@id"
  | "name"
  | "license"
  | "creditText"
  | "mainEntityOfPage"
  | "copyrightNotice"
  | "copyrightHolder"
  | "copyrightYear"
  | "inLanguage";

/** The properties of a dataset that a credit uses; the JSON-LD of any Dataset Site has them. */
export interface CreditedDataset extends Pick<Dataset, "url">, Partial<Pick<Dataset, OptionalKey>> {
  readonly publisher: Pick<Organization, "name">;
}
