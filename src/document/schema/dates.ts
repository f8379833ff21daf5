import { limitLength, textThat, type Rule } from "./text.js";

const dayExpected = "a date, as in 2024-01-31";
const momentExpected = "a date and time with a time zone, as in 2024-01-31T09:30:00Z";

function isRealDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

const hasDayForm = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);
const isDay = (value: string) => hasDayForm(value) && isRealDay(value);

/** Rejects days that do not exist, and suggests the ISO form of other notations. */
const requireDay =
  (expected: string): Rule =>
  (value) => {
    if (isDay(value)) return undefined;
    const written = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/.exec(value)?.[1];
    if (written !== undefined && !isRealDay(written)) {
      return "a date that exists, as in 2024-01-31";
    }
    return { expected, suggestion: guessDay(written ?? value) };
  };

const momentPattern =
  /^(.*\d)[Tt ]+(\d{1,2}):([0-5]\d)(?::([0-5]\d)([.,]\d+)?)?\s*(z|utc|gmt|[+-]\d\d:?\d\d)?$/i;

/** The offsets that the validator accepts: those in use, from -12:00 to +14:00. */
const zonePattern = /^(?:Z|[+-](?:0\d|1[01]):[0-5]\d|-12:00|\+1[23]:[0-5]\d|\+14:00)$/;

/** Requires the only form that the validator accepts: seconds, no fractions, `Z` or `±HH:MM`. */
const requireMoment: Rule = (value) => {
  const match = momentPattern.exec(value);
  if (match === null) {
    const guessed = guessDay(value);
    return { expected: momentExpected, suggestion: guessed && `${guessed}T00:00:00Z` };
  }
  const [, date = "", hours = "", minutes, seconds = "00", fraction, zone = "Z"] = match;
  const realDay = guessDay(date);
  if (realDay === undefined) {
    return hasDayForm(date) ? "a date that exists, as in 2024-01-31T09:30:00Z" : momentExpected;
  }
  const offset = /[a-z]/i.test(zone) ? "Z" : zone.replace(/(\d\d)(\d\d)$/, "$1:$2");
  if (Number(hours) > 23 || !zonePattern.test(offset)) return momentExpected;
  const normalized = `${realDay}T${hours.padStart(2, "0")}:${minutes}:${seconds}${offset}`;
  if (normalized === value) return undefined;
  const expected =
    fraction === undefined ? momentExpected : `${momentExpected}, without fractions of a second`;
  return { expected, suggestion: normalized };
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Guesses the day in other notations: 2024/1/31, 20240131, 31/01/2024, 31 January 2024. */
function guessDay(value: string): string | undefined {
  const [year, month, date] = splitIsoDay(value) ?? splitBritishDay(value) ?? [];
  const guessed = `${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`;
  return isDay(guessed) ? guessed : undefined;
}

function splitIsoDay(value: string): string[] | undefined {
  const match =
    /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(value) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  return match?.slice(1);
}

function splitBritishDay(value: string): string[] | undefined {
  const britishPattern = /^(\d{1,2})(?:st|nd|rd|th)?[-./ ](\d{1,2}|[a-z]{3,9})[-./ ](\d{4})$/i;
  const [, date, month, year] = britishPattern.exec(value) ?? [];
  if (date === undefined) return undefined;
  const isNumber = /\d/.test(month!);
  const number = isNumber ? month! : String(months.indexOf(month!.slice(0, 3).toLowerCase()) + 1);
  return [year!, number, date];
}

/** Creates a schema for a calendar date, `YYYY-MM-DD`. */
export const day = (label: string) =>
  textThat(`${label}: ${dayExpected}`, limitLength(100), requireDay(dayExpected)).meta({
    format: "date",
  });

/** Creates a schema for a date and time with a time zone, to the second, kept as written. */
export const moment = (label: string) =>
  textThat(`${label}: ${momentExpected}`, limitLength(100), requireMoment).meta({
    format: "date-time",
  });

/** Creates a schema for a date, or a date and time with a time zone, kept as written. */
export function dayOrMoment(label: string) {
  const expected = `${dayExpected}, or ${momentExpected}`;
  const requireDayOrMoment: Rule = (value) => {
    const hasTime = /\d[Tt ]\d{1,2}:/.test(value);
    return hasTime ? requireMoment(value) : requireDay(expected)(value);
  };
  return textThat(`${label}: ${expected}`, limitLength(100), requireDayOrMoment);
}
