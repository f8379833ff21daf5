import { load, type CheerioAPI } from "cheerio";
import { isThing, listIn, textIn, thingIn } from "../values.js";
import type { SoupReading } from "./beautiful-soup.js";

/*
 * beautiful_soup.py in TypeScript, for machines without Python or without BeautifulSoup: the same steps, with a parser
 * that repairs as little as Python's own.
 */

const kinds = [
  "HeadlineEvent",
  "Event",
  "OnDemandEvent",
  "FacilityUse",
  "IndividualFacilityUse",
  "Slot",
  "SessionSeries",
  "ScheduledSession",
  "CourseInstance",
];
const parts = [
  ["slot", "Slot"],
  ["scheduled", "ScheduledSession"],
  ["session", "SessionSeries"],
] as const;

/** The kind that openactive-monitor takes a feed for, by its name. */
const kindOf = (name: string) =>
  kinds.includes(name)
    ? name
    : (parts.find(([part]) => name.toLowerCase().includes(part))?.[1] ?? "");

const feedsOf = (data: unknown) =>
  listIn(thingIn(data)["distribution"]).map((feed) => ({
    name: textIn(thingIn(data)["name"]) ?? "",
    type: textIn(thingIn(feed)["name"]) ?? "",
    url: textIn(thingIn(feed)["contentUrl"]) ?? "",
    license: textIn(thingIn(data)["license"]) ?? "",
    publisher: textIn(thingIn(thingIn(data)["publisher"])["name"]) ?? "",
    logo: textIn(thingIn(thingIn(thingIn(data)["publisher"])["logo"])["url"]) ?? "",
  }));

function python($: CheerioAPI): SoupReading["python"] {
  const feeds: ReturnType<typeof feedsOf> = [];
  const scripts = $("head")
    .first()
    .find("script")
    .toArray()
    .filter((element) => $(element).attr("type") === "application/ld+json");
  for (const script of scripts) {
    try {
      const data: unknown = JSON.parse($(script).text());
      if (!isThing(data)) return { feeds, failure: "AttributeError" };
      feeds.push(...feedsOf(data));
    } catch {
      return { feeds, failure: "JSONDecodeError" };
    }
  }
  return { feeds };
}

function monitor($: CheerioAPI): SoupReading["monitor"] {
  const version = (name: string) => {
    const section = $("p, div, span")
      .toArray()
      .find((element) => $(element).text().toLowerCase().includes("published using"));
    const links = [
      ...(section === undefined ? [] : $(section).find("a[href]").toArray()),
      ...$("a[href]").toArray(),
    ];
    const form = new RegExp(
      `^https?://(?:www\\.)?openactive\\.io/${name}/(\\d+(?:\\.\\d+)*)/?$`,
      "i",
    );
    return (
      links
        .map((link) => form.exec($(link).attr("href")!.trim())?.[1])
        .find((found) => found !== undefined) ?? ""
    );
  };
  const versions = {
    rpde: version("realtime-paged-data-exchange"),
    model: version("modelling-opportunity-data"),
  };
  const feeds: ReturnType<typeof feedsOf> = [];
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    let data: unknown;
    try {
      data = JSON.parse($(script).text());
    } catch {
      continue;
    }
    if (!isThing(data)) return { ...versions, feeds: [], failure: "AttributeError" };
    feeds.push(...feedsOf(data).map((feed) => ({ ...feed, type: kindOf(feed.type) })));
  }
  return { ...versions, feeds };
}

/** Reads a page as both would. */
export function readWithoutPython(html: string): SoupReading {
  const $ = load(html, { xml: { xmlMode: false } });
  return { python: python($), monitor: monitor($) };
}
