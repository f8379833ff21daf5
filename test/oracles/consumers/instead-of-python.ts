import { load, type CheerioAPI } from "cheerio";
import { isObject, readList, readText, readObject } from "../values.js";
import type { SoupReading } from "./beautiful-soup.js";

/*
 * beautiful_soup.py in TypeScript, for machines without Python or without BeautifulSoup: the same steps, with a parser
 * that repairs as little as Python's own.
 */

const feedTypes = [
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
const namePatterns = [
  ["slot", "Slot"],
  ["scheduled", "ScheduledSession"],
  ["session", "SessionSeries"],
] as const;

/** The kind that openactive-monitor takes a feed for, by its name. */
const guessFeedType = (name: string) =>
  feedTypes.includes(name)
    ? name
    : (namePatterns.find(([part]) => name.toLowerCase().includes(part))?.[1] ?? "");

const readFeeds = (data: unknown) =>
  readList(readObject(data)["distribution"]).map((feed) => ({
    name: readText(readObject(data)["name"]) ?? "",
    type: readText(readObject(feed)["name"]) ?? "",
    url: readText(readObject(feed)["contentUrl"]) ?? "",
    license: readText(readObject(data)["license"]) ?? "",
    publisher: readText(readObject(readObject(data)["publisher"])["name"]) ?? "",
    logo: readText(readObject(readObject(readObject(data)["publisher"])["logo"])["url"]) ?? "",
  }));

function readAsPython($: CheerioAPI): SoupReading["python"] {
  const feeds: ReturnType<typeof readFeeds> = [];
  const scripts = $("head")
    .first()
    .find("script")
    .toArray()
    .filter((element) => $(element).attr("type") === "application/ld+json");
  for (const script of scripts) {
    try {
      const data: unknown = JSON.parse($(script).text());
      if (!isObject(data)) return { feeds, failure: "AttributeError" };
      feeds.push(...readFeeds(data));
    } catch {
      return { feeds, failure: "JSONDecodeError" };
    }
  }
  return { feeds };
}

function readAsMonitor($: CheerioAPI): SoupReading["monitor"] {
  const findVersion = (name: string) => {
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
    rpde: findVersion("realtime-paged-data-exchange"),
    model: findVersion("modelling-opportunity-data"),
  };
  const feeds: ReturnType<typeof readFeeds> = [];
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    let data: unknown;
    try {
      data = JSON.parse($(script).text());
    } catch {
      continue;
    }
    if (!isObject(data)) return { ...versions, feeds: [], failure: "AttributeError" };
    feeds.push(...readFeeds(data).map((feed) => ({ ...feed, type: guessFeedType(feed.type) })));
  }
  return { ...versions, feeds };
}

/** Reads a page as both would. */
export function readWithoutPython(html: string): SoupReading {
  const $ = load(html, { xml: { xmlMode: false } });
  return { python: readAsPython($), monitor: readAsMonitor($) };
}
