import { normalizeName } from "../../document/spelling.js";
import { feedTypeIdentifiers, feedTypes, type FeedType } from "../../specification/feed-types.js";

const typesByName = indexTypes();

function indexTypes(): ReadonlyMap<string, FeedType> {
  const index = new Map<string, FeedType>();
  const types = feedTypeIdentifiers.map((identifier) => feedTypes[identifier]);
  for (const type of types) {
    // Several kinds share the class Slot or Event; it stands for the first of them.
    const className = normalizeName(
      type.additionalType.slice(findLastSeparator(type.additionalType)),
    );
    if (!index.has(className)) index.set(className, type);
  }
  for (const type of types) {
    index.set(normalizeName(type.name), type);
    index.set(normalizeName(type.identifier), type);
  }
  return index;
}

/**
 * Finds the kind of a feed by the names that libraries and Dataset Sites use for it, such as
 * `https://openactive.io/SessionSeries` and `FeedType::SESSION_SERIES`.
 *
 * @param names the names in order of precedence; absent ones are skipped.
 */
export function findFeedType(names: readonly (string | undefined)[]): FeedType | undefined {
  for (const name of names) {
    if (name === undefined || name.length > 200) continue;
    const normalized = normalizeName(name.slice(findLastSeparator(name) + 1));
    // Some write the kind in the plural, as in "ScheduledSessions".
    const type = typesByName.get(normalized) ?? typesByName.get(normalized.replace(/s$/, ""));
    if (type !== undefined) return type;
  }
  return undefined;
}

/** A declaration, because the index at the top of this file needs it. */
function findLastSeparator(name: string): number {
  return Math.max(...["/", "#", ":", "."].map((separator) => name.lastIndexOf(separator)));
}
