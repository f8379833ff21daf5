import { load, type CheerioAPI } from "cheerio";
import { isObject, readList, readObject, readText } from "../values.js";
import type { MonitorReading, SoupFeed, SoupReading, SoupReadings } from "./soup-readings.js";

/*
 * beautiful_soup.py in TypeScript, for machines without Python or BeautifulSoup: the same steps,
 * with a parser that repairs as little as Python's own.
 */

/** Reads a page as both programs in Python do. */
export function readWithoutPython(html: string): SoupReadings {
  const $ = load(html, { xml: { xmlMode: false } });
  return { python: readAsPython($), monitor: readAsMonitor($) };
}

/** Reads the scripts of the head, and stops at the first one that is wrong. */
function readAsPython($: CheerioAPI): SoupReading {
  const feeds: SoupFeed[] = [];
  const scripts = $("head").first().find("script").toArray();
  for (const script of scripts) {
    if ($(script).attr("type") !== "application/ld+json") continue;
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

/** Reads every script; what cannot be parsed is passed over, what is no object ends the program. */
function readAsMonitor($: CheerioAPI): MonitorReading {
  const versions = {
    rpde: findVersion($, "realtime-paged-data-exchange"),
    model: findVersion($, "modelling-opportunity-data"),
  };
  const feeds: SoupFeed[] = [];
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    let data: unknown;
    try {
      data = JSON.parse($(script).text());
    } catch {
      continue;
    }
    if (!isObject(data)) return { ...versions, feeds: [], failure: "AttributeError" };
    for (const feed of readFeeds(data)) feeds.push({ ...feed, type: guessFeedType(feed.type) });
  }
  return { ...versions, feeds };
}

/** Finds the version of a specification in links, first in those after "published using". */
function findVersion($: CheerioAPI, name: string): string {
  const section = $("p, div, span")
    .toArray()
    .find((element) => $(element).text().toLowerCase().includes("published using"));
  const links = $("a[href]").toArray();
  if (section !== undefined) links.unshift(...$(section).find("a[href]").toArray());
  const version = String.raw`(\d+(?:\.\d+)*)`;
  const pattern = new RegExp(`^https?://(?:www\\.)?openactive\\.io/${name}/${version}/?$`, "i");
  for (const link of links) {
    const found = pattern.exec($(link).attr("href")!.trim())?.[1];
    if (found !== undefined) return found;
  }
  return "";
}

function readFeeds(data: unknown): SoupFeed[] {
  const { name, license, publisher, distribution } = readObject(data);
  return readList(distribution).map((item) => {
    const feed = readObject(item);
    return {
      name: readText(name) ?? "",
      type: readText(feed["name"]) ?? "",
      url: readText(feed["contentUrl"]) ?? "",
      license: readText(license) ?? "",
      publisher: readText(readObject(publisher)["name"]) ?? "",
    };
  });
}

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

const typesByPart = [
  ["slot", "Slot"],
  ["scheduled", "ScheduledSession"],
  ["session", "SessionSeries"],
] as const;

/** Guesses the type of a feed from its name, as openactive-monitor does. */
function guessFeedType(name: string): string {
  if (feedTypes.includes(name)) return name;
  const found = typesByPart.find(([part]) => name.toLowerCase().includes(part));
  return found?.[1] ?? "";
}
