import { omitUndefined } from "../dataset/index.js";
import type { FeedStatus } from "../feed-status/index.js";
import type { Publisher, StepName } from "../publisher/index.js";
import type { Estimate } from "./estimates.js";
import { stepList, type Evidence, type StepDefinition } from "./steps/index.js";

/**
 * The state of a step. `declared`: the publisher file says what the step asks for. `checked`: a check
 * has seen it. `confirmed`: a person vouches for it in the publisher file.
 */
export type StepState = "declared" | "checked" | "confirmed" | "to do" | "does not apply";

/** A step of publishing open data, with its state for one publisher. */
export interface Step {
  readonly name: StepName;
  /** Counted from 1. */
  readonly number: number;
  /** Whether it is one of the five steps of OpenActive's own "Publish Data" guidance. */
  readonly isCore: boolean;
  readonly state: StepState;
  /** The day on which somebody confirmed it, `YYYY-MM-DD`; only with the state `confirmed`. */
  readonly confirmedOn?: string;
  /** The day of the check, `YYYY-MM-DD`; only with the state `checked`. */
  readonly checkedOn?: string;
  /** The evidence for the state; never empty for a step that is `declared`. */
  readonly evidence: readonly Evidence[];
  readonly estimate: Estimate;
  /** The publisher's note for the reader of this step. */
  readonly note?: string;
}

/** Selects the steps of OpenActive's own "Publish Data" guidance. */
export const selectCoreSteps = (steps: readonly Step[]) => steps.filter(({ isCore }) => isCore);

/** Selects the other steps, which today's publishers need as well. */
export const selectFurtherSteps = (steps: readonly Step[]) => steps.filter(({ isCore }) => !isCore);

/**
 * Describes the steps of publishing open data, in order, with their state and its evidence.
 *
 * A step is `declared` if the publisher file has what it asks for, which says nothing about whether it
 * works. Facts that only a person can know count once the file states them (`guidance.steps`). Nothing
 * is fetched.
 *
 * @param publisher as `readPublisher` returns it.
 * @param status what a check found, unless it is too old to count.
 */
export function describeSteps(publisher: Publisher, status?: FeedStatus): Step[] {
  return stepList.map((definition, index) =>
    describeStep(definition, index + 1, publisher, status),
  );
}

/**
 * Describes the steps for a booking system that publishes the data of others. What each publisher has
 * to declare counts as declared if all do.
 *
 * @param vendor the booking system, in the form of a publisher.
 */
export function describeSharedSteps(vendor: Publisher, publishers: readonly Publisher[]): Step[] {
  return stepList.map((definition, index) =>
    describeStep(
      definition.isPerPublisher === true ? countPublishers(definition, publishers) : definition,
      index + 1,
      vendor,
    ),
  );
}

/** Replaces the evidence for a step by the number of publishers that have some. */
function countPublishers(
  definition: StepDefinition,
  publishers: readonly Publisher[],
): StepDefinition {
  const concerned = publishers.filter(
    (publisher) => definition.findReasonToSkip?.(publisher, publisher.guidance ?? {}) === undefined,
  );
  const count = concerned.filter(({ guidance = {}, ...publisher }) => {
    const { confirmedOn, evidence } = guidance.steps?.[definition.name] ?? {};
    if (confirmedOn !== undefined || evidence !== undefined) return true;
    const { length } = definition.findEvidence({ guidance, ...publisher }, guidance);
    return length >= countNeeded(definition, publisher);
  }).length;
  const found: Evidence = { kind: "datasetSites", value: `${count} / ${concerned.length}` };
  return {
    ...definition,
    // A second piece of evidence, which there never is, keeps a step open.
    countEvidenceNeeded: () => (count === concerned.length ? 1 : 2),
    findEvidence: () => (count === 0 ? [] : [found]),
    findReasonToSkip: (vendor, guidance) =>
      concerned.length === 0 ? definition.findReasonToSkip?.(vendor, guidance) : undefined,
  };
}

const countNeeded = (definition: StepDefinition, publisher: Publisher): number =>
  definition.countEvidenceNeeded?.(publisher) ?? 1;

function describeStep(
  definition: StepDefinition,
  number: number,
  publisher: Publisher,
  status?: FeedStatus,
): Step {
  const { name, isCore } = definition;
  const { estimate, note } = publisher.guidance?.steps?.[name] ?? {};
  return omitUndefined<Step>({
    name,
    number,
    isCore,
    estimate: estimate === undefined ? definition.estimate : { text: estimate },
    note,
    ...assessStep(definition, publisher, status),
  });
}

/** What decides how a step is shown. */
type Assessment = Pick<Step, "state" | "evidence" | "confirmedOn" | "checkedOn">;

/**
 * Decides the state of a step. What a check has seen takes precedence over what the publisher declares,
 * and over what a person confirmed before.
 */
function assessStep(
  definition: StepDefinition,
  publisher: Publisher,
  status?: FeedStatus,
): Assessment {
  const guidance = publisher.guidance ?? {};
  const { confirmedOn, evidence: page } = guidance.steps?.[definition.name] ?? {};
  const ownEvidence: Evidence[] =
    page === undefined ? [] : [{ kind: "page", value: page, url: page }];

  const reason = findReasonToSkip(definition, publisher);
  if (reason !== undefined) return { state: "does not apply", evidence: [...ownEvidence, reason] };

  const found = definition.findEvidence(publisher, guidance);
  const evidence = [...ownEvidence, ...found];
  const isSeen = status && definition.isConfirmedBy?.(status, publisher);
  const checkedOn = status?.checkedAt.slice(0, 10) ?? "";
  if (isSeen === false && !(confirmedOn !== undefined && confirmedOn > checkedOn)) {
    return { state: "to do", evidence: [...evidence, { kind: "check", value: checkedOn }] };
  }
  const isDeclared = ownEvidence.length > 0 || found.length >= countNeeded(definition, publisher);
  const isOpen = !isDeclared && definition.countEvidenceNeeded !== undefined;
  if (isSeen === true && !isOpen) return { state: "checked", checkedOn, evidence };
  if (confirmedOn !== undefined) return { state: "confirmed", confirmedOn, evidence };
  return { state: isDeclared ? "declared" : "to do", evidence };
}

/** Finds out why a step does not apply; `undefined` if it applies. */
function findReasonToSkip(definition: StepDefinition, publisher: Publisher): Evidence | undefined {
  const guidance = publisher.guidance ?? {};
  const applies = guidance.steps?.[definition.name]?.applies;
  if (applies === true) return undefined;
  if (applies === false) {
    return { kind: "file", value: `guidance.steps.${definition.name}.applies: false` };
  }
  return definition.findReasonToSkip?.(publisher, guidance);
}
