import type { z } from "zod";
import type { DeepPartial } from "../publisher/conflicts.js";
import type { DocumentKind } from "../document/document.js";
import { formatMismatch, type Issue } from "../document/explain.js";
import { findDateConflicts } from "../publisher/conflicts.js";
import { dayOrMoment, moment } from "../document/schema/dates.js";
import { text } from "../document/schema/text.js";
import { baseUrl, email, group, listOf, url } from "../document/schema/values.js";

const catalogPublisherSchema = group(
  {
    name: text("the name of the organisation").describe(
      "The name people know the organisation by.",
    ),
    url: url("the organisation's website").describe("The organisation's own website."),
    legalName: text("the legal name of the organisation")
      .optional()
      .describe("The registered name of the legal entity."),
    email: email("an e-mail address")
      .optional()
      .describe("Where questions about the catalogue can be sent."),
  },
  "the organisation that publishes the catalogue",
);

/** What can be said about a data catalogue: schema.org/DataCatalog. Nothing is required that can be derived. */
export const catalogSchema = group(
  {
    url: baseUrl("the address of the catalogue")
      .optional()
      .describe(
        "The public address of the page that lists the publishers. Default: the folder that all Dataset Sites have in common.",
      ),
    name: text("the name of the catalogue")
      .optional()
      .describe("Default: the name of its publisher, and Data Catalogue."),
    description: text("what the catalogue lists")
      .optional()
      .describe("What the catalogue lists, in a sentence or two."),
    publisher: catalogPublisherSchema
      .optional()
      .describe(
        "Who publishes the catalogue. Default: the publisher or the booking system that all datasets share.",
      ),
    datePublished: dayOrMoment("when the catalogue was first published")
      .optional()
      .describe("Default: when the first of its datasets was published."),
    dateModified: moment("when the catalogue last changed")
      .optional()
      .describe("Default: when the last of its datasets changed."),
    dataset: listOf(url("a Dataset Site"), "Dataset Sites")
      .optional()
      .describe("Dataset Sites it lists besides those of this site."),
    hasPart: listOf(url("a data catalogue"), "data catalogues")
      .optional()
      .describe("The data catalogues it lists, for a catalogue that lists no datasets."),
  },
  "a data catalogue",
  'lines of the form "key: value"',
);

/** What somebody wrote about a data catalogue. */
export type CatalogAbout = z.infer<typeof catalogSchema>;

/** The file of the option `catalog`. */
export const catalogDocument: DocumentKind<CatalogAbout> = {
  schema: catalogSchema,
  expected: "what is to be said of the data catalogue: url, name, publisher, …",
  findConflicts: (about) => [...findListingConflicts(about), ...findDateConflicts(about, [])],
  lint: () => [],
};

/** A data user reads one of the two and never sees the other (the validator, though, accepts both). */
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
