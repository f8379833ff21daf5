import { filters } from "../templates/index.js";
import { interpolate, type Words } from "../messages/index.js";
import { addEstimates, type Estimate } from "./estimates.js";
import type { Step } from "./steps.js";

/** A length of time in words; `datetime` says the same as an ISO 8601 duration, where it is exact. */
export interface Duration {
  readonly text: string;
  readonly datetime?: string;
}

/** The time of a technical team, as in `2-3 developer days`. */
function describeDeveloperTime(
  { developerDays }: Estimate,
  { guidance: { estimates } }: Words,
): Duration[] {
  if (developerDays === undefined) return [];
  const [least, most] = developerDays;
  if (least !== most) return [{ text: interpolate(estimates.daysRange, { least, most }) }];
  return [{ text: least === 1 ? estimates.oneDay : interpolate(estimates.days, { days: least }) }];
}

/** The time of the person responsible, as in `5 minutes` or `1.5 hours`. */
function describeOwnerTime({ minutes }: Estimate, words: Words): Duration[] {
  const { estimates } = words.guidance;
  if (minutes === undefined) return [];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const datetime = `PT${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}`;
  if (hours === 0) return [{ datetime, text: interpolate(estimates.minutes, { minutes }) }];
  if (rest === 0)
    return [
      { datetime, text: hours === 1 ? estimates.oneHour : interpolate(estimates.hours, { hours }) },
    ];
  if (rest === 30)
    return [
      {
        datetime,
        text: interpolate(estimates.hours, {
          hours: new Intl.NumberFormat(words.lang).format(hours + 0.5),
        }),
      },
    ];
  return [
    {
      datetime,
      text: interpolate(hours === 1 ? estimates.hourAndMinutes : estimates.hoursAndMinutes, {
        hours,
        minutes: rest,
      }),
    },
  ];
}

/** An estimate as it is shown: the time of the person responsible, then that of a technical team. */
export function describeDurations(estimate: Estimate, words: Words): Duration[] {
  return estimate.text === undefined
    ? [...describeOwnerTime(estimate, words), ...describeDeveloperTime(estimate, words)]
    : [{ text: estimate.text }];
}

/** The times of several steps together, one for each reader, with the sentence to put it in. */
export interface ReaderTime {
  readonly reader: keyof Words["guidance"]["timeFor"];
  readonly time: Duration;
}
const addReaderTimes = (steps: readonly Step[], words: Words): ReaderTime[] => {
  const sum = addEstimates(steps.map(({ estimate }) => estimate));
  return [
    ...describeDeveloperTime(sum, words).map((time) => ({ reader: "developer" as const, time })),
    ...describeOwnerTime(sum, words).map((time) => ({ reader: "owner" as const, time })),
  ];
};

/** How many of the steps that apply are done, and how long all of them and those that are left take, for each reader; estimates in words of the publisher's own cannot be added. */
export function measureProgress(steps: readonly Step[], words: Words) {
  const applicable = steps.filter(({ state }) => state !== "does not apply");
  const remaining = applicable.filter(({ state }) => state === "to do");
  const uncounted = applicable.flatMap(({ name, estimate: { text } }) =>
    text === undefined ? [] : [`${words.guidance.steps[name].title} (${text})`],
  );
  return {
    done: applicable.length - remaining.length,
    all: applicable.length,
    total: addReaderTimes(applicable, words),
    left: addReaderTimes(remaining, words),
    uncounted,
  };
}

/** A step in words, as pages, templates and the JSON file show it. */
export interface StepView {
  readonly name: Step["name"];
  /** Counted from 1; the first five are those of the OpenActive guidance. */
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly audience: string;
  /** The address of its page. */
  readonly url: string;
  readonly state: Step["state"];
  /** The state in words, with the day of a confirmation. */
  readonly stateText: string;
  readonly confirmedOn?: string;
  readonly evidence: readonly {
    readonly label: string;
    readonly value: string;
    readonly url?: string;
  }[];
  /** The estimate in words. */
  readonly estimate: string;
  readonly durations: readonly Duration[];
  readonly note?: string;
}

/** Puts a step into words. */
export function createStepView(
  { name, number, state, confirmedOn, evidence, estimate, note }: Step,
  url: string,
  words: Words,
): StepView {
  const { guidance } = words;
  const { title, summary, audience } = guidance.steps[name];
  const durations = describeDurations(estimate, words);
  return {
    name,
    number,
    title,
    summary,
    audience,
    url,
    state,
    stateText: interpolate(guidance.states[state], {
      date: confirmedOn === undefined ? "" : filters.day(confirmedOn, words.lang),
    }),
    ...(confirmedOn !== undefined && { confirmedOn }),
    evidence: evidence.map(({ kind, value, url: address }) => ({
      label: guidance.evidence[kind],
      value:
        kind === "role"
          ? guidance.roles[value as keyof typeof guidance.roles]
          : kind === "api"
            ? guidance.noApi
            : value,
      ...(address !== undefined && { url: address }),
    })),
    estimate: durations.map(({ text }) => text).join(" / "),
    durations,
    ...(note !== undefined && { note }),
  };
}
