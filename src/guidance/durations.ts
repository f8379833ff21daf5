import { interpolate, type Messages } from "../messages/index.js";
import type { Estimate } from "./estimates.js";

/** A length of time in words. */
export interface Duration {
  readonly text: string;
  /** The same as an ISO 8601 duration; omitted if it is a range or in free text. */
  readonly datetime?: string;
}

/**
 * Describes an estimate in words: first the time of the person responsible, then the developers'.
 */
export function describeDurations(estimate: Estimate, messages: Messages): Duration[] {
  if (estimate.text !== undefined) return [{ text: estimate.text }];
  const durations = [
    describeOwnerTime(estimate, messages),
    describeDeveloperTime(estimate, messages),
  ];
  return durations.filter((duration) => duration !== undefined);
}

/** Describes the time that developers need, as in `2-3 developer days`; `undefined` if none. */
export function describeDeveloperTime(
  { developerDays }: Estimate,
  messages: Messages,
): Duration | undefined {
  if (developerDays === undefined) return undefined;
  const { estimates } = messages.guidance;
  const [least, most] = developerDays;
  if (least !== most) return { text: interpolate(estimates.daysRange, { least, most }) };
  if (least === 1) return { text: estimates.oneDay };
  return { text: interpolate(estimates.days, { days: least }) };
}

/** Describes the time that the person responsible needs, as in `1.5 hours`; `undefined` if none. */
export function describeOwnerTime({ minutes }: Estimate, messages: Messages): Duration | undefined {
  if (minutes === undefined) return undefined;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return { datetime: formatIsoDuration(hours, rest), text: formatTime(hours, rest, messages) };
}

function formatIsoDuration(hours: number, minutes: number): string {
  let duration = "PT";
  if (hours > 0) duration += `${hours}H`;
  if (minutes > 0) duration += `${minutes}M`;
  return duration;
}

function formatTime(hours: number, minutes: number, { lang, guidance }: Messages): string {
  const { estimates } = guidance;
  if (hours === 0) return interpolate(estimates.minutes, { minutes });
  if (minutes === 30) {
    const halfHours = new Intl.NumberFormat(lang).format(hours + 0.5);
    return interpolate(estimates.hours, { hours: halfHours });
  }
  if (hours === 1) {
    return minutes === 0 ? estimates.oneHour : interpolate(estimates.hourAndMinutes, { minutes });
  }
  if (minutes === 0) return interpolate(estimates.hours, { hours });
  return interpolate(estimates.hoursAndMinutes, { hours, minutes });
}
