import { isObject, type UncheckedObject } from "../../document/is-object.js";
import { feedTypes, type FeedType } from "../../specification/feed-types.js";
import { findFeedType } from "./find-feed-type.js";

/**
 * Converts the feeds of a `distribution`; one of an unknown kind lacks its type, which the author has
 * to add, and one without a URL is left out.
 */
export function convertFeeds(distribution: unknown, leftOut: string[]): object[] {
  const feeds: object[] = [];
  const identifiers = new Set<string>();
  const listed: readonly unknown[] = Array.isArray(distribution) ? distribution : [distribution];
  const downloads = listed.slice(0, 200).filter((download) => isObject(download));
  const types = findTypes(downloads);
  for (const [index, download] of downloads.entries()) {
    const [name, identifier] = [getText(download, "name"), getText(download, "identifier")];
    const url = download["contentUrl"] ?? download["url"];
    const type = types[index];
    if (type === undefined && url === undefined) {
      leftOut.push(`distribution[${index}]`);
      continue;
    }
    const usual = type?.identifier;
    const isRepeated = identifiers.has(identifier ?? String(usual));
    const own = isRepeated ? `${usual ?? "Feed"}${index + 1}` : identifier;
    identifiers.add(own ?? String(usual));
    feeds.push({
      type: usual,
      url,
      identifier: own === usual ? undefined : own,
      name: type === undefined || [type.name, usual].includes(name) ? undefined : name,
      status: getText(download, "creativeWorkStatus")?.toLowerCase(),
      note: download["description"],
    });
  }
  return feeds;
}

/** Finds the kinds of feeds. Two kinds of slot share a name; which one it is, the others tell. */
function findTypes(downloads: readonly UncheckedObject[]): (FeedType | undefined)[] {
  const types = downloads.map((download) =>
    findFeedType([
      getText(download, "identifier"),
      getText(download, "name"),
      getText(download, "additionalType"),
    ]),
  );
  const has = (identifier: string) => types.some((type) => type?.identifier === identifier);
  const areIndividual = has("IndividualFacilityUse") && !has("FacilityUse");
  return types.map((type) =>
    areIndividual && type?.identifier === "FacilityUseSlot"
      ? feedTypes.IndividualFacilityUseSlot
      : type,
  );
}

const getText = (group: UncheckedObject, key: string) =>
  typeof group[key] === "string" ? group[key] : undefined;
