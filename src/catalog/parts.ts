import { groupBy } from "../group-by.js";

/** The items whose names share an initial, or one page of them. */
export interface InitialPart<Item> {
  /** `A` to `Z`, `0–9`, or empty for names that begin with neither. */
  readonly initial: string;
  /** The number of this page among those of the same initial, from 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly items: readonly Item[];
}

/** The initial of names that begin with a digit. */
const digits = "0–9";

/**
 * Sorts items by name and splits them by initial.
 *
 * @param lang the language whose alphabetical order applies.
 * @param maxItems the largest number of items in a part; an initial with more has several pages.
 */
export function splitByInitial<Item>(
  items: readonly Item[],
  getName: (item: Item) => string,
  lang: string,
  maxItems: number,
): InitialPart<Item>[] {
  const groups = groupBy(sortByName(items, getName, lang), (item) => findInitial(getName(item)));
  const initials = [...groups.keys()].sort((one, two) => rank(one) - rank(two));
  return initials.flatMap((initial) => paginate(initial, groups.get(initial)!, maxItems));
}

/** Sorts items by name, in the alphabetical order of a language. */
export function sortByName<Item>(
  items: readonly Item[],
  getName: (item: Item) => string,
  lang: string,
): Item[] {
  const collator = new Intl.Collator(lang, { numeric: true });
  return [...items].sort((one, two) => collator.compare(getName(one), getName(two)));
}

/** Finds the first letter or digit of a name, without its accent. */
function findInitial(name: string): string {
  const [first = ""] = /[\p{L}\p{N}]/u.exec(name.normalize("NFKD")) ?? [];
  if (/\p{N}/u.test(first)) return digits;
  return /^[a-z]$/i.test(first) ? first.toUpperCase() : "";
}

/** Digits come first; names that start with neither a digit nor a Latin letter come last. */
function rank(initial: string): number {
  if (initial === digits) return 0;
  return initial === "" ? Infinity : initial.charCodeAt(0);
}

function paginate<Item>(
  initial: string,
  items: readonly Item[],
  size: number,
): InitialPart<Item>[] {
  const pageCount = Math.ceil(items.length / size);
  return Array.from({ length: pageCount }, (_, index) => ({
    initial,
    page: index + 1,
    pageCount,
    items: items.slice(index * size, (index + 1) * size),
  }));
}
