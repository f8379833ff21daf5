import {
  buildRightsUrl,
  completeDataset,
  findCatalogUrl,
  findContact,
  omitUndefined,
  type Dataset,
  type FoundDataset,
} from "../dataset/index.js";
import { enGB, interpolate, type Messages } from "../messages/index.js";
import { externalLinks } from "./links.js";

/** The name of a question in the certificate's questionnaire; `messages` have its text. */
export type CertificateField = keyof Messages["guidance"]["worksheet"]["questions"];

/** The evidence for an answer: a part of the Dataset Site, or the URL that is the answer. */
type EvidencePlace = keyof Messages["guidance"]["worksheet"]["places"];

/** An answer for the Open Data Certificate, with the evidence for it. */
export interface CertificateAnswer {
  readonly field: CertificateField;
  readonly answer: string;
  /** The place of the evidence; `answer` if the answer is a URL and its own evidence. */
  readonly place: EvidencePlace;
  /** The URL of the evidence. */
  readonly evidence: string;
  /** The language of an answer in the questionnaire's own terms, which are English. */
  readonly lang?: string;
}

/** An answer that is missing if the publisher file does not give it. */
type PossibleAnswer = readonly [
  field: CertificateField,
  answer: string | undefined,
  place: EvidencePlace,
];

/** The questions that are answered in the questionnaire's own terms. */
const fieldsInFormTerms: readonly CertificateField[] = [
  "documentationMetadata",
  "distributionMetadata",
];

/**
 * Answers those questions of the Open Data Certificate for which this site has evidence, in the
 * order of the questionnaire. Questions that the publisher file does not answer are left out, and
 * so are promises, which only people can make. Source: the questionnaire of
 * theodi/open-data-certificate, and what theodi/data_kitten reads from a page.
 *
 * @param dataset as `describeDataset` returns it.
 * @param messages the messages in the language of the answers. Default: British English.
 */
export function answerCertificate(
  given: FoundDataset,
  messages: Messages = enGB,
): CertificateAnswer[] {
  const dataset = completeDataset(given);
  const urls = {
    site: dataset.url,
    feeds: `${dataset.url}#openactive-feeds`,
    rights: buildRightsUrl(dataset),
    help: `${dataset.url}#openactive-help`,
  };
  const possibleAnswers: readonly PossibleAnswer[] = [
    ...listGeneralAnswers(dataset, messages),
    ...listLegalAnswers(dataset, urls.rights),
    ...listTechnicalAnswers(dataset, messages),
    ...listSocialAnswers(dataset),
  ];
  const answers: CertificateAnswer[] = [];
  for (const [field, answer, place] of possibleAnswers) {
    if (answer === undefined || answer === "") continue;
    const evidence = place === "answer" ? answer : urls[place];
    const lang = fieldsInFormTerms.includes(field) ? enGB.lang : undefined;
    answers.push(omitUndefined<CertificateAnswer>({ field, answer, place, evidence, lang }));
  }
  return answers;
}

function listGeneralAnswers(dataset: Dataset, { guidance }: Messages): PossibleAnswer[] {
  const { publisher, distribution } = dataset;
  return [
    ["dataTitle", dataset.name, "site"],
    ["documentationUrl", dataset.url, "answer"],
    ["publisher", publisher.name, "site"],
    ["publisherUrl", publisher.url, "answer"],
    ["contactEmail", findContact(dataset)?.email, "help"],
    ["releaseType", guidance.worksheet.answers.service, "feeds"],
    ["endpointUrl", distribution[0]?.contentUrl, "answer"],
  ];
}

function listLegalAnswers({ publisher, license }: Dataset, rightsUrl: string): PossibleAnswer[] {
  return [
    ["publisherRights", publisher.legalName, "rights"],
    ["copyrightURL", rightsUrl, "answer"],
    ["dataLicence", license, "rights"],
    ["contentLicence", license, "rights"],
  ];
}

function listTechnicalAnswers(dataset: Dataset, { guidance }: Messages): PossibleAnswer[] {
  const { distribution, schemaVersion } = dataset;
  const { answers } = guidance.worksheet;
  const mediaType = distribution[0]?.encodingFormat ?? "";
  return [
    ["listing", findCatalogUrl(dataset), "answer"],
    ["machineReadable", interpolate(answers.standard, { mediaType }), "feeds"],
    ["openStandard", schemaVersion, "answer"],
    ["timeSensitive", answers.changes, "feeds"],
    ["technicalDocumentation", dataset.documentation, "answer"],
    ["vocabulary", schemaVersion, "answer"],
    ["codelistDocumentationUrl", externalLinks.activityList.url, "answer"],
    ["documentationMetadata", listMetadata(dataset).join(", "), "site"],
    ["distributionMetadata", "title, accessURL, conformsTo", "feeds"],
    ["changeFeed", answers.changeFeed, "feeds"],
  ];
}

function listSocialAnswers({ discussionUrl, url }: Dataset): PossibleAnswer[] {
  return [
    ["improvementsContact", discussionUrl, "answer"],
    ["correctionReporting", discussionUrl, "answer"],
    ["forum", discussionUrl, "answer"],
    ["provenance", url, "answer"],
  ];
}

/** Lists the machine-readable metadata of the dataset, in the questionnaire's own terms. */
function listMetadata({ datePublished, dateModified }: Dataset): string[] {
  const terms = [
    "title",
    "description",
    "publisher",
    "licence",
    "keyword",
    "language",
    "distribution",
  ];
  if (datePublished) terms.push("issued");
  if (dateModified) terms.push("modified");
  return terms;
}
