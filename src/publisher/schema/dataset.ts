import { z } from "zod";
import { openActiveLicence } from "../../specification/constants.js";
import {
  pageUrl,
  dayOrMoment,
  description,
  group,
  image,
  languageTag,
  listOf,
  moment,
  oneOrMore,
  nameText,
  text,
  url,
} from "../../document/schema/index.js";

const licenceExpected = `${openActiveLicence} and nothing else: OpenActive data is CC BY 4.0`;

/** The dataset: schema.org/Dataset. Only keys that cannot be derived are required. */
export const datasetGroup = group(
  {
    url: pageUrl("the URL of the Dataset Site").describe(
      "The public URL of the Dataset Site. It is the dataset's @id and canonical URL, " +
        "and decides where the page is written.",
    ),
    discussionUrl: url("the place where data users can raise issues").describe(
      "A public place to raise issues about the data, ideally a GitHub issues board.",
    ),
    name: nameText("the name of the dataset")
      .optional()
      .describe(
        "Default: the publisher's name and what the feeds hold, as in Acme Leisure Sessions and Facilities.",
      ),
    alternateName: nameText("another name of the dataset")
      .optional()
      .describe("Another name the dataset is known by."),
    description: description("a description of the dataset")
      .optional()
      .describe(
        "What the dataset holds, in 50 to 5000 characters. Default: a sentence made from the feeds.",
      ),
    disambiguatingDescription: text("a warning")
      .optional()
      .describe("A warning shown above everything else, for example that this is test data."),
    keywords: listOf(nameText("a keyword"), "keywords")
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
    datePublished: dayOrMoment("the date of first publication")
      .optional()
      .describe("Default: the date on which this file was first committed to git."),
    dateModified: moment("the date of the last change")
      .optional()
      .describe("Default: the date on which this file was last committed to git."),
    license: z
      .literal(openActiveLicence, { error: licenceExpected })
      .optional()
      .describe("OpenActive data has one licence, CC BY 4.0; the file may state it."),
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
    spatialCoverage: nameText("the area the data covers")
      .optional()
      .describe("The area the data covers, as in Greater London."),
    temporalCoverage: nameText("the time the data covers")
      .optional()
      .describe("The time the data covers, in ISO 8601 notation: 2024-01-01/.."),
    variableMeasured: listOf(
      nameText("something the data measures"),
      "the things the data measures",
    )
      .optional()
      .describe(
        "What the data measures, as in availability and price; search engines for data show it.",
      ),
    identifier: nameText("an identifier")
      .optional()
      .describe("An identifier of the dataset besides its URL, such as a DOI."),
    version: nameText("a version").optional().describe("The version of the dataset, in quotes."),
    sameAs: listOf(url("the same dataset elsewhere"), "the same dataset elsewhere")
      .optional()
      .describe("The URLs of the same dataset elsewhere."),
    includedInDataCatalog: url("the data catalogue that lists this dataset")
      .optional()
      .describe("The URL of the data catalogue that lists this dataset."),
  },
  "the dataset",
);
