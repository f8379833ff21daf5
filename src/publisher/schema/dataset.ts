import { z } from "zod";
import { openActiveLicence } from "../../specification/constants.js";
import {
  pageUrl,
  day,
  dayOrMoment,
  description,
  group,
  image,
  languageTag,
  listOf,
  moment,
  email,
  oneOrMore,
  telephone,
  nameText,
  text,
  url,
} from "../../document/schema/index.js";

import { spatialCoverage } from "./area.js";

const licenceExpected = `${openActiveLicence} and nothing else: OpenActive data is CC BY 4.0`;

const urls = (label: string) => oneOrMore(url(label), label, label);

const contactPoint = group(
  {
    name: nameText("the name of a person or team")
      .optional()
      .describe("The name of a person or team."),
    email: email("an email address").optional().describe("The email address of the contact."),
    telephone: telephone("a telephone number in quotes")
      .optional()
      .describe("The telephone number of the contact, in quotes."),
    url: url("a page to ask on").optional().describe("A page to ask on."),
  },
  "the contact for questions about the data",
).refine((contact) => [contact.email, contact.telephone, contact.url].some(Boolean), {
  path: ["email"],
  error: "a way to reach the contact: email, telephone or url",
});

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
    alternateName: oneOrMore(
      nameText("another name of the dataset"),
      "another name of the dataset",
      "other names of the dataset",
    )
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
    spatialCoverage: spatialCoverage
      .optional()
      .describe(
        "The area the data covers: a name, as in Greater London; the URL of an area in a register; " +
          "or a group with name, url and box. Several are a list.",
      ),
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
    measurementTechnique: listOf(nameText("how something is measured"), "how things are measured")
      .optional()
      .describe("How the data is measured, as in booking system or turnstile."),
    identifier: oneOrMore(nameText("an identifier"), "an identifier", "identifiers")
      .optional()
      .describe("An identifier of the dataset besides its URL, such as a DOI."),
    version: nameText("a version").optional().describe("The version of the dataset, in quotes."),
    sameAs: listOf(url("the same dataset elsewhere"), "the same dataset elsewhere")
      .optional()
      .describe("The URLs of the same dataset elsewhere."),
    contactPoint: contactPoint
      .optional()
      .describe("The contact for questions about the data. Default: the publisher."),
    isBasedOn: urls("the URL of the dataset this one is made from")
      .optional()
      .describe(
        "The URLs of the datasets this one is made from; who republishes data has to name them.",
      ),
    isPartOf: urls("the URL of a dataset this one is part of")
      .optional()
      .describe("The URLs of datasets that this one is part of."),
    hasPart: urls("the URL of a dataset that is part of this one")
      .optional()
      .describe("The URLs of datasets that are parts of this one."),
    funder: urls("the website of a funder")
      .optional()
      .describe("The websites of those who pay for the data."),
    citation: oneOrMore(
      text("a publication to cite"),
      "a publication to cite",
      "publications to cite",
    )
      .optional()
      .describe("Publications to cite besides the dataset: references or URLs."),
    changelog: url("a page that lists changes to the data")
      .optional()
      .describe("A page that lists what has changed in the feeds."),
    mailingList: url("the page of a mailing list")
      .optional()
      .describe("A page where data users subscribe to news about the data."),
    expires: day("the day on which the dataset ends")
      .optional()
      .describe("The day on which the dataset ends, or ended."),
    movedTo: url("the URL of the dataset's new home")
      .optional()
      .describe("The new URL of a dataset that has moved; the page says so and leads there."),
    includedInDataCatalog: oneOrMore(
      url("a data catalogue that lists this dataset"),
      "a data catalogue that lists this dataset",
      "the data catalogues that list this dataset",
    )
      .optional()
      .describe(
        "The URLs of data catalogues that list this dataset, besides the one that this site builds.",
      ),
  },
  "the dataset",
);
