import { omitUndefined } from "../dataset/index.js";
import type { Publisher, StepName } from "../publisher/index.js";
import type { Estimate } from "./estimates.js";
import { stepList, type Evidence, type StepDefinition } from "./steps/index.js";

/** The state of a step. A `confirmed` step is done because the publisher file says so. */
export type StepState = "done" | "to do" | "does not apply" | "confirmed";

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
  /** The evidence for the state; never empty for a step that is `done`. */
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
 * A step is `done` only with evidence from the publisher file. Facts that only a person can know
 * count once the file states them (`guidance.steps`). Nothing is fetched, and nothing depends on
 * the day of the build.
 *
 * @param publisher as `readPublisher` returns it.
 */
export function describeSteps(publisher: Publisher): Step[] {
  return stepList.map((definition, index) => describeStep(definition, index + 1, publisher));
}

/**
 * Describes the steps for a booking system that publishes the data of others. What each publisher has
 * to have done counts as done if all have.
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
  const { evidenceNeeded = 1 } = definition;
  const concerned = publishers.filter(
    (publisher) => definition.findReasonToSkip?.(publisher, publisher.guidance ?? {}) === undefined,
  );
  const count = concerned.filter(({ guidance = {}, ...publisher }) => {
    const { confirmedOn, evidence } = guidance.steps?.[definition.name] ?? {};
    if (confirmedOn !== undefined || evidence !== undefined) return true;
    return definition.findEvidence({ guidance, ...publisher }, guidance).length >= evidenceNeeded;
  }).length;
  const found: Evidence = { kind: "datasetSites", value: `${count} / ${concerned.length}` };
  return {
    ...definition,
    // A second piece of evidence, which there never is, keeps a step from being done.
    evidenceNeeded: count === concerned.length ? 1 : 2,
    findEvidence: () => (count === 0 ? [] : [found]),
    findReasonToSkip: (vendor, guidance) =>
      concerned.length === 0 ? definition.findReasonToSkip?.(vendor, guidance) : undefined,
  };
}

function describeStep(definition: StepDefinition, number: number, publisher: Publisher): Step {
  const { name, isCore } = definition;
  const { estimate, note } = publisher.guidance?.steps?.[name] ?? {};
  return omitUndefined<Step>({
    name,
    number,
    isCore,
    estimate: estimate === undefined ? definition.estimate : { text: estimate },
    note,
    ...assessStep(definition, publisher),
  });
}

/** Decides the state of a step. Statements of the publisher about the step take precedence. */
function assessStep(
  definition: StepDefinition,
  publisher: Publisher,
): Pick<Step, "state" | "evidence" | "confirmedOn"> {
  const guidance = publisher.guidance ?? {};
  const { confirmedOn, evidence: page } = guidance.steps?.[definition.name] ?? {};
  const ownEvidence: Evidence[] =
    page === undefined ? [] : [{ kind: "page", value: page, url: page }];

  const reason = findReasonToSkip(definition, publisher);
  if (reason !== undefined) return { state: "does not apply", evidence: [...ownEvidence, reason] };

  const found = definition.findEvidence(publisher, guidance);
  const evidence = [...ownEvidence, ...found];
  if (confirmedOn !== undefined) return { state: "confirmed", confirmedOn, evidence };
  const isDone = ownEvidence.length > 0 || found.length >= (definition.evidenceNeeded ?? 1);
  return { state: isDone ? "done" : "to do", evidence };
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
