/**
 * What the Open Data Certificate reads of a dataset, whether from RDFa or from a
 * `datapackage.json`.
 */
export interface CertificateInput {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly publishers: readonly CertificatePublisher[];
  readonly rights?: CertificateRights | undefined;
  readonly licenses: readonly string[];
  readonly keywords: readonly string[];
  readonly frequency?: string | undefined;
  readonly issued?: string | undefined;
  readonly modified?: string | undefined;
  readonly distributions: readonly CertificateDistribution[];
}

/** A publisher as the certificate reads it. */
export interface CertificatePublisher {
  readonly name?: string | undefined;
  readonly homepage?: string | undefined;
  readonly mbox?: string | undefined;
}

/** A rights statement as the certificate reads it. */
export interface CertificateRights {
  readonly uri?: string | undefined;
  readonly dataLicense?: string | undefined;
  readonly contentLicense?: string | undefined;
}

/** A distribution as the certificate reads it. */
export interface CertificateDistribution {
  readonly title?: string | undefined;
  readonly accessUrl?: string | undefined;
}
