import { extractJsonLd } from "../json-ld.js";
import { validateSite } from "../official.js";
import { isObject, readList, readObject, readText, type JsonObject } from "../values.js";
import { createEmptyReading, listMissing, readFields, type Consumer } from "./consumer.js";

/*
 * The programs that read pages with the official library, @openactive/dataset-utils, or with a copy
 * of its code.
 */

/** The library itself, which drops pages without JSON-LD. */
export const datasetUtils: Consumer = {
  name: "dataset-utils",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("finds no Dataset");
    const reading = readFields(data);
    const faults = listMissing(reading, ["name"]);
    if (readText(data["@id"]) === undefined) faults.unshift("finds no @id");
    return { ...reading, faults };
  },
};

/** The kinds of feed that the broker of the Test Suite harvests (its core.js). */
const harvestedTypes = [
  "https://openactive.io/SessionSeries",
  "https://openactive.io/FacilityUse",
  "https://openactive.io/IndividualFacilityUse",
  "https://openactive.io/ScheduledSession",
  "https://openactive.io/Slot",
  "https://schema.org/Event",
  "https://schema.org/OnDemandEvent",
];

/** The broker of OpenActive's Test Suite, which does not start if the validator finds a failure. */
export const testSuite: Consumer = {
  name: "Test Suite broker",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("does not start: finds no Dataset");
    const failures = (await validateSite(site)).filter(({ severity }) => severity === "failure");
    const feeds = readList(data["distribution"]).map(readObject);
    const isHarvested = (feed: JsonObject) =>
      harvestedTypes.includes(String(feed["additionalType"]));
    const others = feeds.filter((feed) => !isHarvested(feed)).length;
    return {
      feeds: feeds.map(({ additionalType, contentUrl }) => ({
        type: readText(additionalType),
        url: readText(contentUrl),
      })),
      faults: listBrokerFaults(data, feeds, failures.length),
      remarks: others === 0 ? [] : [`does not harvest ${others} of them`],
    };
  },
};

function listBrokerFaults(
  data: JsonObject,
  feeds: readonly JsonObject[],
  failureCount: number,
): string[] {
  const faults: string[] = [];
  if (failureCount > 0) {
    const failures = failureCount === 1 ? "a failure" : `${failureCount} failures`;
    faults.push(`does not start: the validator finds ${failures}`);
  }
  if (Array.isArray(data["distribution"])) faults.push(...listMissing(readFields(data), []));
  else faults.push("does not start: distribution is no list");
  const keys = feeds.map((feed) => feed["identifier"] || feed["name"] || feed["additionalType"]);
  if (new Set(keys).size < keys.length) {
    faults.push("takes feeds for one another: they have the same identifier");
  }
  // The broker makes the URL of the orders feed by adding "/orders-rpde".
  const endpoint = readText(readObject(data["accessService"])["endpointUrl"]);
  if (endpoint?.endsWith("/")) {
    faults.push("asks for the wrong orders: endpointUrl ends in a slash");
  }
  return faults;
}

/** https://validator.openactive.io/, which validates the first JSON-LD of a page by its `@type`. */
export const validatorSite: Consumer = {
  name: "validator.openactive.io",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("finds no JSON-LD");
    const isDataset = data["@type"] === "Dataset";
    const faults = isDataset ? [] : ["does not see that it is a Dataset"];
    return { ...readFields(data), faults };
  },
};

/** https://status.openactive.io/: name, logo, licence badge, open issues and feeds of datasets. */
export const statusDashboard: Consumer = {
  name: "status dashboard",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("shows nothing");
    const reading = readFields(data);
    const name = reading.publisher ?? reading.name;
    const faults = [...listMissing(reading, ["publisher"]), ...listDashboardFaults(data)];
    return { ...reading, name, faults, remarks: listDashboardRemarks(data) };
  },
};

function listDashboardFaults(data: JsonObject): string[] {
  const { license, publisher, discussionUrl } = data;
  const logo = readText(readObject(readObject(publisher)["logo"])["url"]);
  const openLicence = "https://creativecommons.org/licenses/by/4.0";
  const faults: string[] = [];
  if (readText(data["@id"]) === undefined) faults.push("has no @id to go by");
  if (readText(data["url"]) === undefined) faults.push("has no url to link to");
  if (logo === undefined) faults.push("shows no logo");
  if (typeof license !== "string" || !license.includes(openLicence)) {
    faults.push("shows no licence");
  }
  if (readText(discussionUrl) === undefined) {
    faults.push("shows no issues: there is no discussionUrl");
  }
  return faults;
}

function listDashboardRemarks({ discussionUrl }: JsonObject): string[] {
  if (typeof discussionUrl !== "string") return [];
  const isOnGitHub = /github\.com\/([^/]+)\/([^/]+)/.test(discussionUrl);
  return isOnGitHub ? [] : ["counts no issues: the board is not on GitHub"];
}

/** The dataset directory, which fails for all datasets if one has no publisher. */
export const datasetDirectory: Consumer = {
  name: "dataset directory",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("lists nothing");
    const reading = readFields(data);
    if (reading.feeds.length > 0 && !isObject(data["publisher"])) {
      return createEmptyReading("fails: there is no publisher");
    }
    return { ...reading, faults: listMissing(reading, ["name", "publisher", "license"]) };
  },
};
