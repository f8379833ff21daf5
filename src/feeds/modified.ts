/**
 * Compares the values of `modified` of two items.
 *
 * @returns a negative number if the first is smaller; `undefined` if they cannot be compared.
 */
export function compareModified(one: unknown, other: unknown): number | undefined {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one !== "string" || typeof other !== "string") return undefined;
  if (/^\d+$/.test(one) && /^\d+$/.test(other)) return Number(one) - Number(other);
  const times = [Date.parse(one), Date.parse(other)] as const;
  if (!times.some(Number.isNaN)) return times[0] - times[1];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** When OpenActive began, in milliseconds: a change cannot be older. */
const earliest = Date.UTC(2010, 0);

/** The units that feeds count time in, as parts of a millisecond, with the zero of each. */
const units = [
  { perMillisecond: 1, zero: 0 },
  { perMillisecond: 0.001, zero: 0 },
  { perMillisecond: 1000, zero: 0 },
  // .NET counts in 100 nanoseconds since the start of the year 1.
  { perMillisecond: 10_000, zero: Date.parse("0001-01-01T00:00:00Z") },
];

/**
 * Reads `modified` as a moment. RPDE only asks that it rises; most feeds use a time.
 *
 * @param now the present, in milliseconds; what lies after it is no time of a change.
 * @returns milliseconds since 1970; `undefined` if it is a change number.
 */
export function toMoment(modified: unknown, now: number): number | undefined {
  const isPossible = (time: number) => time >= earliest && time <= now + 60_000;
  if (typeof modified === "string" && !/^\d+$/.test(modified)) {
    const time = Date.parse(modified);
    return isPossible(time) ? time : undefined;
  }
  const number = Number(modified);
  for (const { perMillisecond, zero } of units) {
    const time = zero + number / perMillisecond;
    if (isPossible(time)) return time;
  }
  return undefined;
}
