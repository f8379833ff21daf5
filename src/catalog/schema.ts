import type { z } from "zod";
import {
  formatMismatch,
  type DeepPartial,
  type DocumentKind,
  type Issue,
} from "../document/index.js";
import { findDateConflicts } from "../publisher/conflicts.js";
import { publisherAliases } from "../publisher/known-names.js";
import { lintIdleGuidance } from "../publisher/lint/guidance.js";
import { guidance } from "../publisher/schema/guidance.js";
import {
  pageUrl,
  dayOrMoment,
  email,
  group,
  listOf,
  moment,
  text,
  url,
} from "../document/schema/index.js";

const catalogPublisherSchema = group(
  {
    name: text("the name of the organisation").describe(
      "The name people know the organisation by.",
    ),
    url: url("the organisation's website").describe("The organisation's own website."),
    legalName: text("the legal name of the organisation")
      .optional()
      .describe("The registered name of the legal entity."),
    logo: url("the organisation's logo")
      .optional()
      .describe("The absolute URL of the organisation's logo."),
    email: email("an email address")
      .optional()
      .describe("The email address for questions about the catalogue."),
  },
  "the organisation that publishes the catalogue",
);

/**
 * The details of a data catalogue (schema.org/DataCatalog). Any that can be derived are optional.
 */
export const catalogSchema = group(
  {
    url: pageUrl("the URL of the catalogue")
      .optional()
      .describe(
        "The public URL of the page that lists the publishers. " +
          "Default: the folder that all Dataset Sites have in common.",
      ),
    name: text("the name of the catalogue")
      .optional()
      .describe("Default: the name of its publisher, followed by Data Catalogue."),
    description: text("what the catalogue lists")
      .optional()
      .describe("What the catalogue lists, in a sentence or two."),
    publisher: catalogPublisherSchema
      .optional()
      .describe(
        "Who publishes the catalogue. " +
          "Default: the publisher or the booking system that all datasets share.",
      ),
    datePublished: dayOrMoment("when the catalogue was first published")
      .optional()
      .describe("Default: when the first of its datasets was published."),
    dateModified: moment("when the catalogue last changed")
      .optional()
      .describe("Default: when one of its datasets last changed."),
    guidance: guidance
      .optional()
      .describe(
        "The guidance that a booking system writes once for all publishers: the same keys as in a " +
          "publisher file.",
      ),
    dataset: listOf(url("a Dataset Site"), "Dataset Sites")
      .optional()
      .describe("Dataset Sites to list in addition to those of this site."),
    hasPart: listOf(url("a data catalogue"), "data catalogues")
      .optional()
      .describe("The data catalogues to list, for a catalogue that lists no datasets."),
  },
  "a data catalogue",
  'lines of the form "key: value"',
);

/** The details of a data catalogue, as its file or the option `catalog` gives them. */
export type CatalogAbout = z.infer<typeof catalogSchema>;

/** The kind of document that the option `catalog` takes. */
export const catalogDocument: DocumentKind<CatalogAbout> = {
  schema: catalogSchema,
  subject: "data catalogue",
  mainKeys: "url, name, publisher, …",
  aliases: publisherAliases,
  findConflicts: (about) => [...findListingConflicts(about), ...findDateConflicts(about, [])],
  lint: ({ guidance: about = {} }) =>
    lintIdleGuidance({ guidance: { role: "booking-system", ...about } }),
};

/**
 * Finds a catalogue that lists both datasets and catalogues. Programs that use the data read one of
 * the two and miss the other, although the validator accepts both.
 */
function findListingConflicts({ dataset, hasPart }: DeepPartial<CatalogAbout>): Issue[] {
  if (dataset === undefined || hasPart === undefined) return [];
  return [
    {
      path: ["hasPart"],
      atKey: true,
      message: formatMismatch(
        '"hasPart" as well as "dataset"',
        "one of them: a catalogue lists either datasets or other catalogues",
      ),
    },
  ];
}
