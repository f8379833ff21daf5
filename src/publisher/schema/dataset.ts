import { z } from "zod";
import { openActiveLicence } from "../../specification/constants.js";
import { dayOrMoment, moment } from "../../document/schema/dates.js";
import { description, text } from "../../document/schema/text.js";
import {
  baseUrl,
  group,
  image,
  languageTag,
  listOf,
  oneOrMore,
  url,
} from "../../document/schema/values.js";

const licenceExpected = `${openActiveLicence} and nothing else: OpenActive data is CC BY 4.0`;

/** The dataset: schema.org/Dataset. Only what cannot be derived is required. */
export const datasetGroup = group(
  {
    url: baseUrl("the address of the Dataset Site").describe(
      "The public address of the Dataset Site. It is the dataset's @id and canonical address, and decides where the page is written.",
    ),
    discussionUrl: url("where data users can raise issues").describe(
      "A public place to raise issues about the data, best a GitHub issues board.",
    ),
    name: text("the name of the dataset")
      .optional()
      .describe(
        "Default: the publisher's name and what the feeds hold, as in Acme Leisure Sessions and Facilities.",
      ),
    alternateName: text("another name of the dataset")
      .optional()
      .describe("Another name the dataset is known by."),
    description: description("what the dataset holds")
      .optional()
      .describe(
        "What the dataset holds, in 50 to 5000 characters. Default: a sentence made from the feeds.",
      ),
    disambiguatingDescription: text("a warning")
      .optional()
      .describe("A warning shown above everything else, for example that this is test data."),
    keywords: listOf(text("a keyword"), "keywords")
      .optional()
      .describe(
        "Default: what the feeds hold, then Activities, Sports, Physical Activity, OpenActive.",
      ),
    inLanguage: oneOrMore(
      languageTag("a language tag, as in en-GB or cy"),
      "a language tag, as in en-GB or cy",
      "the languages of the data",
    )
      .optional()
      .describe("The languages of the data as BCP 47 tags. Default: en-GB."),
    datePublished: dayOrMoment("when the data was first published")
      .optional()
      .describe("Default: when this file was first committed to git."),
    dateModified: moment("when this description last changed")
      .optional()
      .describe("Default: when this file was last committed to git."),
    license: z
      .literal(openActiveLicence, { error: licenceExpected })
      .optional()
      .describe("OpenActive data has one licence, CC BY 4.0; the file may say so."),
    documentation: url("documentation of the data")
      .optional()
      .describe("Documentation of the data. Default: OpenActive's."),
    schemaVersion: url("the version of Modelling Opportunity Data")
      .optional()
      .describe("Default: Modelling Opportunity Data 2.0."),
    backgroundImage: image("a background picture")
      .optional()
      .describe(
        "A picture that other sites may show behind the dataset. Default: a small neutral one.",
      ),
    spatialCoverage: text("the area the data covers")
      .optional()
      .describe("The area the data covers, as in Greater London."),
    temporalCoverage: text("the time the data covers")
      .optional()
      .describe("The time the data covers, as ISO 8601 writes it: 2024-01-01/.."),
    variableMeasured: listOf(text("what is measured"), "what the data measures")
      .optional()
      .describe(
        "What the data measures, as in availability and price; search engines for data show it.",
      ),
    identifier: text("an identifier")
      .optional()
      .describe("An identifier of the dataset besides its address, such as a DOI."),
    version: text("a version").optional().describe("The version of the dataset, in quotes."),
    sameAs: listOf(url("the same dataset elsewhere"), "the same dataset elsewhere")
      .optional()
      .describe("Addresses of the same dataset elsewhere."),
    includedInDataCatalog: url("the data catalogue that lists this dataset")
      .optional()
      .describe("The address of the data catalogue that lists this dataset."),
  },
  "the dataset",
);
