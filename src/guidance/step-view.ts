import { filters } from "../templates/index.js";
import { filled, type Words } from "../messages/index.js";
import { sumOf, type Estimate } from "./estimates.js";
import type { Step } from "./steps.js";

/** A length of time in words; `datetime` says the same as an ISO 8601 duration, where it is exact. */
export interface Duration {
  readonly text: string;
  readonly datetime?: string;
}

/** The time of a technical team, as in `2-3 developer days`. */
function developerTime(
  { developerDays }: Estimate,
  { guidance: { estimates } }: Words,
): Duration[] {
  if (developerDays === undefined) return [];
  const [least, most] = developerDays;
  if (least !== most) return [{ text: filled(estimates.daysRange, { least, most }) }];
  return [{ text: least === 1 ? estimates.oneDay : filled(estimates.days, { days: least }) }];
}

/** The time of the person responsible, as in `5 minutes` or `1.5 hours`. */
function ownerTime({ minutes }: Estimate, words: Words): Duration[] {
  const { estimates } = words.guidance;
  if (minutes === undefined) return [];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const datetime = `PT${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}`;
  if (hours === 0) return [{ datetime, text: filled(estimates.minutes, { minutes }) }];
  if (rest === 0)
    return [
      { datetime, text: hours === 1 ? estimates.oneHour : filled(estimates.hours, { hours }) },
    ];
  if (rest === 30)
    return [
      {
        datetime,
        text: filled(estimates.hours, {
          hours: new Intl.NumberFormat(words.lang).format(hours + 0.5),
        }),
      },
    ];
  return [
    {
      datetime,
      text: filled(hours === 1 ? estimates.hourAndMinutes : estimates.hoursAndMinutes, {
        hours,
        minutes: rest,
      }),
    },
  ];
}

/** An estimate as it is shown: the time of the person responsible, then that of a technical team. */
export function durationsOf(estimate: Estimate, words: Words): Duration[] {
  return estimate.text === undefined
    ? [...ownerTime(estimate, words), ...developerTime(estimate, words)]
    : [{ text: estimate.text }];
}

/** The times of several steps together, one for each reader, with the sentence to put it in. */
export interface TimeFor {
  readonly reader: keyof Words["guidance"]["timeFor"];
  readonly time: Duration;
}
const timesFor = (steps: readonly Step[], words: Words): TimeFor[] => {
  const sum = sumOf(steps.map(({ estimate }) => estimate));
  return [
    ...developerTime(sum, words).map((time) => ({ reader: "developer" as const, time })),
    ...ownerTime(sum, words).map((time) => ({ reader: "owner" as const, time })),
  ];
};

/** How many of the steps that apply are done, and how long all of them and those that are left take, for each reader; estimates in words of the publisher's own cannot be added. */
export function progressOf(steps: readonly Step[], words: Words) {
  const applying = steps.filter(({ state }) => state !== "does not apply");
  const left = applying.filter(({ state }) => state === "to do");
  const uncounted = applying.flatMap(({ name, estimate: { text } }) =>
    text === undefined ? [] : [`${words.guidance.steps[name].title} (${text})`],
  );
  return {
    done: applying.length - left.length,
    all: applying.length,
    total: timesFor(applying, words),
    left: timesFor(left, words),
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
export function viewOfStep(
  { name, number, state, confirmedOn, evidence, estimate, note }: Step,
  url: string,
  words: Words,
): StepView {
  const { guidance } = words;
  const { title, summary, audience } = guidance.steps[name];
  const durations = durationsOf(estimate, words);
  return {
    name,
    number,
    title,
    summary,
    audience,
    url,
    state,
    stateText: filled(guidance.states[state], {
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
