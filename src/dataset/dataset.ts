import type {
  datasetContexts,
  openActiveLicence,
  rpdeMediaType,
} from "../specification/constants.js";

/*
 * The one description of a dataset in the program: what a Dataset Site's JSON-LD holds, and what every
 * page and file is made from. Names and forms follow Modelling Opportunity Data 2 in the validator's
 * DatasetSite mode; properties the model does not have are schema.org's own (the validator notes them).
 */

/** schema.org/Dataset as an OpenActive Dataset Site publishes it. Nothing in it is null or empty. */
export interface Dataset {
  readonly "@context": typeof datasetContexts | readonly string[];
  readonly "@type": "Dataset";
  /** The public address of the Dataset Site; the same as `url`. */
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
  /** A full copy of `publisher`: Google Dataset Search asks for it, and the validator wants it whole. */
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
  /** ODRS attributionText. */
  readonly creditText: string;
  /** ODRS attributionURL, where it is not `url`: the page that credits link to. */
  readonly mainEntityOfPage?: string;
  readonly copyrightNotice?: string;
  readonly copyrightYear?: number;
  readonly copyrightHolder?: string;
  /** ODRS reuserGuidelines. */
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

/** One RPDE feed: schema.org/DataDownload. */
export interface DataDownload {
  readonly "@type": "DataDownload";
  /** The kind of feed; data users match on it. */
  readonly name: string;
  readonly identifier: string;
  readonly additionalType: string;
  readonly encodingFormat: typeof rpdeMediaType | (string & {});
  readonly contentUrl: string;
  /** `Development`, `Paused` or `Deprecated`; an active feed says nothing. */
  readonly creativeWorkStatus?: string;
  readonly description?: string;
}

/** OpenActive's BookingService: the system the data comes from. */
export interface BookingService {
  readonly "@type": "BookingService";
  readonly name?: string;
  readonly url?: string;
  readonly softwareVersion?: string;
  readonly hasCredential?: string;
}

/** schema.org/WebAPI: the Open Booking API. */
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
