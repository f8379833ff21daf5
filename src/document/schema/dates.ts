import { textThat, type Rule } from "./text.js";

const dayExpected = "a date, as in 2024-01-31";
const momentExpected = "a date and time with zone, as in 2024-01-31T09:30:00Z";

const isRealDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
};
const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value) && isRealDay(value);

/** A day that is no day is said to be none; one that was written otherwise is suggested as it should be. */
const dayRule =
  (expected: string): Rule =>
  (value) => {
    if (isDay(value)) return undefined;
    const [, day] = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/.exec(value) ?? [];
    if (day !== undefined && !isRealDay(day)) return `a day that exists, as in 2024-01-31`;
    return { expected, suggestion: likelyDay(day ?? value) };
  };

/** The one form of a moment the validator knows: seconds, no fractions, `Z` or `±HH:MM`. */
const isMoment: Rule = (value) => {
  const written =
    /^(.*\d)[Tt ]+(\d{1,2}):([0-5]\d)(?::([0-5]\d)([.,]\d+)?)?\s*(z|utc|gmt|[+-]\d\d:?\d\d)?$/i.exec(
      value,
    );
  if (written === null) {
    const day = likelyDay(value);
    return { expected: momentExpected, suggestion: day && `${day}T00:00:00Z` };
  }
  const [, date = "", hours = "", minutes, seconds = "00", fraction, zone = "Z"] = written;
  const day = likelyDay(date);
  if (day === undefined)
    return /^\d{4}-\d\d-\d\d$/.test(date)
      ? "a day that exists, as in 2024-01-31T09:30:00Z"
      : momentExpected;
  const offset = /[a-z]/i.test(zone) ? "Z" : zone.replace(/(\d\d)(\d\d)$/, "$1:$2");
  if (Number(hours) > 23 || !timeZone.test(offset)) return momentExpected;
  const normal = `${day}T${hours.padStart(2, "0")}:${minutes}:${seconds}${offset}`;
  if (normal === value) return undefined;
  return {
    expected:
      fraction === undefined ? momentExpected : `${momentExpected}, without fractions of a second`,
    suggestion: normal,
  };
};

/** The offsets the validator accepts: those there are, from -12:00 to +14:00. */
const timeZone = /^(?:Z|[+-](?:0\d|1[01]):[0-5]\d|-12:00|\+1[23]:[0-5]\d|\+14:00)$/;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day somebody meant who wrote it as people in Britain do: 31/01/2024, 31 January 2024, 20240131. */
function likelyDay(value: string): string | undefined {
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
export const day = (what: string) =>
  textThat(`${what}: ${dayExpected}`, dayRule(dayExpected)).meta({ format: "date" });

/** A date with time and zone, to the second; stays as it was written. */
export const moment = (what: string) =>
  textThat(`${what}: ${momentExpected}`, isMoment).meta({ format: "date-time" });

/** A date, or a date with time and zone; stays as it was written. */
export const dayOrMoment = (what: string) => {
  const expected = `${dayExpected}, or ${momentExpected}`;
  return textThat(`${what}: ${expected}`, (value) =>
    /\d[Tt ]\d{1,2}:/.test(value) ? isMoment(value) : dayRule(expected)(value),
  );
};
