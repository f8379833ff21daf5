import { feedTypes, type FeedTypeIdentifier } from "../specification/feed-types.js";
import { foundExpected, type Finding } from "./explain.js";
import type { Publisher } from "./schema/index.js";

/** A publisher of which some parts may be missing, because they are wrong and already reported. */
type Part<T> = T extends readonly (infer Item)[] ? readonly (Part<Item> | undefined)[] : T extends object ? { readonly [Key in keyof T]?: Part<T[Key]> | undefined } : T;

/** A publisher without what is wrong in it. */
export type PartOfPublisher = Part<Publisher>;

interface Findings {
  readonly errors: Finding[];
  readonly warnings: Finding[];
}

/** What no single key can tell: values that contradict each other, and what is valid but odd. */
export function check(publisher: PartOfPublisher): Findings {
  const feeds = declaredFeeds(publisher.feeds);
  return {
    errors: [...sameIdentifier(feeds), ...slotWithoutFacility(feeds), ...datesOutOfOrder(publisher.dataset)],
    warnings: [
      ...oddDatasetUrl(publisher.dataset?.url),
      ...oddDiscussionUrl(publisher.dataset?.discussionUrl),
      ...oddSchemaVersion(publisher.dataset?.schemaVersion),
      ...plainHttp(publisher, feeds),
      ...sameUrl(feeds),
      ...missingParent(feeds),
      ...openBookingWithoutTerms(publisher.accessService),
      ...outerSpaces(publisher),
    ],
  };
}

interface DeclaredFeed {
  readonly path: readonly PropertyKey[];
  readonly type: FeedTypeIdentifier;
  readonly identifier: string;
  readonly url: string | undefined;
}

/** Both ways of writing feeds, as one list; entries whose type is wrong are left out. */
function declaredFeeds(feeds: Part<Publisher["feeds"]> | undefined): DeclaredFeed[] {
  if (isList(feeds)) {
    return feeds.flatMap((feed, index) =>
      feed?.type === undefined ? [] : [{ path: ["feeds", index, feed.identifier === undefined ? "type" : "identifier"], type: feed.type, identifier: feed.identifier ?? feed.type, url: feed.url }],
    );
  }
  return (feeds?.types ?? []).flatMap((type, index) => (type === undefined ? [] : [{ path: ["feeds", "types", index], type, identifier: type, url: undefined }]));
}
const isList = <T>(value: T): value is Extract<T, readonly unknown[]> => Array.isArray(value);

function sameIdentifier(feeds: readonly DeclaredFeed[]): Finding[] {
  return repeated(feeds, (feed) => feed.identifier).map(([feed, first]) => ({
    path: feed.path,
    message: foundExpected(`"${feed.identifier}" a second time (first in ${entryOf(first)})`, 'a different "identifier" for each feed, because data users tell feeds apart by it'),
  }));
}

function sameUrl(feeds: readonly DeclaredFeed[]): Finding[] {
  return repeated(feeds, (feed) => feed.url).map(([feed, first]) => ({
    path: [...feed.path.slice(0, -1), "url"],
    message: foundExpected(`the address of ${entryOf(first)} again`, "a feed of its own for each kind of item; data users no longer expect combined feeds"),
  }));
}

function* pairs(feeds: readonly DeclaredFeed[], key: (feed: DeclaredFeed) => string | undefined): Generator<[DeclaredFeed, DeclaredFeed]> {
  const seen = new Map<string, DeclaredFeed>();
  for (const feed of feeds) {
    const value = key(feed);
    if (value === undefined) continue;
    const first = seen.get(value);
    if (first) yield [feed, first];
    else seen.set(value, feed);
  }
}
const repeated = (feeds: readonly DeclaredFeed[], key: (feed: DeclaredFeed) => string | undefined) => [...pairs(feeds, key)];
const entryOf = ({ path }: DeclaredFeed) => (path[1] === "types" ? `feeds.types[${String(path[2])}]` : `feeds[${String(path[1])}]`);

const orphans = (feeds: readonly DeclaredFeed[]) => {
  const published = new Set(feeds.map((feed) => feed.type));
  return feeds.filter(({ type }) => feedTypes[type].parents.length > 0 && !feedTypes[type].parents.some((parent) => published.has(parent)));
};
const isSlot = ({ type }: DeclaredFeed) => feedTypes[type].additionalType === "https://openactive.io/Slot";

/** A slot is a time and a price and nothing else: without the facility nobody can show it. */
function slotWithoutFacility(feeds: readonly DeclaredFeed[]): Finding[] {
  return orphans(feeds).filter(isSlot).map(({ path, type }) => ({
    path,
    message: foundExpected(`"${type}" without a feed of facilities`, `a feed of type ${feedTypes[type].parents.join(" or ")} as well, because a slot does not say what can be booked or where`),
  }));
}

function missingParent(feeds: readonly DeclaredFeed[]): Finding[] {
  return orphans(feeds).filter((feed) => !isSlot(feed)).map(({ path, type }) => ({
    path,
    message: foundExpected(`"${type}" without "${feedTypes[type].parents[0]}"`, `a feed of type ${feedTypes[type].parents.join(" or ")} as well, unless every item carries its parent inside`),
  }));
}

function datesOutOfOrder(dataset: Part<Publisher["dataset"]> | undefined): Finding[] {
  const { datePublished, dateModified } = dataset ?? {};
  if (datePublished === undefined || dateModified === undefined || Date.parse(datePublished) <= Date.parse(dateModified)) return [];
  return [{ path: ["dataset", "dateModified"], message: foundExpected(`"${dateModified}", which is before datePublished`, `a moment not before ${datePublished}`) }];
}

function oddDatasetUrl(url: string | undefined): Finding[] {
  if (url === undefined) return [];
  const path = ["dataset", "url"];
  const { pathname, hostname } = new URL(url);
  const findings: Finding[] = [];
  if (hostname === "localhost" || hostname.startsWith("127.")) findings.push({ path, message: foundExpected(`"${url}"`, "an address that others can reach too") });
  if (pathname === "/" && !url.endsWith("/")) {
    findings.push({ path, message: foundExpected(`"${url}"`, "an address that ends with a slash; catalogues compare it letter by letter with the one browsers show", `${url}/`) });
  } else if (!pathname.endsWith("/") && !/\.html?$/i.test(pathname)) {
    findings.push({
      path,
      message: foundExpected(`"${url}"`, `an address that ends with a slash; without one the page is written as ${decodeURI(pathname.split("/").at(-1)!)}.html, and your web server must serve it at exactly that address (GitHub Pages does)`, `${url}/`),
    });
  }
  return findings;
}

function oddDiscussionUrl(url: string | undefined): Finding[] {
  if (url === undefined) return [];
  const path = ["dataset", "discussionUrl"];
  const { hostname, pathname } = new URL(url);
  if (hostname !== "github.com" && hostname !== "www.github.com") {
    return /\/issues\/?$|discussions?\/?$|forum/i.test(pathname) ? [] : [{ path, message: foundExpected(`"${url}"`, "a public issues board, as in https://github.com/your-name/opendata/issues") }];
  }
  const [owner, repository, board] = pathname.split("/").filter(Boolean);
  if (board === "issues" || board === "discussions") return [];
  return [
    owner !== undefined && repository !== undefined
      ? { path, message: foundExpected(`"${url}", which is no issues board`, "the issues of that repository", `https://github.com/${owner}/${repository}/issues`) }
      : { path, message: foundExpected(`"${url}", which names no repository`, "an issues board, as in https://github.com/your-name/opendata/issues") },
  ];
}

function oddSchemaVersion(url: string | undefined): Finding[] {
  if (url === undefined || /^https:\/\/(?:www\.)?openactive\.io\/modelling-opportunity-data\/\d[\w.]*\/$/.test(url)) return [];
  return [{ path: ["dataset", "schemaVersion"], message: foundExpected(`"${url}"`, "a version of Modelling Opportunity Data, as in https://openactive.io/modelling-opportunity-data/2.0/") }];
}

function plainHttp(publisher: PartOfPublisher, feeds: readonly DeclaredFeed[]): Finding[] {
  const base = isList(publisher.feeds) ? undefined : publisher.feeds?.base;
  const addresses: [readonly PropertyKey[], string | undefined][] = [
    [["dataset", "url"], publisher.dataset?.url],
    [["logo"], publisher.logo],
    [["feeds", "base"], base],
    ...feeds.map((feed): [readonly PropertyKey[], string | undefined] => [[...feed.path.slice(0, -1), "url"], feed.url]),
    [["accessService", "endpointUrl"], publisher.accessService?.endpointUrl],
  ];
  return addresses.flatMap(([path, url]) =>
    url !== undefined && /^http:/i.test(url) && !/^http:\/\/(?:localhost|127\.)/i.test(url)
      ? [{ path, message: foundExpected(`"${url}"`, "an https address; browsers and data users distrust http", url.replace(/^http:/i, "https:")) }]
      : [],
  );
}

/** The one thing the validator recommends that nobody can derive truthfully. */
function openBookingWithoutTerms(accessService: Part<NonNullable<Publisher["accessService"]>> | undefined): Finding[] {
  if (accessService === undefined || accessService.termsOfService !== undefined) return [];
  return [{ path: ["accessService", "termsOfService"], message: "missing; expected the address of the terms of the Open Booking API, which the validator recommends" }];
}

/** Spaces around a name show up in credits and derived texts; they are kept, because the author may mean them. */
function outerSpaces(publisher: PartOfPublisher): Finding[] {
  const texts: [string[], string | undefined][] = [
    [["name"], publisher.name],
    [["legalName"], publisher.legalName],
    [["dataset", "name"], publisher.dataset?.name],
  ];
  return texts.flatMap(([path, value]) => (value !== undefined && value !== value.trim() ? [{ path, message: foundExpected(JSON.stringify(value), "text without spaces at its ends", value.trim()) }] : []));
}
