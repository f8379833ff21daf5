const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Formats the day of a date in a language: `2024-01-31` gives `31 January 2024`.
 *
 * @param date an ISO 8601 date or date-time, whose day is kept whatever the time zone. Any other
 *   text is returned unchanged.
 * @param lang a BCP 47 language tag.
 */
export function formatDay(date: string, lang: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  if (day === undefined || Number.isNaN(Date.parse(day))) return date;
  return getDayFormat(lang).format(new Date(`${day}T00:00:00Z`));
}

function getDayFormat(lang: string): Intl.DateTimeFormat {
  const known = formats.get(lang);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" });
  formats.set(lang, format);
  return format;
}
