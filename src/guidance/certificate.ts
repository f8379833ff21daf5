import { buildRightsUrl } from "../attribution/index.js";
import type { Dataset } from "../dataset/index.js";
import { enGB, interpolate, type Words } from "../messages/index.js";
import { externalLinks } from "./links.js";

/** A question of the certificate's questionnaire, by its name there. The words for it are in `words.guidance.worksheet`. */
export type CertificateField = keyof Words["guidance"]["worksheet"]["questions"];

/** An answer for the Open Data Certificate that the site proves. */
export interface CertificateAnswer {
  readonly field: CertificateField;
  readonly answer: string;
  /** Where on the Dataset Site it can be seen; `answer` when the answer is itself an address that shows it. */
  readonly place: keyof Words["guidance"]["worksheet"]["places"];
  /** The address of that place. */
  readonly evidence: string;
  /** The language of the answer, if it is one of the form's own terms, which are English. */
  readonly lang?: string;
}

/** What is answered in the form's own terms. */
const formTerms: readonly CertificateField[] = ["documentationMetadata", "distributionMetadata"];

/**
 * What this site proves for the questions of the Open Data Certificate, in the order of its form; questions the
 * publisher file does not answer are left out, as are promises, which only people can make.
 * Source: the questionnaire of theodi/open-data-certificate, and what theodi/data_kitten reads from a page.
 */
export function answerCertificate(
  dataset: Dataset,
  { guidance: { worksheet } }: Words = enGB,
): CertificateAnswer[] {
  const { publisher, distribution, discussionUrl, schemaVersion, documentation, license } = dataset;
  const metadata = [
    "title",
    "description",
    "publisher",
    "licence",
    "keyword",
    "language",
    "distribution",
    ...(dataset.datePublished ? ["issued"] : []),
    ...(dataset.dateModified ? ["modified"] : []),
  ];
  const placeUrls = {
    site: dataset.url,
    feeds: `${dataset.url}#openactive-feeds`,
    rights: buildRightsUrl(dataset),
    help: `${dataset.url}#openactive-help`,
  };
  const answers: readonly (readonly [
    CertificateField,
    string | undefined,
    CertificateAnswer["place"],
  ])[] = [
    ["dataTitle", dataset.name, "site"],
    ["documentationUrl", dataset.url, "answer"],
    ["publisher", publisher.name, "site"],
    ["publisherUrl", publisher.url, "answer"],
    ["contactEmail", publisher.email, "help"],
    ["releaseType", worksheet.answers.service, "feeds"],
    ["endpointUrl", distribution[0]?.contentUrl, "answer"],
    ["publisherRights", publisher.legalName, "rights"],
    ["copyrightURL", placeUrls.rights, "answer"],
    ["dataLicence", license, "rights"],
    ["contentLicence", license, "rights"],
    ["listing", dataset.includedInDataCatalog, "answer"],
    [
      "machineReadable",
      interpolate(worksheet.answers.standard, { mediaType: distribution[0]?.encodingFormat ?? "" }),
      "feeds",
    ],
    ["openStandard", schemaVersion, "answer"],
    ["timeSensitive", worksheet.answers.changes, "feeds"],
    ["technicalDocumentation", documentation, "answer"],
    ["vocabulary", schemaVersion, "answer"],
    ["codelistDocumentationUrl", externalLinks.activityList.url, "answer"],
    ["documentationMetadata", metadata.join(", "), "site"],
    ["distributionMetadata", "title, accessURL, conformsTo", "feeds"],
    ["changeFeed", worksheet.answers.changeFeed, "feeds"],
    ["improvementsContact", discussionUrl, "answer"],
    ["correctionReporting", discussionUrl, "answer"],
    ["forum", discussionUrl, "answer"],
    ["provenance", dataset.url, "answer"],
  ];
  return answers.flatMap(([field, answer, place]) =>
    answer === undefined
      ? []
      : [
          {
            field,
            answer,
            place,
            evidence: place === "answer" ? answer : placeUrls[place],
            ...(formTerms.includes(field) && { lang: enGB.lang }),
          },
        ],
  );
}
