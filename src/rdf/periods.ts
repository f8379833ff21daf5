import { omitUndefined } from "../dataset/index.js";

/** The ends of a period; a missing one means that this end is open. */
export interface Interval {
  readonly startDate?: string;
  readonly endDate?: string;
}

const date = String.raw`\d{4}(?:-\d\d(?:-\d\d(?:T[\d:]+(?:Z|[+-]\d\d:\d\d))?)?)?`;
const intervalPattern = new RegExp(`^(${date})?(?:\\.\\.)?/(${date})?(?:\\.\\.)?$`);
const datePattern = new RegExp(`^${date}$`);

/**
 * Reads a period in ISO 8601 notation: a year, month or day such as `2024-01`, or an interval of
 * them such as `2024-01-01/2024-12-31`, in which `..` stands for an open end.
 *
 * @returns an empty object for a period in any other notation.
 */
export function parseInterval(period: string): Interval {
  if (datePattern.test(period)) return { startDate: period, endDate: period };
  const match = intervalPattern.exec(period);
  return omitUndefined<Interval>({ startDate: match?.[1], endDate: match?.[2] });
}

/** Returns the XML Schema type of a date, by its precision. */
export function findDateType(written: string) {
  if (written.includes("T")) return "xsd:dateTime";
  if (/^\d{4}$/.test(written)) return "xsd:gYear";
  return /^\d{4}-\d\d$/.test(written) ? "xsd:gYearMonth" : "xsd:date";
}
