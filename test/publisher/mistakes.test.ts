import { Buffer } from "node:buffer";
import path from "node:path";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import {
  checkPublisher,
  describeDataset,
  loadPublisher,
  OpenActiveError,
  readPublisher,
} from "../../src/index.js";
import { createFolder, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// What people do wrong in a text editor, and what they are told. The messages are written by hand: each was
// read as somebody reads it who edits YAML twice a year.

const topKeys =
  "name, legalName, url, logo, email, telephone, description, sameAs, dataset, feeds, bookingService, accessService, rights, guidance, brand, publicSectorBody";
const datasetKeys =
  "url, discussionUrl, name, alternateName, description, disambiguatingDescription, keywords, inLanguage, datePublished, dateModified, license, documentation, schemaVersion, backgroundImage, spatialCoverage, temporalCoverage, variableMeasured, identifier, version, sameAs, includedInDataCatalog";
const stepKeys =
  "buildApi, chooseLicence, amendTerms, datasetHomepage, openDataCertificate, issuesBoard, validation, dataCatalogue, conformanceCertificate";
const kinds =
  "SessionSeries, ScheduledSession, FacilityUse, IndividualFacilityUse, FacilityUseSlot, IndividualFacilityUseSlot, Course, CourseInstance, CourseInstanceSubEvent, HeadlineEvent, HeadlineEventSubEvent, Event, EventSeries, OnDemandEvent, Place";
const webAddress = "an absolute web address that starts with https:// or http://";
const picture =
  "a picture file of this project (svg, png, jpg, gif, webp or avif, as in images/logo.svg), or an address that starts with https://";
const dayOrMoment =
  "a date, as in 2024-01-31, or a date and time with zone, as in 2024-01-31T09:30:00Z";
const moment = "a date and time with zone, as in 2024-01-31T09:30:00Z";
const list = 'a list, each entry on a line of its own that starts with "- "';
const licence = "https://creativecommons.org/licenses/by/4.0/";
const onlyLicence = `expected ${licence} and nothing else: OpenActive data is CC BY 4.0; did you mean "${licence}"?`;
const colour = 'a colour in quotes, as in "#0b5cad": # and three or six of 0-9 and a-f';
const tab = "found a tab; expected spaces: YAML does not allow tabs for indentation";
const feedsForms =
  "base and types (an address and a list of kinds), or a list of feeds with type and url";

/** The smallest file with one place changed. */
function replaced(from: string, to: string): string {
  assert.ok(minimalPublisher.includes(from), `there is no ${from}`);
  return minimalPublisher.replace(from, () => to);
}
/** Its first line is `name: Acme Leisure`, its third is `url: …`, its fourth is `logo: …`. */
const named = (value: string) => replaced("name: Acme Leisure\n", `name: ${value}\n`);
const at = (url: string) => replaced("url: https://www.acme-leisure.example/\n", `url: ${url}\n`);
const logo = (value: string) => replaced("https://www.acme-leisure.example/logo.png", value);
/** Lines 11 and on. */
const added = (...lines: string[]) => `${minimalPublisher}${lines.join("\n")}\n`;
/** Line 6, the first below `dataset:`. */
const inDataset = (...lines: string[]) =>
  replaced("dataset:\n", `dataset:\n${lines.map((line) => `  ${line}\n`).join("")}`);
const datasetAt = (url: string) => replaced("https://data.acme-leisure.example/", url);
/** Line 8, and 9 and on. */
const feeds = (...lines: string[]) =>
  `${minimalPublisher.slice(0, minimalPublisher.indexOf("feeds:"))}feeds:${lines.map((line) => `\n  ${line}`).join("")}\n`;
/** Line 10, from column 11. */
const types = (...kindsOfFeed: string[]) =>
  replaced("SessionSeries, ScheduledSession", kindsOfFeed.join(", "));
const inAccessService = (endpointUrl: string) =>
  added(
    "accessService:",
    `  endpointUrl: ${endpointUrl}`,
    "  landingPage: https://example.org/",
    "  termsOfService: https://example.org/terms",
  );
const inStep = (...lines: string[]) =>
  added("guidance:", "  steps:", ...lines.map((line) => `    ${line}`));

/** What the error says of a file, without the number of problems in front; empty when there is none. */
function messagesOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    return linesOf(error as OpenActiveError);
  }
  return [];
}

function linesOf({ message, problems }: OpenActiveError): string[] {
  const [headline, empty, ...lines] = message.split("\n");
  assert.is(
    headline,
    `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${problems[0]!.file}`,
  );
  assert.is(empty, "");
  return lines;
}

type Row = readonly [name: string, text: string, ...messages: string[]];

const mistakes: readonly Row[] = [
  // The file
  [
    "an empty file",
    "",
    "1:1  the file is empty; expected a publisher: name, legalName, url, logo, dataset and feeds",
  ],
  [
    "nothing but comments",
    "# Our open data\n",
    "1:1  the file is empty; expected a publisher: name, legalName, url, logo, dataset and feeds",
  ],
  [
    "plain text",
    "Hello, we are Acme Leisure.\n",
    `1:1  found "Hello, we are Acme Leisure."; expected a publisher file: lines of the form "key: value": name, legalName, url, logo, dataset, feeds, …`,
  ],
  [
    "a list of publishers",
    "- name: Acme\n- name: Other\n",
    `1:1  found a list; expected a publisher file: lines of the form "key: value": name, legalName, url, logo, dataset, feeds, …`,
  ],
  [
    "a second document",
    added("---", "name: Other"),
    '11:1  found a second document (a line "---"); expected one publisher in one file',
  ],
  [
    "a byte order mark shifts no column",
    `\ufeff${named("")}`,
    "1:1  name: found no value; expected the name people know the publisher by",
  ],
  [
    "Windows line ends shift no line",
    replaced("legalName:", "legalname:").replaceAll("\n", "\r\n"),
    `2:1  legalname: unknown key; allowed here: ${topKeys}; did you mean "legalName"?`,
  ],
  [
    "everything missing",
    "name: Acme Leisure\n",
    "1:1  legalName: missing; expected the legal name of the organisation",
    "1:1  url: missing; expected the publisher's website: an absolute web address",
    "1:1  logo: missing; expected the publisher's logo: a picture file of this project, or an absolute web address",
    "1:1  dataset: missing; expected the dataset: a group of keys, indented below it: url, discussionUrl, …",
    `1:1  feeds: missing; expected ${feedsForms}`,
  ],

  // Spaces and indentation
  ["a tab", replaced("  url: https://data", "\turl: https://data"), `6:1  ${tab}`],
  [
    "tabs everywhere",
    minimalPublisher.replaceAll("\n  ", "\n\t"),
    `6:1  ${tab}`,
    `7:1  ${tab}`,
    `9:1  ${tab}`,
    `10:1  ${tab}`,
  ],
  ["a tab after a space", replaced("  url: https://data", " \turl: https://data"), `6:2  ${tab}`],
  [
    "one space too few",
    replaced("  discussionUrl", " discussionUrl"),
    '7:2  found 1 space in front of "discussionUrl"; expected 2, as in front of what it belongs with',
  ],
  [
    "two spaces too many",
    replaced("  discussionUrl", "    discussionUrl"),
    '7:5  found 4 spaces in front of "discussionUrl"; expected 2, as in front of what it belongs with',
  ],
  [
    "a space before a key of the top level",
    replaced("legalName", " legalName"),
    '2:2  found 1 space in front of "legalName"; expected 0, as in front of what it belongs with',
  ],
  [
    "the second key of a feed below its dash",
    feeds("- type: SessionSeries", "url: https://api.example.org/a"),
    '10:3  found 2 spaces in front of "url"; expected 4, as in front of what it belongs with',
  ],
  [
    "a dash not below the others",
    feeds(
      "- type: SessionSeries",
      "  url: https://api.example.org/a",
      " - type: Event",
      "   url: https://api.example.org/b",
    ),
    '11:4  found 3 spaces in front of the "-" of a list entry; expected 2, as in front of what it belongs with',
  ],
  [
    "no space after a dash",
    feeds("-type: SessionSeries", "  url: https://api.example.org/a"),
    '9:3  found "-type:"; expected a space after the dash; did you mean "- type:"?',
  ],
  [
    "no indentation at all",
    replaced("  url: https://data", "url: https://data").replace(
      "  discussionUrl",
      "discussionUrl",
    ),
    "5:1  dataset: found no value; expected the dataset: a group of keys, indented below it: url, discussionUrl, …",
    '6:1  url: found the key "url" a second time (first in line 3); expected each key once',
    `7:1  discussionUrl: unknown key; allowed here: ${topKeys}; did you mean "discussionUrl" below "dataset"?`,
  ],
  [
    "non-breaking spaces, from a web page",
    replaced("  url: https://data", "\u00a0\u00a0url: https://data"),
    "6:1  found a space of a special kind (such as a non-breaking one); expected an ordinary space",
  ],
  [
    "a non-breaking space after a colon",
    replaced("name: Acme", "name:\u00a0Acme"),
    "1:6  found a space of a special kind (such as a non-breaking one); expected an ordinary space",
  ],

  // Colons
  [
    "no space after a colon",
    replaced("name: Acme", "name:Acme"),
    '1:1  found "name:Acme Leisure"; expected a space after the colon; did you mean "name: Acme Leisure"?',
  ],
  [
    "no colon",
    replaced("logo: https", "logo https"),
    '4:1  found "logo https://www.acme-leisure.example/logo.png"; expected a colon and a space after the key; did you mean "logo: https://www.acme-leisure.example/logo.png"?',
  ],
  [
    "an equals sign",
    replaced("name: Acme", "name = Acme"),
    '1:1  found "name = Acme Leisure"; expected a colon and a space after the key; did you mean "name: Acme Leisure"?',
  ],
  [
    "a colon in a text",
    named("Acme: Leisure"),
    `1:7  found a second colon in one line; expected quotes around a text that has ": " in it; did you mean "Acme: Leisure"?`,
  ],
  [
    "a group that starts in the line of its key",
    replaced("feeds:\n  base", "feeds: base"),
    '8:8  found the key "base" in the line of "feeds"; expected it on a line of its own, indented below "feeds"',
  ],
  [
    "a text that goes on without indentation",
    named("Acme\nLeisure"),
    '2:1  found "Leisure", which is not a "key: value" line; expected a colon and a space after the key, or more spaces in front of a text that goes on',
  ],

  // Quotes, and characters that want them
  [
    "an @ in front",
    named("@Acme Leisure"),
    '1:7  found a value that starts with @; expected quotes around it; did you mean "@Acme Leisure"?',
  ],
  [
    "a backtick in front",
    named("`Acme` Leisure"),
    '1:7  found a value that starts with `; expected quotes around it; did you mean "`Acme` Leisure"?',
  ],
  [
    "a per cent sign in front",
    named("%Acme Leisure"),
    '1:7  found a value that starts with %; expected quotes around it; did you mean "%Acme Leisure"?',
  ],
  [
    "a star in front (an alias)",
    named("*Acme"),
    '1:7  found a value that starts with *; expected quotes around it; did you mean "*Acme"?',
  ],
  [
    "Markdown stars",
    added("description: **Great** sessions"),
    '11:14  found a value that starts with *; expected quotes around it; did you mean "**Great** sessions"?',
  ],
  [
    "an ampersand in front (an anchor)",
    named("&Acme Leisure"),
    '1:7  found a value that starts with &; expected quotes around it; did you mean "&Acme Leisure"?',
  ],
  [
    "an exclamation mark in front (a tag)",
    named("!Acme Leisure"),
    '1:7  found a value that starts with !; expected quotes around it; did you mean "!Acme Leisure"?',
  ],
  [
    "an exclamation mark that stands alone",
    named("! Acme"),
    '1:7  found a value that starts with !; expected quotes around it; did you mean "! Acme"?',
  ],
  [
    "a bracket in front",
    named("[Acme] Leisure"),
    '1:7  found a value that starts with [; expected quotes around it; did you mean "[Acme] Leisure"?',
  ],
  [
    "a greater-than sign in front",
    named("> Acme Leisure"),
    '1:7  found a value that starts with >; expected quotes around it; did you mean "> Acme Leisure"?',
  ],
  [
    "a dash in front",
    named("- Acme Leisure"),
    '1:7  found a value that starts with -; expected quotes around it; did you mean "- Acme Leisure"?',
  ],
  [
    "quotes around the first word",
    named('"Acme" Leisure'),
    `1:14  found text after a closing quote; expected quotes around the whole value; did you mean '"Acme" Leisure'?`,
  ],
  [
    "an apostrophe in single quotes",
    named("'Acme's Leisure'"),
    `1:13  found text after a closing quote; expected quotes around the whole value; did you mean "Acme's Leisure"?`,
  ],
  [
    "no closing quote",
    named('"Acme Leisure'),
    '1:7  found a text whose closing quote is missing; expected " at its end; did you mean "Acme Leisure"?',
  ],
  [
    "no closing quote, and quotes below",
    named('"Acme Leisure').replace("Acme Leisure Trust Ltd", '"Acme Leisure Trust Ltd"'),
    '1:7  found a text whose closing quote is missing; expected " at its end; did you mean "Acme Leisure"?',
  ],
  [
    "a Windows path in double quotes",
    logo('"images\\logo.svg"'),
    `4:7  logo: found "images\\\\logo.svg"; expected ${picture}; did you mean "images/logo.svg"?`,
    `4:14  found a backslash in a text in double quotes, where it has a meaning of its own; expected single quotes; did you mean 'images\\logo.svg'?`,
  ],
  [
    "a list without end",
    types("SessionSeries", "ScheduledSession").replace("]", ""),
    "10:10  found a list that starts with [ and has no end; expected a closing ]",
  ],
  [
    "a hash tag in a list",
    inDataset("keywords: [#openactive, Sports]"),
    '6:14  found #openactive, which YAML takes for a comment; expected quotes around a text with # in it; did you mean "#openactive"?',
  ],
  [
    "typographic quotes around an address",
    at("“https://acme.example/”"),
    `3:6  url: found "“https://acme.example/”"; expected ${webAddress}; did you mean "https://acme.example/"?`,
  ],
  [
    "typographic quotes around a colour",
    added("brand:", "  accent: ‘#0b5cad’"),
    `12:11  brand.accent: found "‘#0b5cad’"; expected ${colour}; did you mean "#0b5cad"?`,
  ],

  // Keys
  [
    "a key twice",
    added("name: Acme"),
    '11:1  name: found the key "name" a second time (first in line 1); expected each key once',
  ],
  [
    "a key twice in a group",
    inDataset("url: https://data.example.org/"),
    '7:3  dataset.url: found the key "url" a second time (first in line 6); expected each key once',
  ],
  [
    "a group twice",
    added("dataset:", "  name: Acme Data"),
    '11:1  dataset: found the key "dataset" a second time (first in line 5); expected each key once',
  ],
  [
    "a misspelt key",
    replaced("name: Acme Leisure\n", "nmae: Acme Leisure\n"),
    `1:1  nmae: unknown key; allowed here: ${topKeys}; did you mean "name"?`,
  ],
  [
    "a key with a space",
    replaced("legalName", "legal name"),
    `2:1  legal name: unknown key; allowed here: ${topKeys}; did you mean "legalName"?`,
  ],
  [
    "a key nobody can guess",
    added("colours: red"),
    `11:1  colours: unknown key; allowed here: ${topKeys}`,
  ],
  [
    "a key with the name of something in JavaScript",
    added("constructor: x"),
    `11:1  constructor: unknown key; allowed here: ${topKeys}`,
  ],
  [
    "licence, as it is spelt in Britain",
    inDataset(`licence: ${licence}`),
    `6:3  dataset.licence: unknown key; allowed here: ${datasetKeys}; did you mean "license"?`,
  ],
  [
    "a key of the dataset at the top level",
    replaced("  discussionUrl", "discussionUrl"),
    `7:1  discussionUrl: unknown key; allowed here: ${topKeys}; did you mean "discussionUrl" below "dataset"?`,
  ],
  [
    "a key of the top level in the dataset",
    inDataset("telephone: 020 7946 0000"),
    `6:3  dataset.telephone: unknown key; allowed here: ${datasetKeys}; did you mean "telephone" at the top level?`,
  ],
  [
    "names from the .NET library",
    added(
      "OrganisationLegalEntity: Acme Ltd",
      "PlatformName: Gladstone",
      "OpenDataFeedBaseUrl: https://api.example.org/",
    ),
    `11:1  OrganisationLegalEntity: unknown key; allowed here: ${topKeys}; did you mean "legalName"?`,
    `12:1  PlatformName: unknown key; allowed here: ${topKeys}; did you mean "name" below "bookingService"?`,
    `13:1  OpenDataFeedBaseUrl: unknown key; allowed here: ${topKeys}; did you mean "base" below "feeds"?`,
  ],
  [
    "a name from the PHP library",
    added("datasetDiscussionUrl: https://github.com/acme/opendata/issues"),
    `11:1  datasetDiscussionUrl: unknown key; allowed here: ${topKeys}; did you mean "discussionUrl" below "dataset"?`,
  ],
  [
    "a name from the Ruby library",
    added("open_booking_api_terms_service_url: https://example.org/terms"),
    `11:1  open_booking_api_terms_service_url: unknown key; allowed here: ${topKeys}; did you mean "termsOfService" below "accessService"?`,
  ],
  [
    "a name from the old generator",
    added("attribution-text: Acme"),
    `11:1  attribution-text: unknown key; allowed here: ${topKeys}; did you mean "attributionText" below "rights"?`,
  ],

  // Texts
  [
    "no value",
    named(""),
    "1:1  name: found no value; expected the name people know the publisher by",
  ],
  [
    "no value where none is needed",
    added("telephone:"),
    "11:1  telephone: found no value; expected a telephone number in quotes, or no such line",
  ],
  [
    "empty quotes",
    named('""'),
    '1:7  name: found ""; expected the name people know the publisher by',
  ],
  [
    "a list where a text is expected",
    named("[Acme, Leisure]"),
    "1:1  name: found a list; expected the name people know the publisher by, as one text",
  ],
  [
    "a number for a name",
    named("365"),
    '1:7  name: found the number 365; expected the name people know the publisher by; write it in quotes: "365"',
  ],
  [
    "a telephone number without quotes",
    added("telephone: 02079460000"),
    '11:12  telephone: found the number 02079460000; expected a telephone number in quotes; write it in quotes: "02079460000"',
  ],
  [
    "words for a telephone number",
    added("telephone: ask at the desk"),
    '11:12  telephone: found "ask at the desk"; expected a telephone number, in quotes, as in "+44 20 7946 0000"',
  ],
  [
    "a version without quotes",
    added("bookingService:", "  name: Gladstone", "  softwareVersion: 3.0"),
    '13:20  bookingService.softwareVersion: found the number 3.0; expected the version of the booking system, in quotes; write it in quotes: "3.0"',
  ],
  [
    "HTML in a description",
    added("description: We are <b>great</b>."),
    '11:14  description: found "We are <b>great</b>."; expected plain text: the validator takes "<b>" for an HTML tag (a "<" needs a space after it)',
  ],
  [
    "a less-than sign without a space",
    added("description: for age <5"),
    '11:14  description: found "for age <5"; expected plain text: the validator takes "<5" for an HTML tag (a "<" needs a space after it)',
  ],
  [
    "an HTML entity",
    added("description: Pools &amp; gyms"),
    '11:14  description: found "Pools &amp; gyms"; expected plain text: the validator takes "&amp;" for an HTML entity; did you mean "Pools & gyms"?',
  ],
  [
    "what happens to be an HTML entity",
    named("Up&in"),
    '1:7  name: found "Up&in"; expected plain text: the validator takes "&in" for an HTML entity; did you mean "Up & in"?',
  ],
  [
    "a control character",
    named('"Acme\\u0007Leisure"'),
    '1:7  name: found "Acme\\u0007Leisure"; expected plain text without control characters; did you mean "AcmeLeisure"?',
  ],
  [
    "a description too short",
    inDataset("description: Sessions."),
    '6:16  dataset.description: found "Sessions."; expected 50 to 5000 characters (Google Dataset Search shows no other), not 9',
  ],
  [
    "a description too long",
    inDataset(`description: ${"x".repeat(5001)}`),
    `6:16  dataset.description: found "${"x".repeat(77)}…"; expected 50 to 5000 characters (Google Dataset Search shows no other), not 5001`,
  ],
  [
    "an e-mail address that is none",
    added("email: opendata at acme"),
    '11:8  email: found "opendata at acme"; expected an e-mail address, as in opendata@club.example',
  ],
  [
    "an e-mail address with a name",
    added("email: Jo <jo@acme.example>"),
    '11:8  email: found "Jo <jo@acme.example>"; expected an e-mail address, as in opendata@club.example; did you mean "jo@acme.example"?',
  ],
  [
    "a language with an underscore",
    inDataset("inLanguage: en_GB"),
    '6:15  dataset.inLanguage: found "en_GB"; expected a language tag, as in en-GB or cy; did you mean "en-GB"?',
  ],
  [
    "the name of a language",
    inDataset("inLanguage: [english, Welsh]"),
    '6:16  dataset.inLanguage[0]: found "english"; expected a language tag, as in en-GB or cy; did you mean "en"?',
    '6:25  dataset.inLanguage[1]: found "Welsh"; expected a language tag, as in en-GB or cy; did you mean "cy"?',
  ],
  [
    "a country that is no region",
    inDataset("inLanguage: en-UK"),
    '6:15  dataset.inLanguage: found "en-UK"; expected a language tag, as in en-GB or cy; did you mean "en-GB"?',
  ],
  [
    "a colour without quotes",
    added("brand:", "  accent: #0b5cad"),
    '12:3  brand.accent: found no value (what follows a # is a comment: put the value in quotes, "#0b5cad"); expected a colour in quotes, as in "#0b5cad", or no such line',
  ],
  [
    "the name of a colour",
    added("brand:", "  accent: blue"),
    `12:11  brand.accent: found "blue"; expected ${colour}`,
  ],
  [
    "a colour of digits only",
    added("brand:", "  accent: 123456"),
    `12:11  brand.accent: found the number 123456; expected ${colour}; did you mean "#123456"?`,
  ],
  [
    "a year in quotes",
    added("rights:", '  copyrightYear: "2024"'),
    '12:18  rights.copyrightYear: found "2024"; expected a year of four digits, without quotes, as in 2024',
  ],
  [
    "years for a year",
    added("rights:", "  copyrightYear: 2020-2024"),
    '12:18  rights.copyrightYear: found "2020-2024"; expected a year of four digits, without quotes, as in 2024',
  ],

  // Licence
  [
    "an http licence",
    inDataset("license: http://creativecommons.org/licenses/by/4.0/"),
    `6:12  dataset.license: found "http://creativecommons.org/licenses/by/4.0/"; ${onlyLicence}`,
  ],
  [
    "another licence",
    inDataset("license: https://creativecommons.org/publicdomain/zero/1.0/"),
    `6:12  dataset.license: found "https://creativecommons.org/publicdomain/zero/1.0/"; ${onlyLicence}`,
  ],
  [
    "the name of the licence",
    inDataset("license: CC BY 4.0"),
    `6:12  dataset.license: found "CC BY 4.0"; ${onlyLicence}`,
  ],

  // Addresses
  ["a relative address", at("/about"), `3:6  url: found "/about"; expected ${webAddress}`],
  [
    "an address without its scheme",
    at("www.acme.example"),
    `3:6  url: found "www.acme.example"; expected ${webAddress}; did you mean "https://www.acme.example"?`,
  ],
  [
    "a slash too few",
    at("https:/acme.example/"),
    `3:6  url: found "https:/acme.example/"; expected ${webAddress}; did you mean "https://acme.example/"?`,
  ],
  [
    "an e-mail address for a web address",
    at("mailto:info@acme.example"),
    `3:6  url: found "mailto:info@acme.example"; expected ${webAddress}`,
  ],
  [
    "an address with spaces",
    at("https://acme.example/our site/"),
    '3:6  url: found "https://acme.example/our site/"; expected an address without spaces',
  ],
  [
    "an address with a password",
    at("https://me:secret@acme.example/"),
    '3:6  url: found "https://me:secret@acme.example/"; expected an address without user name and password',
  ],
  [
    "an address of the office network",
    at("https://intranet/"),
    '3:6  url: found "https://intranet/"; expected an address whose host has a dot in it, as in https://www.club.example/',
  ],
  [
    "an address from HTML",
    at("https://acme.example/?a=1&amp;b=2"),
    '3:6  url: found "https://acme.example/?a=1&amp;b=2"; expected an address without "&amp;", which the validator takes for an HTML entity; did you mean "https://acme.example/?a=1&b=2"?',
  ],
  [
    "an address that happens to have an HTML entity",
    at("https://acme.example/?a=1&copy=2"),
    '3:6  url: found "https://acme.example/?a=1&copy=2"; expected an address without "&copy", which the validator takes for an HTML entity',
  ],
  [
    "a Dataset Site with a query",
    datasetAt("https://data.example.org/?lang=en"),
    '6:8  dataset.url: found "https://data.example.org/?lang=en"; expected an address without query (?) and fragment (#); did you mean "https://data.example.org/"?',
  ],
  [
    "a Dataset Site with a fragment",
    datasetAt('"https://data.example.org/#data"'),
    '6:8  dataset.url: found "https://data.example.org/#data"; expected an address without query (?) and fragment (#); did you mean "https://data.example.org/"?',
  ],
  [
    "a Dataset Site with a % that stands for nothing",
    datasetAt("https://data.example.org/100%/"),
    '6:8  dataset.url: found "https://data.example.org/100%/"; expected an address in which each % is a part of a letter, as in %C3%A9 for é; a % itself is written %25',
  ],
  [
    "an Open Booking API with a final slash",
    inAccessService("https://api.example.org/booking/"),
    '12:16  accessService.endpointUrl: found "https://api.example.org/booking/"; expected an address without a final slash (the Test Suite refuses one); did you mean "https://api.example.org/booking"?',
  ],
  [
    "two mistakes in one value are said one by one",
    inAccessService("api.example.org/booking/"),
    `12:16  accessService.endpointUrl: found "api.example.org/booking/"; expected ${webAddress}; did you mean "https://api.example.org/booking/"?`,
  ],
  [
    "a logo as an absolute path",
    logo("/images/logo.svg"),
    `4:7  logo: found "/images/logo.svg"; expected ${picture}; did you mean "images/logo.svg"?`,
  ],
  [
    "a logo outside the project",
    logo("../logo.svg"),
    `4:7  logo: found "../logo.svg"; expected ${picture}`,
  ],
  [
    "a logo that is no picture",
    logo("logo.pdf"),
    `4:7  logo: found "logo.pdf"; expected ${picture}`,
  ],

  // Dates
  [
    "a date as in Britain",
    inDataset("datePublished: 31/01/2024"),
    `6:18  dataset.datePublished: found "31/01/2024"; expected ${dayOrMoment}; did you mean "2024-01-31"?`,
  ],
  [
    "a date in words",
    inDataset("datePublished: 31 January 2024"),
    `6:18  dataset.datePublished: found "31 January 2024"; expected ${dayOrMoment}; did you mean "2024-01-31"?`,
  ],
  [
    "a date without dashes",
    inDataset("datePublished: 20240131"),
    `6:18  dataset.datePublished: found the number 20240131; expected ${dayOrMoment}; did you mean "2024-01-31"?`,
  ],
  [
    "a year for a date",
    inDataset("datePublished: 2024"),
    `6:18  dataset.datePublished: found the number 2024; expected ${dayOrMoment}`,
  ],
  [
    "a day that is none",
    inDataset("datePublished: 2024-02-30"),
    '6:18  dataset.datePublished: found "2024-02-30"; expected a day that exists, as in 2024-01-31',
  ],
  [
    "milliseconds",
    inDataset("dateModified: 2024-01-31T09:30:00.123Z"),
    `6:17  dataset.dateModified: found "2024-01-31T09:30:00.123Z"; expected ${moment}, without fractions of a second; did you mean "2024-01-31T09:30:00Z"?`,
  ],
  [
    "no time zone",
    inDataset("dateModified: 2024-01-31T09:30:00"),
    `6:17  dataset.dateModified: found "2024-01-31T09:30:00"; expected ${moment}; did you mean "2024-01-31T09:30:00Z"?`,
  ],
  [
    "a space for a T",
    inDataset("dateModified: 2024-01-31 09:30"),
    `6:17  dataset.dateModified: found "2024-01-31 09:30"; expected ${moment}; did you mean "2024-01-31T09:30:00Z"?`,
  ],
  [
    "a day for a moment",
    inDataset("dateModified: 2024-01-31"),
    `6:17  dataset.dateModified: found "2024-01-31"; expected ${moment}; did you mean "2024-01-31T00:00:00Z"?`,
  ],
  [
    "a time zone that is none",
    inDataset("dateModified: 2024-01-31T09:30:00+99:99"),
    `6:17  dataset.dateModified: found "2024-01-31T09:30:00+99:99"; expected ${moment}`,
  ],
  [
    "dates out of order",
    inDataset("datePublished: 2024-02-01", "dateModified: 2024-01-31T09:30:00Z"),
    '7:17  dataset.dateModified: found "2024-01-31T09:30:00Z", which is before datePublished; expected a moment not before 2024-02-01',
  ],

  // Groups and lists
  [
    "a text for a group",
    minimalPublisher.replace(/dataset:\n.*\n.*/, "dataset: https://data.example.org/"),
    '5:10  dataset: found "https://data.example.org/"; expected the dataset: a group of keys, indented below it: url, discussionUrl, …',
  ],
  [
    "a list for a group",
    minimalPublisher
      .replace("  url: https://data", "  - url: https://data")
      .replace("  discussionUrl", "    discussionUrl"),
    "5:1  dataset: found a list; expected the dataset: a group of keys, indented below it: url, discussionUrl, …",
  ],
  [
    "a text for a list",
    inDataset('keywords: "Swimming, Sports"'),
    `6:13  dataset.keywords: found "Swimming, Sports"; expected keywords: ${list}; did you mean [Swimming, Sports]?`,
  ],
  [
    "an empty list",
    inDataset("keywords: []"),
    "6:3  dataset.keywords: found an empty list; expected keywords: at least one entry, or no such line",
  ],
  [
    "a number in a list",
    inDataset("keywords: [5k, 10]"),
    '6:18  dataset.keywords[1]: found the number 10; expected a keyword; write it in quotes: "10"',
  ],
  [
    "a booking system without a name",
    added("bookingService:", "  url: https://example.org/"),
    "11:1  bookingService.name: missing; expected the name of the booking system, or hasCredential (or both)",
  ],
  [
    "the name of the booking system alone",
    added("bookingService: Gladstone"),
    '11:17  bookingService: found "Gladstone"; expected the booking system: a group of keys, indented below it: name, url, softwareVersion, …',
  ],
  [
    "yes for true",
    added("publicSectorBody: yes"),
    '11:19  publicSectorBody: found "yes"; expected true, false, or a group of keys; did you mean true?',
  ],

  // Feeds
  ["feeds without a value", feeds(), `8:1  feeds: found no value; expected ${feedsForms}`],
  [
    "no feed in the list",
    replaced(
      "feeds:\n  base: https://api.acme-leisure.example/openactive\n  types: [SessionSeries, ScheduledSession]",
      "feeds: []",
    ),
    "8:1  feeds: found an empty list; expected the feeds: at least one entry",
  ],
  [
    "a base without kinds",
    feeds("base: https://api.example.org/"),
    `8:1  feeds.types: missing; expected the kinds of feed: ${list}`,
  ],
  [
    "kinds as one text",
    feeds("base: https://api.example.org/", "types: SessionSeries, ScheduledSession"),
    `10:10  feeds.types: found "SessionSeries, ScheduledSession"; expected the kinds of feed: ${list}; did you mean [SessionSeries, ScheduledSession]?`,
  ],
  [
    "no comma between kinds",
    replaced("SessionSeries, ScheduledSession", "SessionSeries ScheduledSession"),
    `10:11  feeds.types[0]: found "SessionSeries ScheduledSession"; expected the kind of feed: one of ${kinds}; did you mean SessionSeries, ScheduledSession?`,
  ],
  [
    "a feed without its dash",
    feeds("type: SessionSeries", "url: https://api.example.org/a"),
    `8:1  feeds: found a group of keys; expected ${feedsForms}`,
  ],
  [
    "a base and a list",
    feeds(
      "base: https://api.example.org/",
      "- type: SessionSeries",
      "  url: https://api.example.org/a",
    ),
    '10:3  found the "-" of a list entry among keys; expected either keys or list entries, not both',
  ],
  [
    "kinds for feeds",
    feeds("- SessionSeries"),
    '9:5  feeds[0]: found "SessionSeries"; expected a feed: a group of keys, indented below it: type, url, …',
  ],
  [
    "a feed without an address",
    feeds("- type: SessionSeries"),
    "9:5  feeds[0].url: missing; expected the address of the feed: an absolute web address",
  ],
  [
    "the name of a feed's address in JSON-LD",
    feeds("- type: SessionSeries", "  contentUrl: https://api.example.org/a"),
    '10:5  feeds[0].contentUrl: unknown key; allowed here: type, url, identifier, name, status, note; did you mean "url"?',
  ],
  [
    "a feed of slots",
    types("FacilityUse", "Slot"),
    `10:24  feeds.types[1]: found "Slot"; expected the kind of feed: one of ${kinds}; did you mean "FacilityUseSlot"?`,
  ],
  [
    "the path of a feed",
    types("session-series"),
    `10:11  feeds.types[0]: found "session-series"; expected the kind of feed: one of ${kinds}; did you mean "SessionSeries"?`,
  ],
  [
    "a misspelt kind of feed",
    types("Sesions"),
    `10:11  feeds.types[0]: found "Sesions"; expected the kind of feed: one of ${kinds}; did you mean "SessionSeries"?`,
  ],
  [
    "the class of a feed",
    types("https://openactive.io/SessionSeries"),
    `10:11  feeds.types[0]: found "https://openactive.io/SessionSeries"; expected the kind of feed: one of ${kinds}; did you mean "SessionSeries"?`,
  ],
  [
    "a kind of feed that is none",
    types("Classes"),
    `10:11  feeds.types[0]: found "Classes"; expected the kind of feed: one of ${kinds}`,
  ],
  [
    "a status with a capital letter",
    feeds("- type: SessionSeries", "  url: https://api.example.org/a", "  status: Active"),
    '11:13  feeds[0].status: found "Active"; expected the status of the feed: one of active, development, paused, deprecated; did you mean "active"?',
  ],
  [
    "two feeds with one identifier",
    feeds(
      "- type: SessionSeries",
      "  url: https://api.example.org/a",
      "- type: SessionSeries",
      "  url: https://api.example.org/b",
    ),
    '11:11  feeds[1].type: found "SessionSeries" a second time (first in feeds[0]); expected a different "identifier" for each feed, because data users tell feeds apart by it',
  ],
  [
    "one kind of feed twice",
    types("SessionSeries", "SessionSeries"),
    '10:26  feeds.types[1]: found "SessionSeries" a second time (first in feeds.types[0]); expected each kind of feed once; for two feeds of one kind, write a list of feeds with identifiers',
  ],
  [
    "slots without facilities",
    types("SessionSeries", "FacilityUseSlot"),
    '10:26  feeds.types[1]: found "FacilityUseSlot" without a feed of facilities; expected a feed of type FacilityUse as well, because a slot does not say what can be booked or where',
  ],
  [
    "slots with a misspelt feed of facilities are not said to be without",
    types("FacilityUze", "FacilityUseSlot"),
    `10:11  feeds.types[0]: found "FacilityUze"; expected the kind of feed: one of ${kinds}; did you mean "FacilityUse"?`,
  ],

  // Guidance
  [
    "a role that is none",
    added("guidance:", "  role: provider"),
    '12:9  guidance.role: found "provider"; expected the role: one of activity-provider, booking-system; did you mean "activity-provider"?',
  ],
  [
    "a step that is none",
    inStep("licence:", "  confirmedOn: 2024-01-31"),
    `13:5  guidance.steps.licence: unknown key; allowed here: ${stepKeys}; did you mean "chooseLicence"?`,
  ],
  [
    "a confirmation with true",
    inStep("buildApi:", "  confirmedOn: true"),
    "14:20  guidance.steps.buildApi.confirmedOn: found the word true; expected a date, as in 2024-01-31",
  ],
  [
    "a confirmation with yes",
    inStep("buildApi:", "  confirmedOn: yes"),
    '14:20  guidance.steps.buildApi.confirmedOn: found "yes"; expected a date, as in 2024-01-31',
  ],
  [
    "an unknown confirmation",
    inStep("buildApi:", "  confirmed: 2024-01-31"),
    '14:7  guidance.steps.buildApi.confirmed: unknown key; allowed here: confirmedOn, evidence, applies, estimate, note; did you mean "confirmedOn"?',
  ],
  [
    "a confirmed step in one line",
    inStep("buildApi: 2024-01-31"),
    '13:15  guidance.steps.buildApi: found "2024-01-31"; expected a step: a group of keys, indented below it: confirmedOn, evidence, applies, …',
  ],
  [
    "no for false",
    inStep("buildApi:", "  applies: no"),
    '14:16  guidance.steps.buildApi.applies: found "no"; expected true or false, without quotes; did you mean false?',
  ],
  [
    "a contact without an e-mail address",
    added("guidance:", "  contact:", "    email: Jo"),
    '13:12  guidance.contact.email: found "Jo"; expected an e-mail address, as in opendata@club.example',
  ],
];

for (const [name, text, ...messages] of mistakes) {
  test(name, () => {
    assert.equal(
      messagesOf(() => readPublisher(text, "publisher.yaml")),
      messages.map((message) => `  publisher.yaml:${message}`),
    );
  });
}

test("all of these are said alike with Windows line ends", () => {
  for (const [name, text] of mistakes) {
    const windows = text.replaceAll(/\r?\n/g, "\r\n");
    assert.equal(
      messagesOf(() => readPublisher(windows, "publisher.yaml")),
      messagesOf(() => readPublisher(text, "publisher.yaml")),
      name,
    );
  }
});

test("all that is wrong is said in one go, in the order of the file, whatever kind of mistake it is", () => {
  const text = `nmae: @Acme Leisure
legalName: "Acme Leisure Trust Ltd
url: www.acme-leisure.example
logo: logo.pdf
dataset:
	url: https//data.acme-leisure.example/
  discussionURL: example
  keywords: [Swimming, 5k, 10]
telephone: 02079460000
description: Open: every day
feeds:
  - type: Slot
    url: /slots
  - type: Event
   url: https://api.acme-leisure.example/events
rights:
  copyrightYear: "2024"
telephone: 020 7946 0000
---
name: Other
`;
  const messages = [
    `1:1  nmae: unknown key; allowed here: ${topKeys}; did you mean "name"?`,
    '1:7  found a value that starts with @; expected quotes around it; did you mean "@Acme Leisure"?',
    '2:12  found a text whose closing quote is missing; expected " at its end; did you mean "Acme Leisure Trust Ltd"?',
    `3:6  url: found "www.acme-leisure.example"; expected ${webAddress}; did you mean "https://www.acme-leisure.example"?`,
    `4:7  logo: found "logo.pdf"; expected ${picture}`,
    `6:1  ${tab}`,
    `6:7  dataset.url: found "https//data.acme-leisure.example/"; expected ${webAddress}; did you mean "https://data.acme-leisure.example/"?`,
    `7:3  dataset.discussionURL: unknown key; allowed here: ${datasetKeys}; did you mean "discussionUrl"?`,
    `7:18  dataset.discussionURL: found "example"; expected ${webAddress}`,
    '8:28  dataset.keywords[2]: found the number 10; expected a keyword; write it in quotes: "10"',
    '9:12  telephone: found the number 02079460000; expected a telephone number in quotes; write it in quotes: "02079460000"',
    '10:14  found a second colon in one line; expected quotes around a text that has ": " in it; did you mean "Open: every day"?',
    `12:11  feeds[0].type: found "Slot"; expected the kind of feed: one of ${kinds}; did you mean "FacilityUseSlot"?`,
    `13:10  feeds[0].url: found "/slots"; expected ${webAddress}`,
    '15:4  found 3 spaces in front of "url"; expected 4, as in front of what it belongs with',
    '17:18  rights.copyrightYear: found "2024"; expected a year of four digits, without quotes, as in 2024',
    '18:1  telephone: found the key "telephone" a second time (first in line 9); expected each key once',
    '19:1  found a second document (a line "---"); expected one publisher in one file',
  ];
  assert.equal(
    messagesOf(() => readPublisher(text, "publisher.yaml")),
    messages.map((message) => `  publisher.yaml:${message}`),
  );
});

test("what a misspelt key, or a group that stands twice, holds is checked as well", () => {
  const text = `${replaced("dataset:", "Dataset:")}bookingservice:\n  nmae: <b>\nDataset:\n  keywords: no list\n`;
  assert.equal(
    messagesOf(() => readPublisher(text, "p.yaml")),
    [
      `  p.yaml:5:1  Dataset: unknown key; allowed here: ${topKeys}; did you mean "dataset"?`,
      `  p.yaml:11:1  bookingservice: unknown key; allowed here: ${topKeys}; did you mean "bookingService"?`,
      '  p.yaml:12:3  bookingservice.nmae: unknown key; allowed here: name, url, softwareVersion, hasCredential; did you mean "name"?',
      '  p.yaml:12:9  bookingservice.nmae: found "<b>"; expected plain text: the validator takes "<b>" for an HTML tag (a "<" needs a space after it)',
      '  p.yaml:13:1  Dataset: found the key "Dataset" a second time (first in line 5); expected each key once',
      `  p.yaml:14:13  Dataset.keywords: found "no list"; expected keywords: ${list}; did you mean [no list]?`,
    ],
  );
});

test("where nobody can tell what was meant, what stands above is still said", () => {
  assert.equal(
    messagesOf(() =>
      readPublisher(`${named("@Acme")}rights: {\n  copyrightYear: 2024\n`, "p.yaml"),
    ),
    [
      '  p.yaml:1:7  found a value that starts with @; expected quotes around it; did you mean "@Acme"?',
      "  p.yaml:11:9  found a group that starts with { and has no end; expected a closing }",
    ],
  );
});

test("whatever is typed wherever, the answer is a publisher, or problems with places in the file, each once", () => {
  const slips = [
    "\t",
    " ",
    "\n",
    ": ",
    "-",
    " #x",
    '"',
    "'",
    "[",
    "}",
    "&",
    "*",
    "!",
    "|",
    "@",
    "%",
    ",",
    "? ",
    "\u00a0",
    "\\",
    "---\n",
    "<",
    "\n  ",
  ];
  for (let offset = 0; offset <= minimalPublisher.length * 3; offset += 1) {
    const place = offset % (minimalPublisher.length + 1);
    const text =
      minimalPublisher.slice(0, place) +
      slips[offset % slips.length] +
      minimalPublisher.slice(place + (offset % 2));
    const lines = text.split("\n");
    try {
      readPublisher(text, "publisher.yaml");
    } catch (error) {
      assert.instance(error, OpenActiveError, JSON.stringify(text));
      const { problems, message } = error as OpenActiveError;
      for (const { line = 0, column = 0 } of problems)
        assert.ok(
          column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1,
          `${message}\n\n${text}`,
        );
      assert.is(new Set(message.split("\n").slice(2)).size, problems.length, message);
    }
  }
});

test("the problems are data, too", () => {
  try {
    readPublisher(types("Slot"), "data/publisher.yaml");
    assert.unreachable();
  } catch (error) {
    const { problems } = error as OpenActiveError;
    assert.equal(problems, [
      {
        file: "data/publisher.yaml",
        line: 10,
        column: 11,
        path: "feeds.types[0]",
        message: `found "Slot"; expected the kind of feed: one of ${kinds}; did you mean "FacilityUseSlot"?`,
      },
    ]);
  }
});

const fine: readonly (readonly [name: string, text: string])[] = [
  ["a byte order mark", `\ufeff${minimalPublisher}`],
  ["Windows line ends", minimalPublisher.replaceAll("\n", "\r\n")],
  ["line ends of old Macs", minimalPublisher.replaceAll("\n", "\r")],
  [
    "dates without quotes",
    inDataset("datePublished: 2024-01-31", "dateModified: 2024-01-31T00:30:00+01:00"),
  ],
  ["a year without quotes", added("rights:", "  copyrightYear: 2024")],
  ["Norwegian, which YAML once took for false", inDataset("inLanguage: no")],
  ["a telephone number with spaces", added("telephone: 020 7946 0000")],
  ["a comment", named("Acme Leisure # as on the door")],
  ["a value over two lines", named("Acme\n  Leisure")],
  [
    "a name that is referred to",
    named("&name Acme Leisure").replace("Acme Leisure Trust Ltd", "*name"),
  ],
  ["a less-than sign with a space", added("description: for age < 5, R&D")],
  [
    "an address in which only a part of a word is an HTML entity",
    at("https://acme.example/?page=1&section=2&notify=3"),
  ],
  [
    "only a certificate of the booking system",
    added(
      "bookingService:",
      "  hasCredential: https://certificates.reference-implementation.openactive.io/examples/all-features/controlled/",
    ),
  ],
  [
    "what looks like keys in a text of several lines",
    added(
      "description: |",
      "  Sessions and more:",
      "  -name: what it is called",
      "  \u00a0url: where it is",
    ),
  ],
  ["JSON", JSON.stringify(parse(minimalPublisher), null, 2)],
];

for (const [name, text] of fine) {
  test(`no mistake: ${name}`, () => {
    assert.equal(
      messagesOf(() => readPublisher(text, "publisher.yaml")),
      [],
    );
    assert.equal(readPublisher(text, "publisher.yaml").warnings, []);
  });
}

test("dates and versions stay what was written", () => {
  const { dataset } = readPublisher(
    inDataset(
      "datePublished: 2019-04-25",
      "dateModified: 2024-01-31T09:30:00+01:00",
      'version: "3.0"',
    ),
    "publisher.yaml",
  ).publisher;
  assert.equal(
    [dataset.datePublished, dataset.dateModified, dataset.version],
    ["2019-04-25", "2024-01-31T09:30:00+01:00", "3.0"],
  );
});

test("a base address with and without a final slash gives the same feeds", () => {
  const urls = (base: string) =>
    describeDataset(
      readPublisher(
        feeds(`base: ${base}`, "types: [SessionSeries, ScheduledSession]"),
        "publisher.yaml",
      ).publisher,
    ).distribution.map(({ contentUrl }) => contentUrl);
  const expected = [
    "https://api.example.org/openactive/session-series",
    "https://api.example.org/openactive/scheduled-sessions",
  ];
  assert.equal(urls("https://api.example.org/openactive"), expected);
  assert.equal(urls("https://api.example.org/openactive/"), expected);
});

// Node 20's URL.canParse forgets letters such as ü after some thousand calls (nodejs/node#54648).
test("an address in another alphabet is as good the ten thousandth time", () => {
  const publisher = { ...(parse(minimalPublisher) as object), url: "https://münchen.example/" };
  for (let time = 0; time < 10_000; time += 1) checkPublisher(publisher, "publisher");
});

/** What loading a file from disk is refused for, with the folder taken out. */
async function refused(file: string): Promise<string[]> {
  try {
    await loadPublisher(file);
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    return linesOf(error as OpenActiveError).map((line) =>
      line.replace(path.dirname(file) + path.sep, ""),
    );
  }
  return [];
}

test("a file that is not there, is a folder, or is not UTF-8", async () => {
  const folder = createFolder({
    "folder.yaml/x": "",
    "utf-16.yaml": Buffer.from(`\ufeff${minimalPublisher}`, "utf16le"),
    "utf-16-without-mark.yaml": Buffer.from(minimalPublisher, "utf16le"),
    "windows.yaml": Buffer.from(minimalPublisher.replace("Trust", "Café"), "latin1"),
    "empty.yaml": "",
    "good.yaml": `\ufeff${minimalPublisher}`,
  });
  const messages: Readonly<Record<string, readonly string[]>> = {
    "missing.yaml": ["  missing.yaml  the file is missing; expected a publisher file there"],
    "folder.yaml": ["  folder.yaml  found a folder; expected a publisher file"],
    "utf-16.yaml": [
      "  utf-16.yaml:1:1  found what is not UTF-8 text; expected a file that is saved as UTF-8",
    ],
    "utf-16-without-mark.yaml": [
      "  utf-16-without-mark.yaml:1:2  found what is not UTF-8 text; expected a file that is saved as UTF-8",
    ],
    "windows.yaml": [
      "  windows.yaml:2:28  found what is not UTF-8 text; expected a file that is saved as UTF-8",
    ],
    "empty.yaml": [
      "  empty.yaml:1:1  the file is empty; expected a publisher: name, legalName, url, logo, dataset and feeds",
    ],
    "good.yaml": [],
  };
  for (const [file, expected] of Object.entries(messages))
    assert.equal(await refused(path.join(folder, file)), expected, file);
});

test("a publisher that was no file is checked alike, without lines", () => {
  const publisher = {
    ...(parse(minimalPublisher) as Record<string, object>),
    legalName: () => "Acme",
    dataset: {
      url: "https://data.example.org/",
      discussionUrl: "x",
      datePublished: new Date(0),
      keywords: null,
    },
  };
  assert.equal(
    messagesOf(() => checkPublisher(publisher, "publishers[3]")),
    [
      "  publishers[3]  legalName: found a function; expected the legal name of the organisation, as one text",
      `  publishers[3]  dataset.discussionUrl: found "x"; expected ${webAddress}`,
      `  publishers[3]  dataset.keywords: found no value; expected keywords: ${list}, or no such line`,
      `  publishers[3]  dataset.datePublished: found a JavaScript Date; expected when the data was first published: ${dayOrMoment}, as one text`,
    ],
  );
  assert.equal(
    messagesOf(() => checkPublisher(undefined, "publishers[4]")),
    [
      '  publishers[4]  missing; expected a publisher file: lines of the form "key: value": name, legalName, url, logo, dataset, feeds, …',
    ],
  );
});

test.run();
