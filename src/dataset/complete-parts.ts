/*
 * Reads the parts of a dataset that anybody may have written: any value may have any type.
 */
import { isObject, type UncheckedObject } from "../document/is-object.js";
import { isWebUrl } from "../specification/safe-urls.js";
import type {
  AdministrativeArea,
  BookingService,
  ContactPoint,
  DataDownload,
  IncludedInDataCatalog,
  Organization,
  PostalAddress,
  RelatedPage,
  Terms,
  WebAPI,
} from "./dataset.js";
import { omitUndefined } from "./omit-undefined.js";
import { readTextValue, toArray } from "./text-values.js";

export function readYear(value: unknown): number | undefined {
  const year = Number(readTextValue(value));
  return Number.isInteger(year) ? year : undefined;
}

/** Reads some texts of an object; those that are missing get a default, or are `undefined`. */
export function readTexts<const Key extends string>(
  given: UncheckedObject,
  keys: readonly Key[],
  missing?: string,
): Record<Key, string | undefined> {
  const entries = keys.map((key) => [key, readTextValue(given[key]) ?? missing]);
  return Object.fromEntries(entries) as Record<Key, string | undefined>;
}

export function readTextList(value: unknown): string[] {
  return toArray(value)
    .map(readTextValue)
    .filter((text) => text !== undefined);
}

/** Reads the entries of a list, or a single one, except those that hold nothing. */
export function readObjects<Value>(
  value: unknown,
  read: (entry: unknown) => Value | undefined,
): readonly Value[] {
  return toArray(value)
    .map(read)
    .filter((entry) => entry !== undefined);
}

/** Reads an area; a text is its URL or its name. */
export function readArea(entry: unknown): AdministrativeArea | undefined {
  const given: UncheckedObject = isObject(entry) ? entry : {};
  const text = isObject(entry) ? undefined : readTextValue(entry);
  const id = readTextValue(given["@id"]) ?? readTextValue(given["url"]) ?? text;
  const url = isWebUrl(id) ? id : undefined;
  const name = readTextValue(given["name"]) ?? (text === url ? undefined : text);
  const shape = isObject(given["geo"]) ? readTextValue(given["geo"]["box"]) : undefined;
  if (url === undefined && name === undefined && shape === undefined) return undefined;
  const geo = shape === undefined ? undefined : { "@type": "GeoShape" as const, box: shape };
  return omitUndefined<AdministrativeArea>({
    "@type": "AdministrativeArea",
    "@id": url,
    name,
    geo,
  });
}

/** Reads a catalogue; a text is its URL. */
export function readCatalog(entry: unknown): IncludedInDataCatalog | undefined {
  const given: UncheckedObject = isObject(entry) ? entry : { "@id": entry };
  const id = readTextValue(given["@id"]) ?? readTextValue(given["url"]);
  if (id === undefined) return undefined;
  const name = readTextValue(given["name"]);
  return omitUndefined<IncludedInDataCatalog>({ "@type": "DataCatalog", "@id": id, name });
}

export function readRelatedPage(entry: unknown): RelatedPage | undefined {
  if (!isObject(entry)) return undefined;
  const identifier = readTextValue(entry["identifier"]);
  if (identifier === undefined) return undefined;
  const page = {
    "@type": "CreativeWork",
    identifier,
    ...readTexts(entry, ["url", "name", "copyrightHolder"]),
    copyrightYear: readYear(entry["copyrightYear"]),
  };
  return omitUndefined<object>(page) as RelatedPage;
}

/** Reads BCP 47 language tags; others would break the syntax of Turtle. */
export const readLanguages = (value: unknown): string[] =>
  readTextList(value).filter((tag) => /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i.test(tag));

/** Reads what refers to something: a text, or the value, the URL or the name of an object. */
export function readReference(entry: unknown): string | undefined {
  if (!isObject(entry)) return readTextValue(entry);
  const [url] = ["url", "@id"].map((key) => readTextValue(entry[key])).filter(isWebUrl);
  const texts = readTexts(entry, ["@value", "value", "name"]);
  return texts["@value"] ?? texts.value ?? url ?? texts.name;
}

/** Reads a term: a text, or the name of an object such as a `DefinedTerm` or `PropertyValue`. */
export const readTerm = (entry: unknown): string | undefined =>
  readTextValue(entry) ?? (isObject(entry) ? readTextValue(entry["name"]) : undefined);

/** Reads lists of an object, with a function for their entries; empty ones are `undefined`. */
export function readOptionalLists(
  given: UncheckedObject,
  keys: readonly string[],
  read: (entry: unknown) => string | undefined,
): object {
  const lists = keys.map((key) => [key, readObjects(given[key], read)] as const);
  return Object.fromEntries(lists.map(([key, list]) => [key, list.length > 0 ? list : undefined]));
}

export function readImage(value: unknown): object | undefined {
  const [first] = toArray(value);
  const url = readTextValue(isObject(first) ? first["url"] : first);
  return url === undefined ? undefined : { "@type": "ImageObject", url };
}

export function readOrganization(value: unknown): Organization {
  const [first] = toArray(value);
  const given: UncheckedObject = isObject(first) ? first : { name: first };
  const organization = {
    ...given,
    "@type": "Organization",
    ...readTexts(given, ["name", "legalName", "url"], ""),
    ...readTexts(given, ["description", "email", "telephone", "vatID", "additionalType"]),
    identifier: readObjects(given["identifier"], readReference)[0],
    ...readOptionalLists(given, ["sameAs"], readReference),
    address: readAddress(given["address"]),
    contactPoint: readContact(given["contactPoint"]),
    logo: readImage(given["logo"]) ?? { "@type": "ImageObject", url: "" },
  };
  return omitUndefined<object>(organization) as Organization;
}

function readAddress(value: unknown): PostalAddress | undefined {
  const [first] = toArray(value);
  if (!isObject(first)) return undefined;
  const keys = [
    "streetAddress",
    "addressLocality",
    "addressRegion",
    "postalCode",
    "addressCountry",
  ] as const;
  const address = { "@type": "PostalAddress", ...readTexts(first, keys) };
  return omitUndefined<object>(address) as PostalAddress;
}

function readContact(value: unknown): ContactPoint | undefined {
  const [first] = toArray(value);
  if (!isObject(first)) return undefined;
  const keys = ["name", "email", "telephone", "url"] as const;
  const contact = { "@type": "ContactPoint", ...readTexts(first, keys) };
  return omitUndefined<object>(contact) as ContactPoint;
}

/** A feed without an identifier gets one from its name or its position. */
export function readFeed(given: UncheckedObject, index: number): DataDownload {
  const keys = ["name", "additionalType", "encodingFormat", "contentUrl"] as const;
  const feed = {
    ...given,
    ...readTexts(given, keys, ""),
    ...readTexts(given, ["creativeWorkStatus", "description"]),
  };
  const identifier = readTextValue(given["identifier"]) ?? (feed.name || String(index + 1));
  return omitUndefined<object>({ ...feed, identifier }) as DataDownload;
}

export function readBookingService(given: UncheckedObject): BookingService {
  const keys = ["name", "url", "softwareVersion", "hasCredential"] as const;
  const terms = readObjects(given["termsOfService"], readTerms);
  const termsOfService = terms.length > 0 ? terms : undefined;
  const service = { ...given, ...readTexts(given, keys), termsOfService };
  return omitUndefined<object>(service) as BookingService;
}

function readTerms(entry: unknown): Terms | undefined {
  const given: UncheckedObject = isObject(entry) ? entry : { url: entry };
  const url = readTextValue(given["url"]);
  if (url === undefined) return undefined;
  return omitUndefined<Terms>({ "@type": "Terms", name: readTextValue(given["name"]), url });
}

export function readApi(given: UncheckedObject): WebAPI {
  const keys = [
    "name",
    "description",
    "endpointUrl",
    "documentation",
    "endpointDescription",
    "landingPage",
  ] as const;
  const api = {
    ...given,
    ...readTexts(given, keys, ""),
    ...readTexts(given, ["authenticationAuthority", "termsOfService"]),
    conformsTo: readTextList(given["conformsTo"]),
  };
  return omitUndefined<object>(api) as WebAPI;
}
