import { isObject } from "../document/is-object.js";
import { qualityNames, type QualityName } from "../feed-status/index.js";

/** What an item says about itself, as far as the status of a feed counts it. */
export interface ItemDescription {
  /** Whether it leaves its description to an item of another feed. */
  readonly isPartial: boolean;
  /** Which of `qualityNames` it has, in that order, as bits. */
  readonly qualities: number;
  readonly activities: readonly string[];
  readonly place: { readonly key: string; readonly area: string } | undefined;
  /** Its own identifier, and that of the item that it refers to. */
  readonly id: string | undefined;
  readonly parent: string | undefined;
}

type Data = Readonly<Record<string, unknown>>;

/** The properties with which an item names, or contains, the item it belongs to. */
const parentKeys = ["superEvent", "facilityUse", "instanceOfCourse", "aggregateFacilityUse"];

/** How many items can be inside each other. */
const maxDepth = 4;

/**
 * Describes the data of an item. What it does not say itself may be said by the items that it
 * contains as its parents.
 *
 * @see https://openactive.io/modelling-opportunity-data/
 */
export function describeItem(data: Data): ItemDescription {
  const { sources, parent } = listSources(data);
  const find = (...keys: readonly string[]): unknown => findValue(sources, keys);
  let qualities = 0;
  for (const [index, name] of qualityNames.entries()) {
    if (tests[name](find)) qualities |= 1 << index;
  }
  return {
    isPartial: parent !== undefined,
    qualities,
    activities: listActivities(find("activity", "facilityType")),
    place: describePlace(find("location")),
    id: readText(data["@id"] ?? data["id"]),
    parent,
  };
}

/** Lists an item and the items that contain it, and finds the URL of the first that is elsewhere. */
function listSources(data: Data): { sources: Data[]; parent: string | undefined } {
  const sources: Data[] = [];
  let current: unknown = data;
  while (isObject(current) && sources.length < maxDepth) {
    sources.push(current);
    const key: string | undefined = parentKeys.find((each) => hasValue((current as Data)[each]));
    current = key === undefined ? undefined : current[key];
  }
  return { sources, parent: readText(current) };
}

function findValue(sources: readonly Data[], keys: readonly string[]): unknown {
  for (const source of sources) {
    for (const key of keys) {
      if (hasValue(source[key])) return source[key];
    }
  }
  return undefined;
}

function hasValue(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}

type FindValue = (...keys: readonly string[]) => unknown;

/** How each quality is recognised. */
const tests: Readonly<Record<QualityName, (find: FindValue) => boolean>> = {
  location: (find) => listObjects(find("location")).some(isLocated),
  activity: (find) => listActivities(find("activity", "facilityType")).length > 0,
  ageRange: (find) => listObjects(find("ageRange", "ageRestriction")).some(hasLimit),
  level: (find) => hasValue(find("level")),
  accessibility: (find) => hasValue(find("accessibilitySupport", "accessibilityInformation")),
  gender: (find) => hasValue(find("genderRestriction")),
  price: (find) => find("isAccessibleForFree") === true || toList(find("offers")).some(hasPrice),
  image: (find) => hasValue(find("image")),
};

/** Whether a place can be found: with coordinates, or with a postal code. */
function isLocated(place: Data): boolean {
  const { geo, address } = place;
  if (isObject(geo) && isNumber(geo["latitude"]) && isNumber(geo["longitude"])) return true;
  return isObject(address) && hasValue(address["postalCode"]);
}

const isNumber = (value: unknown): boolean =>
  (typeof value === "number" || typeof value === "string") && Number.isFinite(Number(value));

const hasLimit = ({ minValue, maxValue }: Data): boolean =>
  hasValue(minValue) || hasValue(maxValue);

const hasPrice = (offer: unknown): boolean => isObject(offer) && isNumber(offer["price"] ?? "?");

/** The number of activities of one item to count. */
const maxActivities = 10;

function listActivities(value: unknown): string[] {
  const names = toList(value).map((each) => shorten(isObject(each) ? each["prefLabel"] : each));
  return [...new Set(names.filter((name) => name !== undefined))].slice(0, maxActivities);
}

/** Tells places apart, and finds the town or the postal area of each. */
function describePlace(value: unknown): ItemDescription["place"] {
  const [place] = listObjects(value);
  if (place === undefined) return undefined;
  const address = isObject(place["address"]) ? place["address"] : {};
  const { addressLocality, addressRegion, postalCode } = address as Data;
  const key = [place["@id"] ?? place["id"], place["name"], postalCode].map(String).join("\n");
  const area =
    shorten(addressLocality) ?? shorten(addressRegion) ?? findPostalArea(postalCode) ?? "";
  return { key, area };
}

/** Finds the letters that a British postal code starts with. */
const findPostalArea = (postalCode: unknown): string | undefined =>
  /^[A-Za-z]{1,2}(?=\d)/.exec(String(postalCode ?? "").trim())?.[0].toUpperCase();

const listObjects = (value: unknown): Data[] => toList(value).filter((each) => isObject(each));

const toList = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat());

const readText = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** Reads a name that a page can show: one line of reasonable length. */
function shorten(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const name = value.replace(/[\p{C}\s]+/gu, " ").trim();
  return name === "" ? undefined : name.slice(0, 100);
}
