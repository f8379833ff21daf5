import { omitUndefined } from "../dataset/index.js";
import { interpolate, type Messages } from "../messages/index.js";
import { filters } from "../templates/index.js";
import type { Step } from "./describe-steps.js";
import { describeDurations, type Duration } from "./durations.js";
import type { Evidence } from "./steps/index.js";

/** A step in words, as pages, templates and the JSON file show it. */
export interface StepView {
  readonly name: Step["name"];
  /** Counted from 1; the core steps come first. */
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly audience: string;
  /** The URL of its page. */
  readonly url: string;
  readonly state: Step["state"];
  /** The state in words, with the day of a check or a confirmation. */
  readonly stateText: string;
  readonly confirmedOn?: string;
  readonly checkedOn?: string;
  readonly evidence: readonly EvidenceView[];
  /** The estimate in words. */
  readonly estimate: string;
  readonly durations: readonly Duration[];
  readonly note?: string;
}

/** A piece of evidence in words. */
export interface EvidenceView {
  readonly label: string;
  readonly value: string;
  readonly url?: string;
}

/**
 * Describes a step in words.
 *
 * @param url the URL of its page.
 */
export function createStepView(step: Step, url: string, messages: Messages): StepView {
  const { name, number, state, confirmedOn, checkedOn, evidence, estimate, note } = step;
  const { title, summary, audience } = messages.guidance.steps[name];
  const durations = describeDurations(estimate, messages);
  return omitUndefined<StepView>({
    name,
    number,
    title,
    summary,
    audience,
    url,
    state,
    stateText: formatState(step, messages),
    confirmedOn,
    checkedOn,
    evidence: evidence.map((piece) => createEvidenceView(piece, messages)),
    estimate: durations.map(({ text }) => text).join(" / "),
    durations,
    note,
  });
}

function formatState(
  { state, confirmedOn, checkedOn = confirmedOn }: Step,
  { guidance, lang }: Messages,
): string {
  const date = checkedOn === undefined ? "" : filters.day(checkedOn, lang);
  return interpolate(guidance.states[state], { date });
}

function createEvidenceView(
  { kind, value, url }: Evidence,
  { guidance, lang }: Messages,
): EvidenceView {
  const label = guidance.evidence[kind];
  if (kind === "check") {
    const date = filters.day(value, lang);
    return { label, value: interpolate(guidance.checkFailed, { date }) };
  }
  if (kind === "api") return { label, value: guidance.noApi };
  if (kind === "role") {
    return { label, value: guidance.roles[value as keyof typeof guidance.roles] };
  }
  return omitUndefined<EvidenceView>({ label, value, url });
}
