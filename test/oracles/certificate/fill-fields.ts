import type { CertificateInput } from "./input.js";

/** The fields of the questionnaire with what is filled in; `undefined` where nothing is. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** The fields that were filled in before the certificate gave up, if it did. */
export interface FilledFields {
  readonly fields: Fields;
  /** Why it gave up. */
  readonly stopped?: string;
}

const dataLicences: Readonly<Record<string, string>> = {
  "http://opendatacommons.org/licenses/by/": "odc_by",
  "http://opendatacommons.org/licenses/odbl/": "odc_odbl",
  "http://opendatacommons.org/licenses/pddl/": "odc_pddl",
  "http://creativecommons.org/publicdomain/zero/1.0/": "cc_zero",
  "http://reference.data.gov.uk/id/open-government-licence": "ogl_uk",
};

const contentLicences: Readonly<Record<string, string>> = {
  "http://creativecommons.org/licenses/by/2.0/uk/": "cc_by",
  "http://creativecommons.org/licenses/by-sa/2.0/uk/": "cc_by_sa",
  "http://creativecommons.org/publicdomain/zero/1.0/": "cc_zero",
  "http://reference.data.gov.uk/id/open-government-licence": "ogl_uk",
};

/** The patterns that the certificate tries on the URL of a licence, in its order. */
const licencePatterns: readonly (readonly [pattern: RegExp, licence: string])[] = [
  [/opendatacommons.org.*\/by(\/|$)/, "odc_by"],
  [/opendatacommons.org.*\/odbl(\/|$)/, "odc_odbl"],
  [/creativecommons.org.*\/zero(\/|$)/, "cc_zero"],
  [/creativecommons.org.*\/by-sa(\/|$)/, "cc_by_sa"],
  [/creativecommons.org.*\/by(\/|$)/, "cc_by"],
  [/(data|nationalarchives).gov.uk.*\/open-government-licence(\/|$)/, "ogl_uk"],
];

/**
 * Fills in the fields in the certificate's order: where it stops at one, all that follow stay
 * empty.
 *
 * @param read what was read of the dataset.
 * @param url the page's URL.
 */
export function fillFields(read: CertificateInput, url: string): FilledFields {
  const { title, description } = read;
  if (title === undefined) {
    return { fields: {}, stopped: "the dataset has no dct:title, so nothing is filled" };
  }
  const first = fillPublisherAndLicence(read, title, url);
  // The certificate looks for "API" in the title, then in the description, and fails without one.
  if (!title.includes("API") && description === undefined) {
    const stopped = "the dataset has no dct:description, so what follows is not filled";
    return { fields: first, stopped };
  }
  const isService = title.includes("API") || description!.includes("API");
  return { fields: { ...first, ...fillRelease(read, isService), ...fillDocumentation(read) } };
}

function fillPublisherAndLicence(read: CertificateInput, title: string, url: string): Fields {
  const { publishers, rights, licenses } = read;
  const [publisher] = publishers;
  return {
    dataTitle: title,
    webpage: publisher?.homepage ?? new URL("/", url).href,
    publisher: publisher?.name,
    publisherUrl: publisher?.homepage,
    contactEmail: publisher?.mbox,
    publisherRights: toYes(rights !== undefined || licenses.length > 0),
    copyrightURL: rights?.uri,
    ...fillLicences(read),
  };
}

function fillLicences({ rights, licenses }: CertificateInput): Fields {
  const licence = licencePatterns.find(([pattern]) => pattern.test(licenses[0] ?? ""))?.[1];
  const dataLicence = dataLicences[rights?.dataLicense ?? ""];
  const coversContent = dataLicence === undefined && licence?.startsWith("odc") === false;
  return {
    dataLicence: dataLicence ?? licence,
    contentLicence: coversContent ? licence : contentLicences[rights?.contentLicense ?? ""],
  };
}

function fillRelease({ frequency, distributions }: CertificateInput, isService: boolean): Fields {
  const isOften = /(day|daily|hour|minute|second|real-?time)/i;
  const frequentChanges = frequency === undefined ? undefined : String(isOften.test(frequency));
  if (!isService) {
    return { releaseType: getReleaseType(frequency, distributions.length), frequentChanges };
  }
  const serviceType = frequency === undefined ? undefined : "changing";
  return { releaseType: "service", serviceType, frequentChanges };
}

function getReleaseType(frequency: string | undefined, distributionCount: number): string {
  if (frequency !== undefined) return distributionCount > 1 ? "series" : "oneoff";
  return distributionCount === 1 ? "oneoff" : "collection";
}

/** Fills in the boxes to tick, each of which is a field of its own here. */
function fillDocumentation(read: CertificateInput): Fields {
  const { publishers, keywords, distributions } = read;
  const documented = {
    title: read.title,
    description: read.description,
    accrualPeriodicity: read.frequency,
    publisher: publishers[0],
    keyword: keywords[0],
    distribution: distributions[0],
    issued: read.issued,
    modified: read.modified,
  };
  const fields: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(documented)) {
    fields[`documentationMetadata ${name}`] = toYes(value !== undefined);
  }
  const haveTitles = distributions.every(({ title }) => title !== undefined);
  const haveUrls = distributions.every(({ accessUrl }) => accessUrl !== undefined);
  fields["distributionMetadata title"] = toYes(haveTitles);
  fields["distributionMetadata accessURL"] = toYes(haveUrls);
  return fields;
}

const toYes = (isTrue: boolean): "yes" | undefined => (isTrue ? "yes" : undefined);
