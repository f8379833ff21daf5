import { createRequire } from "node:module";
import * as assert from "uvu/assert";
import { parse, stringify } from "yaml";
import {
  createPublisherJsonSchema,
  describeDataset,
  readPublisher,
  toJsonLd,
  type Dataset,
} from "../../src/index.js";
import {
  feedTypeIdentifiers,
  feedTypes,
  type FeedTypeIdentifier,
} from "../../src/specification/feed-types.js";
import { enGB } from "../../src/messages/index.js";
import { fillEveryText } from "../support/hostile.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

/** Describes the dataset of the minimal publisher with other keys; those of `dataset` are merged. */
function describe({ dataset, ...changes }: Record<string, unknown> = {}): Dataset {
  const minimal = parse(minimalPublisher) as Record<string, object>;
  const publisher = {
    ...minimal,
    ...changes,
    dataset: { ...minimal["dataset"], ...(dataset as object | undefined) },
  };
  return describeDataset(readPublisher(stringify(publisher), "publisher.yaml").publisher);
}

/** Describes a dataset with a feed of each of these kinds. */
function describeTypes(...types: FeedTypeIdentifier[]): Dataset {
  return describe({ feeds: { base: "https://api.example.org/", types } });
}

/**
 * The description of the minimal publisher. The official libraries promise "near real-time availability
 * and rich descriptions", which nobody has checked.
 */
function describeAvailability(holdings: string): string {
  return `Open data about the ${holdings} available from Acme Leisure, for anyone to access, use and share`;
}

interface OpportunityType {
  readonly identifier: FeedTypeIdentifier;
  readonly name: string;
  readonly sameAs: string;
  readonly defaultFeedPath: string;
  readonly themeDisplayName?: string;
}

test("every key that the publisher file has for the dataset is in the description", () => {
  const schema = createPublisherJsonSchema() as {
    properties: { dataset: { properties: Record<string, unknown> } };
  };
  const { dataset } = parse(fillEveryText("some text")) as { dataset: object };
  const dates = { datePublished: "2024-01-31", dateModified: "2024-02-29T09:30:00Z" };
  const description = describe({ dataset: { ...dataset, ...dates } });
  for (const key of Object.keys(schema.properties.dataset.properties)) {
    const isElsewhere = ["contactPoint", "changelog", "mailingList", "movedTo"].includes(key);
    assert.ok(isElsewhere || key in description, `${key}, as fillEveryText gives it`);
  }
});

test("the fifteen kinds of feed are those of the official data models, in every column", () => {
  const meta = createRequire(import.meta.url)("@openactive/data-models/versions/2.x/meta.json");
  const { opportunityTypes } = meta as { opportunityTypes: OpportunityType[] };
  assert.equal(
    feedTypeIdentifiers.map((key) => {
      const { identifier, name, additionalType, path, theme } = feedTypes[key];
      return [identifier, name, additionalType, `/${path}`, theme];
    }),
    opportunityTypes.map(({ identifier, name, sameAs, defaultFeedPath, themeDisplayName }) => {
      return [identifier, name, sameAs, defaultFeedPath, themeDisplayName];
    }),
  );
});

test("each kind gives a feed with its identifier, name, class and usual URL", () => {
  const { distribution } = describeTypes(...feedTypeIdentifiers);
  assert.is(distribution.length, feedTypeIdentifiers.length);
  for (const feed of distribution) {
    const type = feedTypes[feed.identifier as FeedTypeIdentifier];
    assert.equal(feed, {
      "@type": "DataDownload",
      name: type.name,
      identifier: type.identifier,
      additionalType: type.additionalType,
      encodingFormat: "application/vnd.openactive.rpde+json; version=1",
      contentUrl: `https://api.example.org/${type.path}`,
      description: enGB.feedTypes[type.identifier].about,
    });
  }
});

test("what schema.org has no property of a dataset for is with the publisher or in subjectOf", () => {
  const { dataset } = parse(fillEveryText("some text")) as { dataset: object };
  const { publisher, subjectOf = [] } = describe({ dataset: { ...dataset } });
  assert.is(publisher.contactPoint?.email, "data@acme-leisure.example");
  assert.equal(
    subjectOf.map(({ identifier, url }) => [identifier, url]),
    [
      ["moved-to", "https://example.org/new-home"],
      ["changelog", "https://example.org/changelog"],
      ["mailing-list", "https://example.org/mailing-list"],
    ],
  );
});

test("an area is its name, its URL, or a name with a bounding box", () => {
  const box = { south: 51.28, west: -0.51, north: 51.69, east: 0.33 };
  const coverOf = (spatialCoverage: unknown) =>
    describe({ dataset: { spatialCoverage } }).spatialCoverage;
  assert.is(coverOf("Greater London"), "Greater London");
  assert.equal(coverOf({ name: "Greater London", box }), {
    "@type": "AdministrativeArea",
    name: "Greater London",
    geo: { "@type": "GeoShape", box: "51.28 -0.51 51.69 0.33" },
  });
  assert.throws(
    () => coverOf({ name: "Nowhere", box: { ...box, north: 51 } }),
    /dataset\.spatialCoverage\.box\.north: found 51; expected a latitude greater than south/,
  );
});

test("name and keywords are those of the official .NET and PHP libraries; the description promises nothing", () => {
  // The expected values are what the .NET library writes for the same settings.
  const two = describeTypes("SessionSeries", "ScheduledSession", "FacilityUse", "FacilityUseSlot");
  assert.is(two.name, "Acme Leisure Sessions and Facilities");
  assert.is(two.description, describeAvailability("sessions and facilities"));
  assert.equal(two.keywords, [
    "Sessions",
    "Facilities",
    "Activities",
    "Sports",
    "Physical Activity",
    "OpenActive",
  ]);

  assert.is(describeTypes("Event").name, "Acme Leisure Events");
  const four = describeTypes("CourseInstance", "ScheduledSession", "SessionSeries", "Event");
  assert.is(four.name, "Acme Leisure Courses, Sessions and Events");
  const events = describeTypes("HeadlineEvent", "OnDemandEvent");
  assert.is(events.description, describeAvailability("headline events and on demand events"));
});

test("a dataset of event series alone, which have no theme, has a complete name", () => {
  const dataset = describeTypes("EventSeries");
  assert.is(dataset.name, "Acme Leisure Open Data");
  assert.is(dataset.description, describeAvailability("activities"));
  assert.equal(dataset.keywords, ["Activities", "Sports", "Physical Activity", "OpenActive"]);
});

test("defaults are those of the official libraries", () => {
  const dataset = describe();
  assert.is(dataset.license, "https://creativecommons.org/licenses/by/4.0/");
  assert.is(
    dataset.documentation,
    "https://permalink.openactive.io/dataset-site/open-data-documentation",
  );
  assert.is(dataset.schemaVersion, "https://openactive.io/modelling-opportunity-data/2.0/");
  assert.equal(dataset.inLanguage, ["en-GB"]);
  assert.is(dataset["@id"], "https://data.acme-leisure.example/");
  assert.is(dataset.url, dataset["@id"]);
  assert.equal(dataset.creator, dataset.publisher);
  assert.is(dataset.creditText, "Acme Leisure");
  assert.is(
    dataset.backgroundImage?.url,
    "https://data.acme-leisure.example/openactive/background.svg",
  );
});

test("the Open Booking API and the booking system are described as the official libraries describe them", () => {
  const { accessService, bookingService } = describe({
    accessService: {
      endpointUrl: "https://booking.example.org/api",
      landingPage: "https://booking.example.org/",
    },
    bookingService: { hasCredential: "https://certificates.example.org/1" },
  });
  assert.equal(accessService, {
    "@type": "WebAPI",
    name: "Open Booking API",
    description:
      "API that allows for seamless booking experiences to be created for sessions available from Acme Leisure",
    endpointUrl: "https://booking.example.org/api",
    conformsTo: ["https://openactive.io/open-booking-api/EditorsDraft/"],
    documentation: "https://permalink.openactive.io/dataset-site/open-booking-api-documentation",
    endpointDescription: "https://www.openactive.io/open-booking-api/EditorsDraft/swagger.json",
    landingPage: "https://booking.example.org/",
  });
  assert.equal(bookingService, {
    "@type": "BookingService",
    hasCredential: "https://certificates.example.org/1",
  });
  assert.not.ok("accessService" in describe());
  assert.not.ok("bookingService" in describe());
});

test("every derived value of the dataset can be overridden", () => {
  const dataset = {
    name: "Our data",
    alternateName: "Data",
    description: "A description of our own, which is at least fifty characters long.",
    disambiguatingDescription: "Test data.",
    keywords: ["Yoga"],
    inLanguage: ["cy", "en-GB"],
    datePublished: "2019-04-25",
    dateModified: "2024-01-31T09:30:00+01:00",
    documentation: "https://docs.example.org/",
    discussionUrl: "https://github.com/acme/opendata/discussions",
    schemaVersion: "https://openactive.io/modelling-opportunity-data/2.1/",
    backgroundImage: "https://example.org/b.jpg",
    spatialCoverage: "Wales",
    temporalCoverage: "2024-01-01/..",
    identifier: "doi:1",
    version: "1.2",
    sameAs: ["https://other.example.org/"],
    includedInDataCatalog: "https://catalogue.example.org/c.jsonld",
  };
  const described = describe({ dataset });
  for (const [key, value] of Object.entries(dataset)) {
    const found = described[key as keyof typeof described];
    assert.equal(
      found,
      key === "backgroundImage" ? { "@type": "ImageObject", url: value } : value,
      key,
    );
  }
});

test("every value of the Open Booking API can be overridden", () => {
  const service = {
    endpointUrl: "https://b.example.org/a",
    landingPage: "https://b.example.org/",
    termsOfService: "https://b.example.org/t",
    documentation: "https://b.example.org/d",
    authenticationAuthority: "https://id.example.org",
    conformsTo: ["https://openactive.io/open-booking-api/1.0/#core"],
    endpointDescription: "https://b.example.org/s.json",
    name: "Booking",
    description: "Books.",
  };
  const { accessService } = describe({ accessService: service });
  assert.equal(accessService, { "@type": "WebAPI", ...service });
});

test("every value of a feed can be overridden", () => {
  const { distribution } = describe({
    feeds: [
      {
        type: "FacilityUse",
        url: "https://api.example.org/f",
        identifier: "courts",
        name: "Courts",
        status: "deprecated",
        note: "Use the other.",
      },
    ],
  });
  assert.equal(distribution, [
    {
      "@type": "DataDownload",
      name: "Courts",
      identifier: "courts",
      additionalType: "https://openactive.io/FacilityUse",
      encodingFormat: "application/vnd.openactive.rpde+json; version=1",
      contentUrl: "https://api.example.org/f",
      creativeWorkStatus: "Deprecated",
      description: `${enGB.feedTypes.FacilityUse.about} Use the other.`,
    },
  ]);
});

test("the rights of the publisher file decide the credit and the copyright notice", () => {
  const rights = describe({
    rights: {
      attributionText: "Acme",
      attributionURL: "https://acme.example/open",
      copyrightHolder: "Acme Trust",
      copyrightYear: 2020,
      reuserGuidelines: "https://acme.example/guide",
    },
  });
  assert.is(rights.creditText, "Acme");
  assert.is(rights.mainEntityOfPage, "https://acme.example/open");
  assert.is(rights.copyrightNotice, "Copyright © 2020 Acme Trust");
  assert.is(rights.usageInfo, "https://acme.example/guide");
});

test("nothing is null, undefined or empty", () => {
  const walk = (value: unknown, path: string): void => {
    assert.ok(value !== null && value !== undefined && value !== "", path);
    assert.not(Array.isArray(value) && value.length === 0, path);
    if (typeof value !== "object") return;
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(describe(), "dataset");
  walk(describeTypes("EventSeries"), "dataset");
});

test("the JSON-LD is safe in a script element and describes the same dataset", () => {
  const dataset = { ...describe(), description: "</script><!-- <script> & \u2028\u2029 ]]>" };
  const json = toJsonLd(dataset);
  assert.not.match(json, /[<>&\u2028\u2029]/);
  assert.equal(JSON.parse(json), JSON.parse(JSON.stringify(dataset)));
  assert.is(toJsonLd(dataset, 0).split("\n").length, 1);
});

test.run();
