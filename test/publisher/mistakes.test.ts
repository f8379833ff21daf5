import { Buffer } from "node:buffer";
import path from "node:path";
import * as assert from "uvu/assert";
import { parse, parseDocument } from "yaml";
import {
  checkPublisher,
  describeDataset,
  loadPublisher,
  OpenActiveError,
  readPublisher,
  type Problem,
} from "../../src/index.js";
import { createFolder, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// What people do wrong in a text editor, and the messages they get. The messages here are written by
// hand: each was read through the eyes of somebody who edits YAML twice a year.

const topKeys =
  "name, legalName, url, logo, email, telephone, description, organizationType, identifier, " +
  "vatID, address, sameAs, dataset, feeds, bookingService, accessService, rights, guidance, brand, publicSectorBody";
const datasetKeys =
  "url, discussionUrl, name, alternateName, description, disambiguatingDescription, " +
  "keywords, inLanguage, datePublished, dateModified, license, documentation, schemaVersion, " +
  "backgroundImage, spatialCoverage, temporalCoverage, variableMeasured, measurementTechnique, " +
  "identifier, version, sameAs, contactPoint, isBasedOn, isPartOf, hasPart, funder, citation, " +
  "changelog, mailingList, expires, movedTo, includedInDataCatalog";
const stepKeys =
  "buildApi, chooseLicence, amendTerms, datasetHomepage, openDataCertificate, issuesBoard, " +
  "validation, dataCatalogue, conformanceCertificate";
const kinds =
  "SessionSeries, ScheduledSession, FacilityUse, IndividualFacilityUse, FacilityUseSlot, " +
  "IndividualFacilityUseSlot, Course, CourseInstance, CourseInstanceSubEvent, HeadlineEvent, " +
  "HeadlineEventSubEvent, Event, EventSeries, OnDemandEvent, Place";
const webAddress = "an absolute URL that starts with https:// or http://";
const picture =
  "a picture file in this project (svg, png, jpg, gif, webp or avif, as in images/logo.svg), or a URL that starts with https://";
const dayOrMoment =
  "a date, as in 2024-01-31, or a date and time with a time zone, as in 2024-01-31T09:30:00Z";
const moment = "a date and time with a time zone, as in 2024-01-31T09:30:00Z";
const list = 'a list, with each entry on its own line that starts with "- "';
const licence = "https://creativecommons.org/licenses/by/4.0/";
const onlyLicence = `expected ${licence} and nothing else: OpenActive data is CC BY 4.0; did you mean "${licence}"?`;
const colour = 'a colour in quotes, as in "#0b5cad": # and three or six of 0-9 and a-f';
const tab = "found a tab; expected spaces: YAML does not allow tabs for indentation";
const savedAsUtf8 =
  "expected a file saved as UTF-8: in Notepad, choose File, Save as, and UTF-8 as the encoding";
const feedsForms =
  "base and types (a URL and a list of kinds), a list of feeds with type and url, or none yet";

/** The minimal file with one place changed. */
function replace(from: string, to: string): string {
  assert.ok(minimalPublisher.includes(from), `there is no ${from}`);
  return minimalPublisher.replace(from, () => to);
}
/** Line 1 is `name: Acme Leisure`, line 3 is `url: …`, line 4 is `logo: …`. */
const withName = (value: string) => replace("name: Acme Leisure\n", `name: ${value}\n`);
const withUrl = (url: string) =>
  replace("url: https://www.acme-leisure.example/\n", `url: ${url}\n`);
const withLogo = (value: string) => replace("https://www.acme-leisure.example/logo.png", value);
/** Adds lines, the first of which is line 11. */
const append = (...lines: string[]) => `${minimalPublisher}${lines.join("\n")}\n`;
/** Adds lines below `dataset:`, the first of which is line 6. */
const withDataset = (...lines: string[]) =>
  replace("dataset:\n", `dataset:\n${lines.map((line) => `  ${line}\n`).join("")}`);
const withDatasetUrl = (url: string) => replace("https://data.acme-leisure.example/", url);
/** Replaces the feeds; the first of the lines is line 9. */
const withFeeds = (...lines: string[]) =>
  `${minimalPublisher.slice(0, minimalPublisher.indexOf("feeds:"))}feeds:${lines.map((line) => `\n  ${line}`).join("")}\n`;
/** Replaces the kinds of feed, in line 10 from column 11. */
const withTypes = (...kindsOfFeed: string[]) =>
  replace("SessionSeries, ScheduledSession", kindsOfFeed.join(", "));
const withEndpoint = (endpointUrl: string) =>
  append(
    "accessService:",
    `  endpointUrl: ${endpointUrl}`,
    "  landingPage: https://example.org/",
    "  termsOfService: https://example.org/terms",
  );
const withStep = (...lines: string[]) =>
  append("guidance:", "  steps:", ...lines.map((line) => `    ${line}`));

/** The messages of an error, without its headline; none when there is no error. */
function listMessages(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    return listProblems(error as OpenActiveError);
  }
  return [];
}

function listProblems({ message, problems }: OpenActiveError): string[] {
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
    `1:1  found "Hello, we are Acme Leisure."; ` +
      `expected a publisher file: lines of the form "key: value": name, legalName, url, logo, dataset, feeds, …`,
  ],
  [
    "a list of publishers",
    "- name: Acme\n- name: Other\n",
    "1:1  found a list; " +
      `expected a publisher file: lines of the form "key: value": name, legalName, url, logo, dataset, feeds, …`,
  ],
  [
    "a second document",
    append("---", "name: Other"),
    '11:1  found a second document (a line "---"); expected one publisher per file',
  ],
  [
    "a byte order mark shifts no column",
    `\ufeff${withName("")}`,
    "1:1  name: found no value; expected the name people know the publisher by",
  ],
  [
    "Windows line ends shift no line",
    replace("legalName:", "legalname:").replaceAll("\n", "\r\n"),
    `2:1  legalname: unknown key; allowed here: ${topKeys}; did you mean "legalName"?`,
  ],
  [
    "everything missing",
    "name: Acme Leisure\n",
    "1:1  legalName: missing; expected the legal name of the organisation",
    "1:1  url: missing; expected the publisher's website: an absolute URL",
    "1:1  logo: missing; expected the publisher's logo: a picture file in this project, or an absolute URL",
    "1:1  dataset: missing; expected the dataset: a group of keys, indented below it: url, discussionUrl, …",
    `1:1  feeds: missing; expected ${feedsForms}`,
  ],

  // Spaces and indentation
  ["a tab", replace("  url: https://data", "\turl: https://data"), `6:1  ${tab}`],
  [
    "tabs everywhere",
    minimalPublisher.replaceAll("\n  ", "\n\t"),
    `6:1  ${tab}`,
    `7:1  ${tab}`,
    `9:1  ${tab}`,
    `10:1  ${tab}`,
  ],
  ["a tab after a space", replace("  url: https://data", " \turl: https://data"), `6:2  ${tab}`],
  [
    "one space too few",
    replace("  discussionUrl", " discussionUrl"),
    '7:2  found 1 space before "discussionUrl"; expected 2, as on the lines it belongs with',
  ],
  [
    "two spaces too many",
    replace("  discussionUrl", "    discussionUrl"),
    '7:5  found 4 spaces before "discussionUrl"; expected 2, as on the lines it belongs with',
  ],
  [
    "a space before a key of the top level",
    replace("legalName", " legalName"),
    '2:2  found 1 space before "legalName"; expected 0, as on the lines it belongs with',
  ],
  [
    "the second key of a feed below its dash",
    withFeeds("- type: SessionSeries", "url: https://api.example.org/a"),
    '10:3  found 2 spaces before "url"; expected 4, as on the lines it belongs with',
  ],
  [
    "a dash not below the others",
    withFeeds(
      "- type: SessionSeries",
      "  url: https://api.example.org/a",
      " - type: Event",
      "   url: https://api.example.org/b",
    ),
    '11:4  found 3 spaces before the "-" of a list entry; expected 2, as on the lines it belongs with',
  ],
  [
    "no space after a dash",
    withFeeds("-type: SessionSeries", "  url: https://api.example.org/a"),
    '9:3  found "-type:"; expected a space after the dash; did you mean "- type:"?',
  ],
  [
    "no indentation at all",
    replace("  url: https://data", "url: https://data").replace("  discussionUrl", "discussionUrl"),
    "5:1  dataset: found no value; expected the dataset: a group of keys, indented below it: url, discussionUrl, …",
    '6:1  url: found the key "url" a second time (first on line 3); expected each key once',
    `7:1  discussionUrl: unknown key; allowed here: ${topKeys}; did you mean "discussionUrl" below "dataset"?`,
  ],
  [
    "non-breaking spaces, from a web page",
    replace("  url: https://data", "\u00a0\u00a0url: https://data"),
    "6:1  found a special space (such as a non-breaking one); expected an ordinary space",
  ],
  [
    "a non-breaking space after a colon",
    replace("name: Acme", "name:\u00a0Acme"),
    "1:6  found a special space (such as a non-breaking one); expected an ordinary space",
  ],

  // Colons
  [
    "no space after a colon",
    replace("name: Acme", "name:Acme"),
    '1:1  found "name:Acme Leisure"; expected a space after the colon; did you mean "name: Acme Leisure"?',
  ],
  [
    "no colon",
    replace("logo: https", "logo https"),
    '4:1  found "logo https://www.acme-leisure.example/logo.png"; expected a colon and a space after the key; ' +
      'did you mean "logo: https://www.acme-leisure.example/logo.png"?',
  ],
  [
    "an equals sign",
    replace("name: Acme", "name = Acme"),
    '1:1  found "name = Acme Leisure"; expected a colon and a space after the key; did you mean "name: Acme Leisure"?',
  ],
  [
    "a colon in a text",
    withName("Acme: Leisure"),
    `1:7  found a second colon on one line; expected quotes around text that contains ": "; ` +
      `did you mean "Acme: Leisure"?`,
  ],
  [
    "a group that starts in the line of its key",
    replace("feeds:\n  base", "feeds: base"),
    '8:8  found the key "base" on the same line as "feeds"; expected it on a separate line, indented below "feeds"',
  ],
  [
    "a text that goes on without indentation",
    withName("Acme\nLeisure"),
    '2:1  found "Leisure", which is not a "key: value" line; ' +
      "expected a colon and a space after the key, or deeper indentation for text that continues",
  ],

  // Quotes, and characters that want them
  [
    "an @ in front",
    withName("@Acme Leisure"),
    '1:7  found a value that starts with @; expected quotes around it; did you mean "@Acme Leisure"?',
  ],
  [
    "a backtick in front",
    withName("`Acme` Leisure"),
    '1:7  found a value that starts with `; expected quotes around it; did you mean "`Acme` Leisure"?',
  ],
  [
    "a per cent sign in front",
    withName("%Acme Leisure"),
    '1:7  found a value that starts with %; expected quotes around it; did you mean "%Acme Leisure"?',
  ],
  [
    "an asterisk in front (an alias)",
    withName("*Acme"),
    '1:7  found a value that starts with *; expected quotes around it; did you mean "*Acme"?',
  ],
  [
    "Markdown stars",
    append("description: **Great** sessions"),
    '11:14  found a value that starts with *; expected quotes around it; did you mean "**Great** sessions"?',
  ],
  [
    "an ampersand in front (an anchor)",
    withName("&Acme Leisure"),
    '1:7  found a value that starts with &; expected quotes around it; did you mean "&Acme Leisure"?',
  ],
  [
    "an exclamation mark in front (a tag)",
    withName("!Acme Leisure"),
    '1:7  found a value that starts with !; expected quotes around it; did you mean "!Acme Leisure"?',
  ],
  [
    "an exclamation mark that stands alone",
    withName("! Acme"),
    '1:7  found a value that starts with !; expected quotes around it; did you mean "! Acme"?',
  ],
  [
    "a bracket in front",
    withName("[Acme] Leisure"),
    '1:7  found a value that starts with [; expected quotes around it; did you mean "[Acme] Leisure"?',
  ],
  [
    "a greater-than sign in front",
    withName("> Acme Leisure"),
    '1:7  found a value that starts with >; expected quotes around it; did you mean "> Acme Leisure"?',
  ],
  [
    "a dash in front",
    withName("- Acme Leisure"),
    '1:7  found a value that starts with -; expected quotes around it; did you mean "- Acme Leisure"?',
  ],
  [
    "quotes around the first word",
    withName('"Acme" Leisure'),
    `1:14  found text after a closing quote; expected quotes around the whole value; did you mean '"Acme" Leisure'?`,
  ],
  [
    "an apostrophe in single quotes",
    withName("'Acme's Leisure'"),
    `1:13  found text after a closing quote; expected quotes around the whole value; did you mean "Acme's Leisure"?`,
  ],
  [
    "no closing quote",
    withName('"Acme Leisure'),
    '1:7  found text whose closing quote is missing; expected " at its end; did you mean "Acme Leisure"?',
  ],
  [
    "no closing quote, and quotes below",
    withName('"Acme Leisure').replace("Acme Leisure Trust Ltd", '"Acme Leisure Trust Ltd"'),
    '1:7  found text whose closing quote is missing; expected " at its end; did you mean "Acme Leisure"?',
  ],
  [
    "a Windows path in double quotes",
    withLogo('"images\\logo.svg"'),
    `4:7  logo: found "images\\\\logo.svg"; expected ${picture}; did you mean "images/logo.svg"?`,
    "4:14  found a backslash in double-quoted text, where it has a special meaning; " +
      "expected single quotes; did you mean 'images\\logo.svg'?",
  ],
  [
    "a list that is not closed",
    withTypes("SessionSeries", "ScheduledSession").replace("]", ""),
    "10:10  found a list that starts with [ and is not closed; expected a closing ]",
  ],
  [
    "a hash tag in a list",
    withDataset("keywords: [#openactive, Sports]"),
    "6:14  found #openactive, which YAML treats as a comment; expected quotes around text that contains #; " +
      'did you mean "#openactive"?',
  ],
  [
    "typographic quotes around a URL",
    withUrl("“https://acme.example/”"),
    `3:6  url: found "“https://acme.example/”"; expected ${webAddress}; did you mean "https://acme.example/"?`,
  ],
  [
    "typographic quotes around a colour",
    append("brand:", "  accent: ‘#0b5cad’"),
    `12:11  brand.accent: found "‘#0b5cad’"; expected ${colour}; did you mean "#0b5cad"?`,
  ],

  // Keys
  [
    "a key twice",
    append("name: Acme"),
    '11:1  name: found the key "name" a second time (first on line 1); expected each key once',
  ],
  [
    "a key twice in a group",
    withDataset("url: https://data.example.org/"),
    '7:3  dataset.url: found the key "url" a second time (first on line 6); expected each key once',
  ],
  [
    "a group twice",
    append("dataset:", "  name: Acme Data"),
    '11:1  dataset: found the key "dataset" a second time (first on line 5); expected each key once',
  ],
  [
    "a misspelt key",
    replace("name: Acme Leisure\n", "nmae: Acme Leisure\n"),
    `1:1  nmae: unknown key; allowed here: ${topKeys}; did you mean "name"?`,
  ],
  [
    "a key with a space",
    replace("legalName", "legal name"),
    `2:1  legal name: unknown key; allowed here: ${topKeys}; did you mean "legalName"?`,
  ],
  [
    "a key nobody can guess",
    append("colours: red"),
    `11:1  colours: unknown key; allowed here: ${topKeys}`,
  ],
  [
    "a key with the name of something in JavaScript",
    append("constructor: x"),
    `11:1  constructor: unknown key; allowed here: ${topKeys}`,
  ],
  [
    "licence, in British spelling",
    withDataset(`licence: ${licence}`),
    `6:3  dataset.licence: unknown key; allowed here: ${datasetKeys}; did you mean "license"?`,
  ],
  [
    "a key of the dataset at the top level",
    replace("  discussionUrl", "discussionUrl"),
    `7:1  discussionUrl: unknown key; allowed here: ${topKeys}; did you mean "discussionUrl" below "dataset"?`,
  ],
  [
    "a key of the top level in the dataset",
    withDataset("telephone: 020 7946 0000"),
    `6:3  dataset.telephone: unknown key; allowed here: ${datasetKeys}; did you mean "telephone" at the top level?`,
  ],
  [
    "names from the .NET library",
    append(
      "OrganisationLegalEntity: Acme Ltd",
      "PlatformName: Gladstone",
      "OpenDataFeedBaseUrl: https://api.example.org/",
    ),
    `11:1  OrganisationLegalEntity: unknown key; allowed here: ${topKeys}; "legalName" is there already`,
    `12:1  PlatformName: unknown key; allowed here: ${topKeys}; did you mean "name" below "bookingService"?`,
    `13:1  OpenDataFeedBaseUrl: unknown key; allowed here: ${topKeys}; "base" below "feeds" is there already`,
  ],
  [
    "a name from the PHP library",
    replace("  discussionUrl: https", "datasetDiscussionUrl: https"),
    `7:1  datasetDiscussionUrl: unknown key; allowed here: ${topKeys}; did you mean "discussionUrl" below "dataset"?`,
  ],
  [
    "a name from the Ruby library",
    append("open_booking_api_terms_service_url: https://example.org/terms"),
    `11:1  open_booking_api_terms_service_url: unknown key; allowed here: ${topKeys}; ` +
      `did you mean "termsOfService" below "accessService"?`,
  ],
  [
    "a name from the old generator",
    append("attribution-text: Acme"),
    `11:1  attribution-text: unknown key; allowed here: ${topKeys}; did you mean "attributionText" below "rights"?`,
  ],

  // Texts
  [
    "no value",
    withName(""),
    "1:1  name: found no value; expected the name people know the publisher by",
  ],
  [
    "no value where none is needed",
    append("telephone:"),
    "11:1  telephone: found no value; expected a telephone number in quotes, or no such line",
  ],
  [
    "empty quotes",
    withName('""'),
    '1:7  name: found ""; expected the name people know the publisher by',
  ],
  [
    "a list where a text is expected",
    withName("[Acme, Leisure]"),
    "1:1  name: found a list; expected the name people know the publisher by, as a single text",
  ],
  [
    "a number for a name",
    withName("365"),
    '1:7  name: found the number 365; expected the name people know the publisher by; write it in quotes: "365"',
  ],
  [
    "a telephone number without quotes",
    append("telephone: 02079460000"),
    "11:12  telephone: found the number 02079460000; expected a telephone number in quotes; " +
      'write it in quotes: "02079460000"',
  ],
  [
    "words for a telephone number",
    append("telephone: ask at the desk"),
    '11:12  telephone: found "ask at the desk"; expected a telephone number, in quotes, as in "+44 20 7946 0000"',
  ],
  [
    "a version without quotes",
    append("bookingService:", "  name: Gladstone", "  softwareVersion: 3.0"),
    "13:20  bookingService.softwareVersion: found the number 3.0; " +
      'expected the version of the booking system, in quotes; write it in quotes: "3.0"',
  ],
  [
    "HTML in a description",
    append("description: We are <b>great</b>."),
    '11:14  description: found "We are <b>great</b>."; ' +
      'expected plain text: the validator takes "<b>" for an HTML tag (a "<" needs a space after it)',
  ],
  [
    "a less-than sign without a space",
    append("description: for age <5"),
    '11:14  description: found "for age <5"; ' +
      'expected plain text: the validator takes "<5" for an HTML tag (a "<" needs a space after it)',
  ],
  [
    "an HTML entity",
    append("description: Pools &amp; gyms"),
    '11:14  description: found "Pools &amp; gyms"; ' +
      'expected plain text: the validator takes "&amp;" for an HTML entity; did you mean "Pools & gyms"?',
  ],
  [
    "what happens to be an HTML entity",
    withName("Up&in"),
    '1:7  name: found "Up&in"; expected plain text: the validator takes "&in" for an HTML entity; ' +
      'did you mean "Up & in"?',
  ],
  [
    "a control character",
    withName('"Acme\\u0007Leisure"'),
    '1:7  name: found "Acme\\u0007Leisure"; expected plain text without control characters; ' +
      'did you mean "AcmeLeisure"?',
  ],
  [
    "a description too short",
    withDataset("description: Sessions."),
    '6:16  dataset.description: found "Sessions."; ' +
      "expected 50 to 5000 characters (as Google Dataset Search requires), not 9",
  ],
  [
    "a description too long",
    withDataset(`description: ${"x".repeat(5001)}`),
    `6:16  dataset.description: found "${"x".repeat(77)}…"; ` +
      "expected 50 to 5000 characters (as Google Dataset Search requires), not 5001",
  ],
  [
    "an invalid email address",
    append("email: opendata at acme"),
    '11:8  email: found "opendata at acme"; expected an email address, as in opendata@club.example',
  ],
  [
    "control characters in an email address",
    append('email: "jo\\u0007@acme.example"'),
    '11:8  email: found "jo\\u0007@acme.example"; expected an email address, as in opendata@club.example',
  ],
  [
    "an email address with a name",
    append("email: Jo <jo@acme.example>"),
    '11:8  email: found "Jo <jo@acme.example>"; expected an email address, as in opendata@club.example; ' +
      'did you mean "jo@acme.example"?',
  ],
  [
    "a language with an underscore",
    withDataset("inLanguage: en_GB"),
    '6:15  dataset.inLanguage: found "en_GB"; expected a language tag, as in en-GB or cy; did you mean "en-GB"?',
  ],
  [
    "the name of a language",
    withDataset("inLanguage: [english, Welsh]"),
    '6:16  dataset.inLanguage[0]: found "english"; expected a language tag, as in en-GB or cy; did you mean "en"?',
    '6:25  dataset.inLanguage[1]: found "Welsh"; expected a language tag, as in en-GB or cy; did you mean "cy"?',
  ],
  [
    "a country that is not a valid region",
    withDataset("inLanguage: en-UK"),
    '6:15  dataset.inLanguage: found "en-UK"; expected a language tag, as in en-GB or cy; did you mean "en-GB"?',
  ],
  [
    "a colour without quotes",
    append("brand:", "  accent: #0b5cad"),
    '12:3  brand.accent: found no value (anything after a # is a comment: put the value in quotes, "#0b5cad"); ' +
      'expected a colour in quotes, as in "#0b5cad", or no such line',
  ],
  [
    "the name of a colour",
    append("brand:", "  accent: blue"),
    `12:11  brand.accent: found "blue"; expected ${colour}`,
  ],
  [
    "a colour of digits only",
    append("brand:", "  accent: 123456"),
    `12:11  brand.accent: found the number 123456; expected ${colour}; did you mean "#123456"?`,
  ],
  [
    "a year in quotes",
    append("rights:", '  copyrightYear: "2024"'),
    '12:18  rights.copyrightYear: found "2024"; expected a year of four digits, without quotes, as in 2024',
  ],
  [
    "years for a year",
    append("rights:", "  copyrightYear: 2020-2024"),
    '12:18  rights.copyrightYear: found "2020-2024"; expected a year of four digits, without quotes, as in 2024',
  ],

  // Licence
  [
    "an http licence",
    withDataset("license: http://creativecommons.org/licenses/by/4.0/"),
    `6:12  dataset.license: found "http://creativecommons.org/licenses/by/4.0/"; ${onlyLicence}`,
  ],
  [
    "another licence",
    withDataset("license: https://creativecommons.org/publicdomain/zero/1.0/"),
    `6:12  dataset.license: found "https://creativecommons.org/publicdomain/zero/1.0/"; ${onlyLicence}`,
  ],
  [
    "the name of the licence",
    withDataset("license: CC BY 4.0"),
    `6:12  dataset.license: found "CC BY 4.0"; ${onlyLicence}`,
  ],

  // URLs
  ["a relative URL", withUrl("/about"), `3:6  url: found "/about"; expected ${webAddress}`],
  [
    "a URL without its scheme",
    withUrl("www.acme.example"),
    `3:6  url: found "www.acme.example"; expected ${webAddress}; did you mean "https://www.acme.example"?`,
  ],
  [
    "a slash too few",
    withUrl("https:/acme.example/"),
    `3:6  url: found "https:/acme.example/"; expected ${webAddress}; did you mean "https://acme.example/"?`,
  ],
  [
    "an email address instead of a URL",
    withUrl("mailto:info@acme.example"),
    `3:6  url: found "mailto:info@acme.example"; expected ${webAddress}`,
  ],
  [
    "a URL with spaces",
    withUrl("https://acme.example/our site/"),
    '3:6  url: found "https://acme.example/our site/"; expected a URL without spaces',
  ],
  [
    "a URL with a password",
    withUrl("https://me:secret@acme.example/"),
    '3:6  url: found "https://me:secret@acme.example/"; expected a URL without a user name or password',
  ],
  [
    "a URL of the office network",
    withUrl("https://intranet/"),
    '3:6  url: found "https://intranet/"; ' +
      "expected a URL whose host name contains a dot, as in https://www.club.example/",
  ],
  [
    "a URL copied from HTML",
    withUrl("https://acme.example/?a=1&amp;b=2"),
    '3:6  url: found "https://acme.example/?a=1&amp;b=2"; ' +
      'expected a URL without "&amp;", which the validator takes for an HTML entity; ' +
      'did you mean "https://acme.example/?a=1&b=2"?',
  ],
  [
    "a URL that happens to contain an HTML entity",
    withUrl("https://acme.example/?a=1&copy=2"),
    '3:6  url: found "https://acme.example/?a=1&copy=2"; ' +
      'expected a URL without "&copy", which the validator takes for an HTML entity',
  ],
  [
    "a Dataset Site with a query",
    withDatasetUrl("https://data.example.org/?lang=en"),
    '6:8  dataset.url: found "https://data.example.org/?lang=en"; ' +
      'expected a URL without a query (?) or fragment (#); did you mean "https://data.example.org/"?',
  ],
  [
    "a Dataset Site with a fragment",
    withDatasetUrl('"https://data.example.org/#data"'),
    '6:8  dataset.url: found "https://data.example.org/#data"; ' +
      'expected a URL without a query (?) or fragment (#); did you mean "https://data.example.org/"?',
  ],
  [
    "a Dataset Site with a % that stands for nothing",
    withDatasetUrl("https://data.example.org/100%/"),
    '6:8  dataset.url: found "https://data.example.org/100%/"; ' +
      "expected a URL in which each % encodes part of a letter, as in %C3%A9 for é; write %25 for a % itself",
  ],
  [
    "an empty part in a path, with which links would lead to another host",
    withDatasetUrl(`"https://d.example//evil.example/"`),
    `6:8  dataset.url: found "https://d.example//evil.example/"; expected a URL with one slash at a time in its path; did you mean "https://d.example/evil.example/"?`,
  ],
  [
    "a dot in a path",
    withDatasetUrl(`"https://d.example/x/./"`),
    `6:8  dataset.url: found "https://d.example/x/./"; expected the URL as browsers show it, without . or .. between slashes; did you mean "https://d.example/x/"?`,
  ],
  [
    "two dots in a path, encoded",
    withDatasetUrl(`"https://d.example/a/%2e%2E/y/"`),
    `6:8  dataset.url: found "https://d.example/a/%2e%2E/y/"; expected the URL as browsers show it, without . or .. between slashes; did you mean "https://d.example/y/"?`,
  ],
  [
    "a backslash in a path",
    withDatasetUrl("https://d.example/a\\b/"),
    `6:8  dataset.url: found "https://d.example/a\\\\b/"; expected a URL with / instead of \\; did you mean "https://d.example/a/b/"?`,
  ],
  [
    "a placeholder in a URL",
    withDatasetUrl(`"https://d.example/{tenant}/"`),
    `6:8  dataset.url: found "https://d.example/{tenant}/"; expected a URL without {tenant}, which looks like a placeholder to be filled in`,
  ],
  [
    "a character that RDF does not allow",
    withDatasetUrl(`"https://d.example/a|b/"`),
    `6:8  dataset.url: found "https://d.example/a|b/"; expected a URL in which | is written %7C; did you mean "https://d.example/a%7Cb/"?`,
  ],
  [
    "brackets in a URL",
    withDatasetUrl(`"https://d.example/a[1]/"`),
    `6:8  dataset.url: found "https://d.example/a[1]/"; expected a URL in which [ is written %5B; did you mean "https://d.example/a%5B1%5D/"?`,
  ],
  [
    "an encoded slash",
    withDatasetUrl(`"https://d.example/a%2Fb/"`),
    `6:8  dataset.url: found "https://d.example/a%2Fb/"; expected a URL without %2F, which servers read as /`,
  ],
  [
    "an encoded control character",
    withDatasetUrl(`"https://d.example/%00/"`),
    `6:8  dataset.url: found "https://d.example/%00/"; expected a URL without %00, which is a control character`,
  ],
  [
    "a part of a path that no file system can hold",
    withDatasetUrl(`https://d.example/${"é".repeat(101)}/`),
    `6:8  dataset.url: found "https://d.example/${"é".repeat(59)}…"; expected at most 200 bytes between two slashes of the path, not 202`,
  ],
  [
    "an Open Booking API with a trailing slash",
    withEndpoint("https://api.example.org/booking/"),
    '12:16  accessService.endpointUrl: found "https://api.example.org/booking/"; ' +
      "expected a URL without a trailing slash (the Test Suite rejects one); " +
      'did you mean "https://api.example.org/booking"?',
  ],
  [
    "two mistakes in one value are reported one at a time, with what is right in the end",
    withEndpoint("api.example.org/booking/"),
    `12:16  accessService.endpointUrl: found "api.example.org/booking/"; expected ${webAddress}; ` +
      `did you mean "https://api.example.org/booking"?`,
  ],
  [
    "a logo as an absolute path",
    withLogo("/images/logo.svg"),
    `4:7  logo: found "/images/logo.svg"; expected ${picture}; did you mean "images/logo.svg"?`,
  ],
  [
    "a logo outside the project",
    withLogo("../logo.svg"),
    `4:7  logo: found "../logo.svg"; expected ${picture}`,
  ],
  [
    "a logo that is not a picture",
    withLogo("logo.pdf"),
    `4:7  logo: found "logo.pdf"; expected ${picture}`,
  ],

  // Dates
  [
    "a British date",
    withDataset("datePublished: 31/01/2024"),
    `6:18  dataset.datePublished: found "31/01/2024"; expected ${dayOrMoment}; did you mean "2024-01-31"?`,
  ],
  [
    "a date in words",
    withDataset("datePublished: 31 January 2024"),
    `6:18  dataset.datePublished: found "31 January 2024"; expected ${dayOrMoment}; did you mean "2024-01-31"?`,
  ],
  [
    "a date without dashes",
    withDataset("datePublished: 20240131"),
    `6:18  dataset.datePublished: found the number 20240131; expected ${dayOrMoment}; did you mean "2024-01-31"?`,
  ],
  [
    "a year for a date",
    withDataset("datePublished: 2024"),
    `6:18  dataset.datePublished: found the number 2024; expected ${dayOrMoment}`,
  ],
  [
    "a day that does not exist",
    withDataset("datePublished: 2024-02-30"),
    '6:18  dataset.datePublished: found "2024-02-30"; expected a date that exists, as in 2024-01-31',
  ],
  [
    "milliseconds",
    withDataset("dateModified: 2024-01-31T09:30:00.123Z"),
    `6:17  dataset.dateModified: found "2024-01-31T09:30:00.123Z"; ` +
      `expected ${moment}, without fractions of a second; did you mean "2024-01-31T09:30:00Z"?`,
  ],
  [
    "no time zone",
    withDataset("dateModified: 2024-01-31T09:30:00"),
    `6:17  dataset.dateModified: found "2024-01-31T09:30:00"; expected ${moment}; did you mean "2024-01-31T09:30:00Z"?`,
  ],
  [
    "a space for a T",
    withDataset("dateModified: 2024-01-31 09:30"),
    `6:17  dataset.dateModified: found "2024-01-31 09:30"; expected ${moment}; did you mean "2024-01-31T09:30:00Z"?`,
  ],
  [
    "a day for a moment",
    withDataset("dateModified: 2024-01-31"),
    `6:17  dataset.dateModified: found "2024-01-31"; expected ${moment}; did you mean "2024-01-31T00:00:00Z"?`,
  ],
  [
    "a time zone that does not exist",
    withDataset("dateModified: 2024-01-31T09:30:00+99:99"),
    `6:17  dataset.dateModified: found "2024-01-31T09:30:00+99:99"; expected ${moment}`,
  ],
  [
    "dates out of order",
    withDataset("datePublished: 2024-02-01", "dateModified: 2024-01-31T09:30:00Z"),
    '7:17  dataset.dateModified: found "2024-01-31T09:30:00Z", which is before datePublished; ' +
      "expected a date and time no earlier than 2024-02-01",
  ],

  // Groups and lists
  [
    "a text for a group",
    minimalPublisher.replace(/dataset:\n.*\n.*/, "dataset: https://data.example.org/"),
    '5:10  dataset: found "https://data.example.org/"; ' +
      "expected the dataset: a group of keys, indented below it: url, discussionUrl, …",
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
    withDataset('keywords: "Swimming, Sports"'),
    `6:13  dataset.keywords: found "Swimming, Sports"; expected keywords: ${list}; did you mean [Swimming, Sports]?`,
  ],
  [
    "an empty list",
    withDataset("keywords: []"),
    "6:3  dataset.keywords: found an empty list; expected keywords: at least one entry, or no such line",
  ],
  [
    "a number in a list",
    withDataset("keywords: [5k, 10]"),
    '6:18  dataset.keywords[1]: found the number 10; expected a keyword; write it in quotes: "10"',
  ],
  [
    "a booking system without a name",
    append("bookingService:", "  url: https://example.org/"),
    "11:1  bookingService.name: missing; expected the name of the booking system, or hasCredential (or both)",
  ],
  [
    "the name of the booking system alone",
    append("bookingService: Gladstone"),
    '11:17  bookingService: found "Gladstone"; ' +
      "expected the booking system: a group of keys, indented below it: name, url, softwareVersion, …",
  ],
  [
    "yes for true",
    append("publicSectorBody: yes"),
    '11:19  publicSectorBody: found "yes"; expected true, false, or a group of keys; did you mean true?',
  ],

  [
    "a contact that nobody can reach",
    withDataset("contactPoint: { name: Data team }"),
    "6:3  dataset.contactPoint.email: missing; expected a way to reach the contact: email, telephone or url",
  ],
  [
    "a contact whose only email address is wrong",
    withDataset("contactPoint: { email: nobody }"),
    '6:26  dataset.contactPoint.email: found "nobody"; expected an email address, as in opendata@club.example',
  ],

  // Feeds
  ["feeds without a value", withFeeds(), `8:1  feeds: found no value; expected ${feedsForms}`],
  [
    "no feed in the list",
    replace(
      "feeds:\n  base: https://api.acme-leisure.example/openactive\n  types: [SessionSeries, ScheduledSession]",
      "feeds: []",
    ),
    "8:1  feeds: found an empty list; expected the feeds: at least one entry",
  ],
  [
    "a base without kinds",
    withFeeds("base: https://api.example.org/"),
    `8:1  feeds.types: missing; expected the kinds of feed: ${list}`,
  ],
  [
    "kinds as one text",
    withFeeds("base: https://api.example.org/", "types: SessionSeries, ScheduledSession"),
    `10:10  feeds.types: found "SessionSeries, ScheduledSession"; expected the kinds of feed: ${list}; ` +
      "did you mean [SessionSeries, ScheduledSession]?",
  ],
  [
    "no comma between kinds",
    replace("SessionSeries, ScheduledSession", "SessionSeries ScheduledSession"),
    `10:11  feeds.types[0]: found "SessionSeries ScheduledSession"; expected the kind of feed: one of ${kinds}; ` +
      "did you mean SessionSeries, ScheduledSession?",
  ],
  [
    "a feed without its dash",
    withFeeds("type: SessionSeries", "url: https://api.example.org/a"),
    `8:1  feeds: found a group of keys; expected ${feedsForms}`,
  ],
  [
    "a base and a list",
    withFeeds(
      "base: https://api.example.org/",
      "- type: SessionSeries",
      "  url: https://api.example.org/a",
    ),
    '10:3  found the "-" of a list entry among keys; expected either keys or list entries, not both',
  ],
  [
    "kinds for feeds",
    withFeeds("- SessionSeries"),
    '9:5  feeds[0]: found "SessionSeries"; expected a feed: a group of keys, indented below it: type, url, …',
  ],
  [
    "a feed without a URL",
    withFeeds("- type: SessionSeries"),
    "9:5  feeds[0].url: missing; expected the URL of the feed: an absolute URL",
  ],
  [
    "the name of a feed's URL in JSON-LD",
    withFeeds("- type: SessionSeries", "  contentUrl: https://api.example.org/a"),
    "10:5  feeds[0].contentUrl: unknown key; allowed here: type, url, identifier, name, status, note; " +
      'did you mean "url"?',
  ],
  [
    "a feed of slots",
    withTypes("FacilityUse", "Slot"),
    `10:24  feeds.types[1]: found "Slot"; expected the kind of feed: one of ${kinds}; did you mean "FacilityUseSlot"?`,
  ],
  [
    "the path of a feed",
    withTypes("session-series"),
    `10:11  feeds.types[0]: found "session-series"; expected the kind of feed: one of ${kinds}; ` +
      `did you mean "SessionSeries"?`,
  ],
  [
    "a misspelt kind of feed",
    withTypes("Sesions"),
    `10:11  feeds.types[0]: found "Sesions"; expected the kind of feed: one of ${kinds}; did you mean "SessionSeries"?`,
  ],
  [
    "the class of a feed",
    withTypes("https://openactive.io/SessionSeries"),
    `10:11  feeds.types[0]: found "https://openactive.io/SessionSeries"; ` +
      `expected the kind of feed: one of ${kinds}; did you mean "SessionSeries"?`,
  ],
  [
    "an unknown kind of feed",
    withTypes("Classes"),
    `10:11  feeds.types[0]: found "Classes"; expected the kind of feed: one of ${kinds}`,
  ],
  [
    "a status with a capital letter",
    withFeeds("- type: SessionSeries", "  url: https://api.example.org/a", "  status: Active"),
    '11:13  feeds[0].status: found "Active"; ' +
      'expected the status of the feed: one of active, development, paused, deprecated; did you mean "active"?',
  ],
  [
    "two feeds with one identifier",
    withFeeds(
      "- type: SessionSeries",
      "  url: https://api.example.org/a",
      "- type: SessionSeries",
      "  url: https://api.example.org/b",
    ),
    '11:11  feeds[1].type: found "SessionSeries" a second time (first in feeds[0]); ' +
      'expected a different "identifier" for each feed, because data users tell feeds apart by it',
  ],
  [
    "one kind of feed twice",
    withTypes("SessionSeries", "SessionSeries"),
    '10:26  feeds.types[1]: found "SessionSeries" a second time (first in feeds.types[0]); ' +
      "expected each kind of feed once; for two feeds of one kind, write a list of feeds with identifiers",
  ],
  [
    "slots without facilities",
    withTypes("SessionSeries", "FacilityUseSlot"),
    '10:26  feeds.types[1]: found "FacilityUseSlot" without a feed of its facilities; ' +
      "expected a feed of type FacilityUse as well, because a slot does not say what can be booked or where",
  ],
  [
    "slots with a misspelt feed of facilities get no warning about a missing parent",
    withTypes("FacilityUze", "FacilityUseSlot"),
    `10:11  feeds.types[0]: found "FacilityUze"; expected the kind of feed: one of ${kinds}; ` +
      `did you mean "FacilityUse"?`,
  ],

  // Guidance
  [
    "an unknown role",
    append("guidance:", "  role: provider"),
    '12:9  guidance.role: found "provider"; expected the role: one of activity-provider, booking-system; ' +
      'did you mean "activity-provider"?',
  ],
  [
    "an unknown step",
    withStep("licence:", "  confirmedOn: 2024-01-31"),
    `13:5  guidance.steps.licence: unknown key; allowed here: ${stepKeys}; did you mean "chooseLicence"?`,
  ],
  [
    "a confirmation with true",
    withStep("buildApi:", "  confirmedOn: true"),
    "14:20  guidance.steps.buildApi.confirmedOn: found the word true; expected a date, as in 2024-01-31",
  ],
  [
    "a confirmation with yes",
    withStep("buildApi:", "  confirmedOn: yes"),
    '14:20  guidance.steps.buildApi.confirmedOn: found "yes"; expected a date, as in 2024-01-31',
  ],
  [
    "an unknown confirmation",
    withStep("buildApi:", "  confirmed: 2024-01-31"),
    "14:7  guidance.steps.buildApi.confirmed: unknown key; " +
      'allowed here: confirmedOn, evidence, applies, estimate, note; did you mean "confirmedOn"?',
  ],
  [
    "a confirmed step in one line",
    withStep("buildApi: 2024-01-31"),
    '13:15  guidance.steps.buildApi: found "2024-01-31"; ' +
      "expected a step: a group of keys, indented below it: confirmedOn, evidence, applies, …",
  ],
  [
    "no for false",
    withStep("buildApi:", "  applies: no"),
    '14:16  guidance.steps.buildApi.applies: found "no"; expected true or false, without quotes; did you mean false?',
  ],
  [
    "a contact without an email address",
    append("guidance:", "  contact:", "    email: Jo"),
    '13:12  guidance.contact.email: found "Jo"; expected an email address, as in opendata@club.example',
  ],
];

for (const [name, text, ...messages] of mistakes) {
  test(name, () => {
    assert.equal(
      listMessages(() => readPublisher(text, "publisher.yaml")),
      messages.map((message) => `  publisher.yaml:${message}`),
    );
  });
}

/** Sets the value of a key in plain data. */
function setValue(data: unknown, keys: readonly string[], value: unknown): void {
  let group = data as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) group = (group[key] ??= {}) as Record<string, unknown>;
  group[keys.at(-1)!] = value;
}

const splitKeys = (keys: string) => keys.split(/[.[\]]+/).filter((key) => key !== "");

/** Puts what a message suggests in the place of what was found, in plain data. */
function applySuggestion(data: unknown, { path: at, message }: Problem): string | undefined {
  const meant = /; did you mean (.*)\?$/.exec(message)?.[1];
  if (meant === undefined) return undefined;
  const keys = splitKeys(at);
  if (!message.startsWith("unknown key")) {
    setValue(data, keys, parse(meant));
    return at;
  }
  const [, key = "", group] = /^"(.*?)"(?: below "(.*)"| at the top level)?$/.exec(meant) ?? [];
  let found = data as Record<string, unknown>;
  for (const each of keys.slice(0, -1)) found = found[each] as Record<string, unknown>;
  const value = found[keys.at(-1)!];
  delete found[keys.at(-1)!];
  const isHere = !/(?: below | at the top level)/.test(meant);
  const place = isHere ? keys.slice(0, -1) : splitKeys(group ?? "");
  setValue(data, [...place, key], value);
  return [...place, key].join(".");
}

test("what a message suggests is accepted in its place", () => {
  let count = 0;
  for (const [name, text] of mistakes) {
    const readable = parseDocument(text, { uniqueKeys: false });
    // An alias without an anchor is an error only once it is resolved.
    if (readable.errors.length > 0 || /^\w+: \*/m.test(text)) continue;
    for (const problem of listReadProblems(() => readPublisher(text, "p"))) {
      const data = readable.toJS() as unknown;
      // A list of words, not put in brackets again, is right only as text.
      if (problem.path === "" || /did you mean \w+, \w+\?$/.test(problem.message)) continue;
      const place = applySuggestion(data, problem);
      if (place === undefined) continue;
      count += 1;
      const again = listReadProblems(() => checkPublisher(data, "p"));
      const meantPath = place.replace(/\.(\d+)(?=\.|$)/g, "[$1]");
      const same = again.filter(
        (other) => other.path === meantPath && !isAboutValue(problem, other),
      );
      assert.equal(same, [], `${name}: ${problem.message}`);
    }
  }
  assert.ok(count > 50, `only ${count} suggestions`);
});

const wrongValues = [
  "www.club.example/a b",
  "club.example,",
  "HTTP://club.example/?a=1#b;",
  "//club.example/x/",
  "https:///club.example",
  "<https://club.example/,>",
  "see https://club.example/a/?x=1, please",
  "https://club.example/?a=1&amp;b=2#c",
  "photo.avif",
  "images/photo.jpeg",
  "\\\\server\\logo.png",
  "/images/logo.svg",
  "www.club.example/logo.png",
  "doi:10.1234/5, hdl:1/2",
  "Jo <jo@club.example>;",
  "31/12/2023,",
  "2023-02-30T10:00",
  "1 March 2024 at 10:00",
  "2024-03-01 9:5:00.5 +0100",
  "en_UK",
  "Welsh,",
  "true;",
  "Yes",
  "2023,",
  "#fff,",
  "0B5CAD",
  "Session, slots",
  "[SessionSeries, ScheduledSession],",
  "booking system",
  "a, b; c",
  "CC-BY",
];
const placesOfValues = [
  "url",
  "logo",
  "email",
  "telephone",
  "name",
  "sameAs",
  "dataset.url",
  "dataset.datePublished",
  "dataset.dateModified",
  "dataset.inLanguage",
  "dataset.keywords",
  "dataset.license",
  "dataset.backgroundImage",
  "feeds.base",
  "feeds.types",
  "accessService.endpointUrl",
  "brand.accent",
  "guidance.role",
  "guidance.noticeFrom",
  "guidance.contact.email",
  "publicSectorBody",
  "rights.copyrightYear",
];

for (const place of placesOfValues) {
  test(`what is suggested for ${place} is accepted`, () => {
    for (const value of wrongValues) {
      const data = parse(minimalPublisher) as unknown;
      setValue(data, place.split("."), value);
      const isHere = ({ path: at }: Problem) => at === place;
      const problem = listReadProblems(() => checkPublisher(data, "p")).find(isHere);
      if (problem === undefined || applySuggestion(data, problem) === undefined) continue;
      const again = listReadProblems(() => checkPublisher(data, "p")).filter(isHere);
      assert.equal(again, [], problem.message);
    }
  });
}

/** Whether the key that was meant is right, and its value is another matter. */
const isAboutValue = (problem: Problem, other: Problem) =>
  problem.message.startsWith("unknown key") && !other.message.startsWith("unknown key");

function listReadProblems(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    return (error as OpenActiveError).problems;
  }
  return [];
}

test("Windows line endings change no message", () => {
  for (const [name, text] of mistakes) {
    const windows = text.replaceAll(/\r?\n/g, "\r\n");
    assert.equal(
      listMessages(() => readPublisher(windows, "publisher.yaml")),
      listMessages(() => readPublisher(text, "publisher.yaml")),
      name,
    );
  }
});

test("mistakes of every kind are reported together, in the order of the file", () => {
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
    '2:12  found text whose closing quote is missing; expected " at its end; did you mean "Acme Leisure Trust Ltd"?',
    `3:6  url: found "www.acme-leisure.example"; expected ${webAddress}; ` +
      `did you mean "https://www.acme-leisure.example"?`,
    `4:7  logo: found "logo.pdf"; expected ${picture}`,
    `6:1  ${tab}`,
    `6:7  dataset.url: found "https//data.acme-leisure.example/"; expected ${webAddress}; ` +
      `did you mean "https://data.acme-leisure.example/"?`,
    `7:3  dataset.discussionURL: unknown key; allowed here: ${datasetKeys}; did you mean "discussionUrl"?`,
    `7:18  dataset.discussionURL: found "example"; expected ${webAddress}`,
    '8:28  dataset.keywords[2]: found the number 10; expected a keyword; write it in quotes: "10"',
    "9:12  telephone: found the number 02079460000; expected a telephone number in quotes; " +
      'write it in quotes: "02079460000"',
    '10:14  found a second colon on one line; expected quotes around text that contains ": "; ' +
      'did you mean "Open: every day"?',
    `12:11  feeds[0].type: found "Slot"; expected the kind of feed: one of ${kinds}; did you mean "FacilityUseSlot"?`,
    `13:10  feeds[0].url: found "/slots"; expected ${webAddress}`,
    '15:4  found 3 spaces before "url"; expected 4, as on the lines it belongs with',
    '17:18  rights.copyrightYear: found "2024"; expected a year of four digits, without quotes, as in 2024',
    '18:1  telephone: found the key "telephone" a second time (first on line 9); expected each key once',
    '19:1  found a second document (a line "---"); expected one publisher per file',
  ];
  assert.equal(
    listMessages(() => readPublisher(text, "publisher.yaml")),
    messages.map((message) => `  publisher.yaml:${message}`),
  );
});

test("the content of misspelt keys and repeated groups is checked as well", () => {
  const text = `${replace("dataset:", "Dataset:")}bookingservice:\n  nmae: <b>\nDataset:\n  keywords: no list\n`;
  assert.equal(
    listMessages(() => readPublisher(text, "p.yaml")),
    [
      `  p.yaml:5:1  Dataset: unknown key; allowed here: ${topKeys}; did you mean "dataset"?`,
      `  p.yaml:11:1  bookingservice: unknown key; allowed here: ${topKeys}; did you mean "bookingService"?`,
      "  p.yaml:12:3  bookingservice.nmae: unknown key; allowed here: name, url, softwareVersion, hasCredential, termsOfService; " +
        'did you mean "name"?',
      '  p.yaml:12:9  bookingservice.nmae: found "<b>"; ' +
        'expected plain text: the validator takes "<b>" for an HTML tag (a "<" needs a space after it)',
      '  p.yaml:13:1  Dataset: found the key "Dataset" a second time (first on line 5); expected each key once',
      `  p.yaml:14:13  Dataset.keywords: found "no list"; expected keywords: ${list}; did you mean [no list]?`,
    ],
  );
});

test("after a mistake that cannot be repaired, the mistakes above it are still reported", () => {
  assert.equal(
    listMessages(() =>
      readPublisher(`${withName("@Acme")}rights: {\n  copyrightYear: 2024\n`, "p.yaml"),
    ),
    [
      '  p.yaml:1:7  found a value that starts with @; expected quotes around it; did you mean "@Acme"?',
      "  p.yaml:11:9  found a group that starts with { and is not closed; expected a closing }",
    ],
  );
});

test("any text gives a publisher, or problems with positions in the file, without duplicates", () => {
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
    '6:26  dataset.contactPoint.email: found "nobody"; expected an email address, as in opendata@club.example',
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
      for (const { line = 0, column = 0 } of problems) {
        assert.ok(
          column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1,
          `${message}\n\n${text}`,
        );
      }
      assert.is(new Set(message.split("\n").slice(2)).size, problems.length, message);
    }
  }
});

test("the error has its problems as data", () => {
  try {
    readPublisher(withTypes("Slot"), "data/publisher.yaml");
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
  ["Windows line endings", minimalPublisher.replaceAll("\n", "\r\n")],
  ["line endings of old Macs", minimalPublisher.replaceAll("\n", "\r")],
  [
    "dates without quotes",
    withDataset("datePublished: 2024-01-31", "dateModified: 2024-01-31T00:30:00+01:00"),
  ],
  ["a year without quotes", append("rights:", "  copyrightYear: 2024")],
  ["Norwegian, which YAML once took for false", withDataset("inLanguage: no")],
  ["a telephone number with spaces", append("telephone: 020 7946 0000")],
  ["a comment", withName("Acme Leisure # as on the door")],
  ["a value over two lines", withName("Acme\n  Leisure")],
  [
    "a name that is referred to",
    withName("&name Acme Leisure").replace("Acme Leisure Trust Ltd", "*name"),
  ],
  ["a less-than sign with a space", append("description: for age < 5, R&D")],
  [
    "a URL in which only part of a word is an HTML entity",
    withUrl("https://acme.example/?page=1&section=2&notify=3"),
  ],
  [
    "only a certificate of the booking system",
    append(
      "bookingService:",
      "  hasCredential: https://certificates.reference-implementation.openactive.io/examples/all-features/controlled/",
    ),
  ],
  [
    "what looks like keys in a text of several lines",
    append(
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
      listMessages(() => readPublisher(text, "publisher.yaml")),
      [],
    );
    assert.equal(readPublisher(text, "publisher.yaml").warnings, []);
  });
}

test("dates and versions stay as written", () => {
  const { dataset } = readPublisher(
    withDataset(
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

test("a base URL with and without a trailing slash gives the same feeds", () => {
  const urls = (base: string) =>
    describeDataset(
      readPublisher(
        withFeeds(`base: ${base}`, "types: [SessionSeries, ScheduledSession]"),
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
test("a URL in another alphabet is still valid after ten thousand calls", () => {
  const publisher = { ...(parse(minimalPublisher) as object), url: "https://münchen.example/" };
  for (let time = 0; time < 10_000; time += 1) checkPublisher(publisher, "publisher");
});

/** The messages of loading a file from disk, without its folder. */
async function listLoadMessages(file: string): Promise<string[]> {
  try {
    await loadPublisher(file);
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    return listProblems(error as OpenActiveError).map((line) =>
      line.replace(path.dirname(file) + path.sep, ""),
    );
  }
  return [];
}

test("a file that is missing, is a folder, or is not UTF-8", async () => {
  const folder = createFolder({
    "folder.yaml/x": "",
    "utf-16.yaml": Buffer.from(`\ufeff${minimalPublisher}`, "utf16le"),
    "utf-16-without-mark.yaml": Buffer.from(minimalPublisher, "utf16le"),
    "windows.yaml": Buffer.from(minimalPublisher.replace("Trust", "Café"), "latin1"),
    "classic-mac.yaml": Buffer.from("# one\r# Caf\u00e9", "latin1"),
    "marked.yaml": Buffer.from("\u00ef\u00bb\u00bf# Caf\u00e9", "latin1"),
    "empty.yaml": "",
    "good.yaml": `\ufeff${minimalPublisher}`,
  });
  const messages: Readonly<Record<string, readonly string[]>> = {
    "missing.yaml": ["  missing.yaml  the file is missing; expected a publisher file there"],
    "folder.yaml": ["  folder.yaml  found a folder; expected a publisher file"],
    "utf-16.yaml": [`  utf-16.yaml:1:1  found text in UTF-16; ${savedAsUtf8}`],
    "utf-16-without-mark.yaml": [
      `  utf-16-without-mark.yaml:1:2  found text in UTF-16; ${savedAsUtf8}`,
    ],
    "classic-mac.yaml": [`  classic-mac.yaml:2:6  found text that is not UTF-8; ${savedAsUtf8}`],
    "marked.yaml": [`  marked.yaml:1:6  found text that is not UTF-8; ${savedAsUtf8}`],
    "windows.yaml": [`  windows.yaml:2:28  found text that is not UTF-8; ${savedAsUtf8}`],
    "empty.yaml": [
      "  empty.yaml:1:1  the file is empty; expected a publisher: name, legalName, url, logo, dataset and feeds",
    ],
    "good.yaml": [],
  };
  for (const [file, expected] of Object.entries(messages)) {
    assert.equal(await listLoadMessages(path.join(folder, file)), expected, file);
  }
});

test("the dates of a plain object can be those of JavaScript, wherever they are", () => {
  const publisher = parse(minimalPublisher) as Record<string, object>;
  const dates = { datePublished: new Date(0), dateModified: new Date(1_700_000_000_123) };
  const dataset = { ...publisher["dataset"], ...dates };
  const read = checkPublisher({ ...publisher, dataset }, "publishers[3]").publisher.dataset;
  assert.is(read.datePublished, "1970-01-01T00:00:00Z");
  assert.is(read.dateModified, "2023-11-14T22:13:20Z");
  assert.is(dataset.datePublished, dates.datePublished);

  const circle: Record<string, unknown> = { ...publisher, name: dates.datePublished };
  circle["dataset"] = circle;
  const messages = listMessages(() => checkPublisher(circle, "publishers[3]"));
  assert.match(messages.join("\n"), "name: found");
});

test("a plain object is checked in the same way, without lines", () => {
  const publisher = {
    ...(parse(minimalPublisher) as Record<string, object>),
    legalName: () => "Acme",
    dataset: {
      url: "https://data.example.org/",
      discussionUrl: "x",
      datePublished: new Date(NaN),
      dateModified: new Date(1_700_000_000_123),
      keywords: null,
    },
  };
  assert.equal(
    listMessages(() => checkPublisher(publisher, "publishers[3]")),
    [
      "  publishers[3]  legalName: found a function; expected the legal name of the organisation, as a single text",
      `  publishers[3]  dataset.discussionUrl: found "x"; expected ${webAddress}`,
      `  publishers[3]  dataset.keywords: found no value; expected keywords: ${list}, or no such line`,
      "  publishers[3]  dataset.datePublished: found a JavaScript Date; " +
        `expected the date of first publication: ${dayOrMoment}, as a single text`,
    ],
  );
  assert.equal(
    listMessages(() => checkPublisher(undefined, "publishers[4]")),
    [
      "  publishers[4]  missing; " +
        'expected a publisher file: lines of the form "key: value": name, legalName, url, logo, dataset, feeds, …',
    ],
  );
});

test("a key of any length gives a message of a readable length", () => {
  for (const key of ["k".repeat(1000), "k".repeat(100_000)]) {
    assert.throws(
      () => checkPublisher({ [key]: 1, dataset: { [key]: 1 } }, "publisher"),
      ({ message }: Error) =>
        message.length < 2500 && message.includes(`${"k".repeat(200)}…: unknown key`),
    );
  }
});

test("values inside values, too deep to parse, are an error with a place", () => {
  const indents = Array.from({ length: 900 }, (_, level) => `${" ".repeat(level)}x:\n`).join("");
  const texts = [indents];
  for (const level of ["x: ", "{ x: ", "[", "- ", "? ", "x: [", '{"x":', "x: {x: 1, y: "]) {
    for (const start of ["", "{\n  ", "feeds:\n  "]) {
      texts.push(start + level.repeat(1000), start + level.repeat(20_000));
    }
  }
  for (const text of texts) {
    const [problem] = listReadProblems(() => readPublisher(text, "publisher.yaml"));
    assert.is(problem?.file, "publisher.yaml", text.slice(0, 50));
    assert.is(typeof problem?.line, "number", text.slice(0, 50));
  }
  const [problem] = listReadProblems(() =>
    readPublisher(`name: x\nfeeds: ${"[".repeat(101)}`, "publisher.yaml"),
  );
  assert.equal(
    [problem?.line, problem?.column, problem?.message],
    [2, 108, "found more than 100 open brackets; expected a few levels of values inside values"],
  );
});

test("text with many brackets, colons and dashes stays text", () => {
  const text = "a: [b] - {c}? ".repeat(90).trim();
  const yaml = `${minimalPublisher}description: >-\n  ${text}\n`;
  assert.is(readPublisher(yaml, "publisher.yaml").publisher.description, text);
});

test.run();
