import { textThat, type Rule } from "./text.js";

const dayExpected = "a date, as in 2024-01-31";
const momentExpected = "a date and time with zone, as in 2024-01-31T09:30:00Z";

const isRealDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
};
const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value) && isRealDay(value);

/** A day that is no day is said to be none; one that was written otherwise is suggested as it should be. */
const requireDay =
  (expected: string): Rule =>
  (value) => {
    if (isDay(value)) return undefined;
    const [, day] = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/.exec(value) ?? [];
    if (day !== undefined && !isRealDay(day)) return `a day that exists, as in 2024-01-31`;
    return { expected, suggestion: guessDay(day ?? value) };
  };

/** The one form of a moment the validator knows: seconds, no fractions, `Z` or `±HH:MM`. */
const requireMoment: Rule = (value) => {
  const match =
    /^(.*\d)[Tt ]+(\d{1,2}):([0-5]\d)(?::([0-5]\d)([.,]\d+)?)?\s*(z|utc|gmt|[+-]\d\d:?\d\d)?$/i.exec(
      value,
    );
  if (match === null) {
    const day = guessDay(value);
    return { expected: momentExpected, suggestion: day && `${day}T00:00:00Z` };
  }
  const [, date = "", hours = "", minutes, seconds = "00", fraction, zone = "Z"] = match;
  const day = guessDay(date);
  if (day === undefined)
    return /^\d{4}-\d\d-\d\d$/.test(date)
      ? "a day that exists, as in 2024-01-31T09:30:00Z"
      : momentExpected;
  const offset = /[a-z]/i.test(zone) ? "Z" : zone.replace(/(\d\d)(\d\d)$/, "$1:$2");
  if (Number(hours) > 23 || !zonePattern.test(offset)) return momentExpected;
  const normalized = `${day}T${hours.padStart(2, "0")}:${minutes}:${seconds}${offset}`;
  if (normalized === value) return undefined;
  return {
    expected:
      fraction === undefined ? momentExpected : `${momentExpected}, without fractions of a second`,
    suggestion: normalized,
  };
};

/** The offsets the validator accepts: those there are, from -12:00 to +14:00. */
const zonePattern = /^(?:Z|[+-](?:0\d|1[01]):[0-5]\d|-12:00|\+1[23]:[0-5]\d|\+14:00)$/;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day somebody meant who wrote it as people in Britain do: 31/01/2024, 31 January 2024, 20240131. */
function guessDay(value: string): string | undefined {
  const [, year, month, date] =
    /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(value) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(value) ??
    [];
  const [, britishDate, britishMonth, britishYear] =
    /^(\d{1,2})(?:st|nd|rd|th)?[-./ ](\d{1,2}|[a-z]{3,9})[-./ ](\d{4})$/i.exec(value) ?? [];
  const monthNumber =
    month ??
    (/\d/.test(britishMonth ?? "")
      ? britishMonth
      : String(months.indexOf((britishMonth ?? "").slice(0, 3).toLowerCase()) + 1));
  const day = `${year ?? britishYear}-${monthNumber?.padStart(2, "0")}-${(date ?? britishDate)?.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

/** A calendar date, `YYYY-MM-DD`. */
export const day = (label: string) =>
  textThat(`${label}: ${dayExpected}`, requireDay(dayExpected)).meta({ format: "date" });

/** A date with time and zone, to the second; stays as it was written. */
export const moment = (label: string) =>
  textThat(`${label}: ${momentExpected}`, requireMoment).meta({ format: "date-time" });

/** A date, or a date with time and zone; stays as it was written. */
export const dayOrMoment = (label: string) => {
  const expected = `${dayExpected}, or ${momentExpected}`;
  return textThat(`${label}: ${expected}`, (value) =>
    /\d[Tt ]\d{1,2}:/.test(value) ? requireMoment(value) : requireDay(expected)(value),
  );
};
