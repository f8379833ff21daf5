import { stepNames } from "./guidance.js";

const step = {
  confirmedOn: "2026-03-02",
  evidence: "https://www.acme.example/open-data/news",
  applies: true,
  estimate: "two days",
  note: "Our supplier does this for us.",
};

/**
 * A publisher file with every key, except that feeds can be written in another way, too. Editors show
 * its values as examples.
 */
export const examplePublisher = {
  name: "Acme Leisure",
  legalName: "Acme Leisure Trust Ltd",
  url: "https://www.acme.example/",
  logo: "https://www.acme.example/logo.png",
  email: "data@acme.example",
  telephone: "+44 20 7946 0000",
  description: "Acme Leisure runs three pools and a sports hall for the people of Acme.",
  organizationType: "non-profit-organisation",
  identifier: "https://find-and-update.company-information.service.gov.uk/company/01234567",
  vatID: "GB123456789",
  address: {
    streetAddress: "1 Pool Street",
    addressLocality: "Acme",
    addressRegion: "Acmeshire",
    postalCode: "AC1 1ME",
    addressCountry: "GB",
  },
  sameAs: ["https://www.wikidata.org/wiki/Q1"],
  dataset: {
    url: "https://data.acme.example/",
    discussionUrl: "https://github.com/acme/opendata/issues",
    name: "Acme Leisure Sessions and Facilities",
    alternateName: "Acme timetable",
    description:
      "Sessions and facilities at Acme Leisure's pools and sports hall, updated as they change.",
    disambiguatingDescription: "This dataset is being tested. Please do not use it yet.",
    keywords: ["Swimming", "Acme"],
    inLanguage: ["en-GB"],
    datePublished: "2026-01-31",
    dateModified: "2026-03-02T09:30:00Z",
    license: "https://creativecommons.org/licenses/by/4.0/",
    documentation: "https://www.acme.example/open-data/documentation",
    schemaVersion: "https://openactive.io/modelling-opportunity-data/2.0/",
    backgroundImage: "https://www.acme.example/pool.jpg",
    spatialCoverage: {
      name: "Acmeshire",
      url: "http://statistics.data.gov.uk/id/statistical-geography/E10000000",
      box: { south: 51.5, west: -0.2, north: 51.6, east: 0.1 },
    },
    temporalCoverage: "2026-01-31/..",
    variableMeasured: ["remaining places"],
    measurementTechnique: ["exported from the booking system every minute"],
    identifier: "https://doi.org/10.1234/acme",
    version: "1.0",
    sameAs: ["https://data.gov.example/acme"],
    contactPoint: {
      name: "Acme's data team",
      email: "data@acme.example",
      telephone: "+44 20 7946 0000",
      url: "https://www.acme.example/contact",
    },
    isBasedOn: "https://data.acme-pools.example/",
    isPartOf: "https://data.acmeshire.example/",
    hasPart: ["https://data.acme.example/pools/"],
    funder: "https://www.acmeshire.example/",
    citation: "Acme Leisure (2026): Who swims when?",
    changelog: "https://www.acme.example/open-data/changes",
    mailingList: "https://www.acme.example/open-data/news",
    expires: "2030-12-31",
    movedTo: "https://opendata.acme.example/",
    includedInDataCatalog: "https://catalogue.booker.example/",
  },
  feeds: {
    base: "https://api.acme.example/openactive",
    types: ["SessionSeries", "ScheduledSession"],
  },
  bookingService: {
    name: "Booker",
    url: "https://www.booker.example/",
    softwareVersion: "3.0.2",
    hasCredential: "https://certificates.booker.example/3.0.2/",
    termsOfService: "https://www.booker.example/terms",
  },
  accessService: {
    endpointUrl: "https://booking.acme.example/api",
    landingPage: "https://booking.acme.example/register",
    termsOfService: "https://booking.acme.example/terms",
    documentation: "https://booking.acme.example/documentation",
    authenticationAuthority: "https://auth.acme.example/",
    conformsTo: ["https://openactive.io/open-booking-api/EditorsDraft/"],
    endpointDescription: "https://booking.acme.example/openapi.json",
    name: "Acme's Open Booking API",
    description: "Books and cancels places in all sessions of Acme Leisure.",
  },
  rights: {
    attributionText: "Acme Leisure",
    attributionURL: "https://www.acme.example/",
    copyrightNotice: "© 2026 Acme Leisure Trust Ltd",
    copyrightYear: 2026,
    copyrightHolder: "Acme Leisure Trust Ltd",
    copyrightStatement: "https://www.acme.example/copyright",
    databaseRightHolder: "Acme Leisure Trust Ltd",
    databaseRightYear: 2026,
    databaseRightStatement: "https://www.acme.example/database-right",
    reuserGuidelines: "https://www.acme.example/open-data/guidelines",
  },
  guidance: {
    role: "activity-provider",
    contact: {
      name: "Acme's data team",
      email: "data@acme.example",
      url: "https://www.acme.example/contact",
    },
    items: "sessions",
    terms: "https://www.acme.example/terms",
    optOut: "https://www.acme.example/settings",
    dataUsers: "https://www.acme.example/open-data/users",
    noticeFrom: "2026-06-01",
    certificate: "https://certificates.theodi.org/en/datasets/1/certificate",
    community: "https://www.w3.org/community/openactive/",
    steps: Object.fromEntries(stepNames.map((name) => [name, step])),
  },
  brand: {
    accent: "#0b57a4",
    accentDark: "#8ab8ee",
    logoDark: "https://www.acme.example/logo-dark.png",
    favicon: "https://www.acme.example/favicon.png",
  },
  publicSectorBody: {
    compliance: "partial",
    nonAccessibleContent: [
      "The map of our pools has no text alternative. This fails WCAG 2.2 success criterion 1.1.1. " +
        "The list below the map names all pools. We will add the text by June 2026.",
    ],
    disproportionateBurden: ["Recordings of meetings before 2024 have no captions."],
    outOfScope: ["PDF documents published before 23 September 2018."],
    contact: "accessibility@acme.example",
    telephone: "+44 20 7946 0000",
    answersWithin: "5 working days",
    preparedOn: "2026-01-31",
    reviewedOn: "2026-03-02",
    testedOn: "2026-01-20",
    testedBy: "Acme's data team",
  },
} as const;

/** The other notation of feeds. */
const feedList = [
  {
    type: "SessionSeries",
    url: "https://api.acme.example/openactive/session-series",
    identifier: "SessionSeries",
    name: "SessionSeries",
    status: "active",
    note: "Includes classes that are full.",
  },
];

/** A publisher file with every key, in each notation. */
export const examplePublishers: readonly object[] = [
  examplePublisher,
  { ...examplePublisher, feeds: feedList },
];

/** A part of a JSON Schema. */
interface SchemaPart {
  examples?: unknown[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly anyOf?: readonly SchemaPart[];
}

/**
 * Adds examples to every key of a JSON Schema.
 *
 * @param samples values of the schema.
 */
export function addExamples(schema: SchemaPart, samples: readonly unknown[]): void {
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    const values = samples.flatMap((sample) => getEntry(sample, key));
    if (values.length > 0) part.examples = removeDuplicates(values);
    addExamples(part, values);
  }
  for (const branch of schema.anyOf ?? []) addExamples(branch, samples);
  if (schema.items !== undefined) {
    // Where one value or a list is allowed, the value is an example of an entry, too.
    addExamples(schema.items, samples.flat());
  }
}

function getEntry(sample: unknown, key: string): unknown[] {
  if (typeof sample !== "object" || sample === null || Array.isArray(sample)) return [];
  const value = (sample as Readonly<Record<string, unknown>>)[key];
  return value === undefined ? [] : [value];
}

const removeDuplicates = (values: readonly unknown[]): unknown[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
