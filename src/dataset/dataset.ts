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
  readonly alternateName?: string | readonly string[];
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
  /** Names or URLs of areas, or areas with a bounding box. */
  readonly spatialCoverage?: string | AdministrativeArea | readonly (string | AdministrativeArea)[];
  readonly temporalCoverage?: string;
  readonly variableMeasured?: readonly string[];
  readonly measurementTechnique?: readonly string[];
  readonly identifier?: string | readonly string[];
  readonly version?: string;
  readonly sameAs?: readonly string[];
  /** The URLs of the datasets that this one was made from. */
  readonly isBasedOn?: readonly string[];
  readonly isPartOf?: readonly string[];
  readonly hasPart?: readonly string[];
  /** The URLs of those who pay for the data. */
  readonly funder?: readonly string[];
  /** Publications to cite besides the dataset: texts or URLs. */
  readonly citation?: readonly string[];
  /** When the dataset ends, or ended. */
  readonly expires?: string;
  readonly includedInDataCatalog?:
    | string
    | IncludedInDataCatalog
    | readonly (string | IncludedInDataCatalog)[];
  /** Pages about the dataset that schema.org has no property for. */
  readonly subjectOf?: readonly RelatedPage[];
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
  /** Its number or URL in a register. */
  readonly identifier?: string;
  readonly vatID?: string;
  /** Its kind in ADMS's list of types of publisher. */
  readonly additionalType?: string;
  readonly address?: PostalAddress;
  /** The contact for questions about the data; schema.org has no such property of a dataset. */
  readonly contactPoint?: ContactPoint;
  readonly sameAs?: readonly string[];
}

/** schema.org/PostalAddress; OpenActive requires all of it. */
export interface PostalAddress {
  readonly "@type": "PostalAddress";
  readonly streetAddress: string;
  readonly addressLocality: string;
  readonly addressRegion: string;
  readonly postalCode: string;
  /** The code of the country, such as `GB`. */
  readonly addressCountry: string;
}

/** schema.org/ContactPoint */
export interface ContactPoint {
  readonly "@type": "ContactPoint";
  readonly name?: string;
  readonly email?: string;
  readonly telephone?: string;
  readonly url?: string;
}

/** An area, as schema.org describes it. */
export interface AdministrativeArea {
  readonly "@type": "AdministrativeArea";
  /** The URL of the area, as in the register of the Office for National Statistics. */
  readonly "@id"?: string;
  readonly name?: string;
  readonly geo?: {
    readonly "@type": "GeoShape";
    /** "south west north east", in degrees (WGS 84). */
    readonly box: string;
  };
}

/** A data catalogue as a dataset names it, with all that OpenActive requires of one. */
export interface IncludedInDataCatalog {
  readonly "@type": "DataCatalog";
  readonly "@id": string;
  readonly name?: string;
  readonly description?: string;
  readonly license?: string;
  readonly publisher?: Organization;
  readonly datePublished?: string;
  /** Only this dataset's URL: the catalogue's own file lists them all. */
  readonly dataset?: readonly string[];
}

/** What a related page is about. */
export type RelatedPageKind =
  | "changelog"
  | "mailing-list"
  | "open-data-certificate"
  | "copyright-statement"
  | "database-right-statement"
  | "moved-to"
  | "licence"
  | "content-licence";

/** A page about the dataset, as a schema.org/CreativeWork. */
export interface RelatedPage {
  readonly "@type": "CreativeWork";
  readonly identifier: RelatedPageKind;
  readonly url?: string;
  /** Of a licence: its name, as a page that others wrote gives it. */
  readonly name?: string;
  /** Of a database right statement: whose right it is. ODRS: databaseRightHolder. */
  readonly copyrightHolder?: string;
  /** Of a database right statement: since when. ODRS: databaseRightYear. */
  readonly copyrightYear?: number;
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
  /** `Active`, `Development`, `Paused` or `Deprecated`, if the publisher states it. */
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
  readonly termsOfService?: readonly Terms[];
}

/** OpenActive's Terms. */
export interface Terms {
  readonly "@type": "Terms";
  readonly name?: string;
  readonly url: string;
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
  | "inLanguage"
  | "subjectOf";

/** The properties of a dataset that a credit uses; the JSON-LD of any Dataset Site has them. */
export interface CreditedDataset extends Pick<Dataset, "url">, Partial<Pick<Dataset, OptionalKey>> {
  readonly publisher: Pick<Organization, "name">;
}

/** Some properties of an object, and all others with values of any type, or missing. */
type Unchecked<Whole, Known extends object> = Known & {
  readonly [Key in Exclude<keyof Whole, keyof Known>]?: unknown;
};

/**
 * A dataset as somebody else describes it, such as those that `readDatasetSite` returns. It has a URL
 * and the name of a publisher. Everything else may be missing, and what a credit does not use may be
 * of any type; `completeDataset` makes a dataset of it whose values have the types they should.
 */
export interface FoundDataset extends Unchecked<Dataset, CreditedDataset> {
  readonly publisher: Unchecked<Organization, Pick<Organization, "name">>;
}
