import { buildFeedUrls } from "../dataset/index.js";
import { stepNames, type Publisher } from "../publisher/index.js";
import { isIssuesBoard } from "../specification/issues-board.js";
import { estimates, type Estimate } from "./estimates.js";

/** How far a step is. */
export type StepState = "done" | "to do" | "does not apply" | "confirmed";

/** What shows the state of a step: a value of the publisher's, with a link where there is one to follow. */
export interface Evidence {
  /** What it is; the words for it are in `words.guidance.evidence`. */
  readonly kind: EvidenceKind;
  readonly value: string;
  readonly url?: string;
}

/** What a piece of evidence is. */
export type EvidenceKind =
  | "feed"
  | "licence"
  | "terms"
  | "optOut"
  | "datasetSite"
  | "certificate"
  | "board"
  | "catalogue"
  | "credential"
  | "page"
  | "role"
  | "api"
  | "file";

/** One step of publishing, as it stands for one publisher. */
export interface Step {
  readonly name: StepName;
  /** Counted from 1; the first five are those of the OpenActive guidance. */
  readonly number: number;
  readonly state: StepState;
  /** The day on which somebody confirmed it, `YYYY-MM-DD`; only with the state `confirmed`. */
  readonly confirmedOn?: string;
  /** Never empty for a step that is done; may be empty for one that is confirmed by hand. */
  readonly evidence: readonly Evidence[];
  readonly estimate: Estimate;
  /** What the publisher wrote for the reader of this step. */
  readonly note?: string;
}

type Guidance = NonNullable<Publisher["guidance"]>;
/** The name of a step, as in `guidance.steps` of the publisher file. */
export type StepName = (typeof stepNames)[number];

/** The steps of OpenActive's own "Publish Data" guidance. */
export const selectCoreSteps = (steps: readonly Step[]) => steps.slice(0, 5);
/** What a publisher needs today besides. */
export const selectFurtherSteps = (steps: readonly Step[]) => steps.slice(5);

/** What of a publisher file shows that a step is done: all of it that is there, and whether it is enough. */
type EvidenceFinder = (
  publisher: Publisher,
  guidance: Guidance,
) => { readonly done: boolean; readonly evidence: readonly Evidence[] };

/**
 * The steps of publishing open data, in order, with their state and what shows it.
 *
 * A step is `done` only with evidence from the publisher file; what only a person can know counts once the
 * file says so (`guidance.steps`). Nothing is fetched, and nothing depends on the day of the build.
 * Source of the first five: OpenActive's "Publish Data" guidance; of the others: developer.openactive.io
 * and the contribution rules of openactive/data-catalogs.
 */
export function describeSteps(publisher: Publisher): Step[] {
  const guidance = publisher.guidance ?? {};
  return stepNames.map((name, index) => {
    const {
      applies,
      confirmedOn,
      evidence: evidenceUrl,
      estimate,
      note,
    } = guidance.steps?.[name] ?? {};
    const step = {
      name,
      number: index + 1,
      estimate: estimate === undefined ? estimates[name] : { text: estimate },
      ...(note !== undefined && { note }),
    };
    const ownEvidence: Evidence[] =
      evidenceUrl === undefined ? [] : [{ kind: "page", value: evidenceUrl, url: evidenceUrl }];
    const reason = notApplicable[name]?.(publisher, guidance);

    if (applies === false)
      return {
        ...step,
        state: "does not apply",
        evidence: [
          ...ownEvidence,
          { kind: "file", value: `guidance.steps.${name}.applies: false` },
        ],
      };
    if (reason !== undefined && applies !== true)
      return { ...step, state: "does not apply", evidence: [...ownEvidence, reason] };
    const found = evidenceFinders[name](publisher, guidance);
    const evidence = [...ownEvidence, ...found.evidence];
    if (confirmedOn !== undefined) return { ...step, state: "confirmed", confirmedOn, evidence };
    return { ...step, state: found.done || ownEvidence.length > 0 ? "done" : "to do", evidence };
  });
}

const toEvidence = (kind: EvidenceKind, url: string | undefined): Evidence[] =>
  url === undefined ? [] : [{ kind, value: url, url }];
const assessEvidence = (evidence: readonly Evidence[], minimum = 1) => ({
  done: evidence.length >= minimum,
  evidence,
});

/** Why a step is nothing to this publisher, as far as the file says. */
const notApplicable: Readonly<
  Partial<Record<StepName, (publisher: Publisher, guidance: Guidance) => Evidence | undefined>>
> = {
  amendTerms: (_, { role = "activity-provider" }) =>
    role === "booking-system" ? undefined : { kind: "role", value: role },
  conformanceCertificate: ({ bookingService, accessService }) =>
    accessService !== undefined || bookingService?.hasCredential !== undefined
      ? undefined
      : { kind: "api", value: "none" },
};

const evidenceFinders: Readonly<Record<StepName, EvidenceFinder>> = {
  buildApi: ({ feeds }) => {
    const ready =
      "types" in feeds
        ? buildFeedUrls(feeds)
        : feeds.filter(({ status }) => status !== "development").map(({ url }) => url);
    return assessEvidence(ready.filter(isPublic).flatMap((url) => toEvidence("feed", url)));
  },
  // Silence is no choice: the site states the licence in any case, but the publisher has to have agreed to it.
  chooseLicence: ({ dataset }) => assessEvidence(toEvidence("licence", dataset.license)),
  amendTerms: (_, { terms, optOut }) =>
    assessEvidence([...toEvidence("terms", terms), ...toEvidence("optOut", optOut)], 2),
  datasetHomepage: ({ dataset }) =>
    assessEvidence(toEvidence("datasetSite", isPublic(dataset.url) ? dataset.url : undefined)),
  openDataCertificate: (_, { certificate }) =>
    assessEvidence(toEvidence("certificate", certificate)),
  issuesBoard: ({ dataset }) =>
    assessEvidence(
      toEvidence("board", isIssuesBoard(dataset.discussionUrl) ? dataset.discussionUrl : undefined),
    ),
  // Nobody but a person who looked can say what a validator said of the site that is online.
  validation: () => assessEvidence([]),
  dataCatalogue: ({ dataset }) =>
    assessEvidence(toEvidence("catalogue", dataset.includedInDataCatalog)),
  conformanceCertificate: ({ bookingService }) =>
    assessEvidence(toEvidence("credential", bookingService?.hasCredential)),
};

/** Names that are reserved for examples and tests (RFC 2606, RFC 6761) are nobody's homepage. */
const isPublic = (url: string) =>
  !/(?:^|\.)(?:example|test|invalid|localhost)$|^127\.|(?:^|\.)example\.(?:com|net|org)$/.test(
    new URL(url).hostname,
  );
