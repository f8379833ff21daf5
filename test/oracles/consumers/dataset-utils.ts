import { validateSite } from "../official.js";
import { extractJsonLd } from "../json-ld.js";
import { isObject, readList, readText, readObject } from "../values.js";
import { readFields, listMissing, createEmptyReading, type Consumer } from "./reading.js";

/*
 * Those who read pages with the official library, @openactive/dataset-utils, or a copy of its code.
 */

/** The library itself: it drops what has no JSON-LD. */
export const datasetUtils: Consumer = {
  name: "dataset-utils",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("finds no Dataset");
    const read = readFields(data);
    return {
      ...read,
      faults: [
        ...(readText(data["@id"]) === undefined ? ["finds no @id"] : []),
        ...listMissing(read, ["name"]),
      ],
    };
  },
};

/** The kinds of feed that the Test Suite's broker harvests (its core.js). */
const harvestedTypes = [
  "https://openactive.io/SessionSeries",
  "https://openactive.io/FacilityUse",
  "https://openactive.io/IndividualFacilityUse",
  "https://openactive.io/ScheduledSession",
  "https://openactive.io/Slot",
  "https://schema.org/Event",
  "https://schema.org/OnDemandEvent",
];

/** The broker of OpenActive's Test Suite: one failure of the validator, and it does not start. */
export const testSuite: Consumer = {
  name: "Test Suite broker",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("does not start: finds no Dataset");
    const failures = (await validateSite(site)).filter(({ severity }) => severity === "failure");
    const feeds = readList(data["distribution"]).map(readObject);
    const keys = feeds.map(
      ({ identifier, name, additionalType }) => identifier || name || additionalType,
    );
    const endpoint = readText(readObject(data["accessService"])["endpointUrl"]);
    const read = readFields(data);
    const others = feeds.filter(
      ({ additionalType }) => !harvestedTypes.includes(String(additionalType)),
    ).length;
    return {
      feeds: feeds.map(({ additionalType, contentUrl }) => ({
        type: readText(additionalType),
        url: readText(contentUrl),
      })),
      faults: [
        ...(failures.length > 0
          ? [
              `does not start: the validator finds ${failures.length === 1 ? "a failure" : `${failures.length} failures`}`,
            ]
          : []),
        ...(Array.isArray(data["distribution"])
          ? listMissing(read, [])
          : ["does not start: distribution is no list"]),
        ...(new Set(keys).size < keys.length
          ? ["takes feeds for one another: they have the same identifier"]
          : []),
        // The address of the feed of orders is made by adding "/orders-rpde".
        ...(endpoint?.endsWith("/")
          ? ["asks for the wrong orders: endpointUrl ends in a slash"]
          : []),
      ],
      remarks: others === 0 ? [] : [`does not harvest ${others} of them`],
    };
  },
};

/** https://validator.openactive.io/: validates the first JSON-LD of a page, as what it says it is. */
export const validatorSite: Consumer = {
  name: "validator.openactive.io",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("finds no JSON-LD");
    return {
      ...readFields(data),
      faults: data["@type"] === "Dataset" ? [] : ["does not see that it is a Dataset"],
    };
  },
};

/** https://status.openactive.io/: name, logo, licence badge, open issues and feeds of each dataset. */
export const statusDashboard: Consumer = {
  name: "status dashboard",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("shows nothing");
    const read = readFields(data);
    const { license, discussionUrl, publisher, url } = data;
    return {
      ...read,
      name: read.publisher ?? read.name,
      faults: [
        ...listMissing(read, ["publisher"]),
        ...(readText(data["@id"]) === undefined ? ["has no @id to go by"] : []),
        ...(readText(url) === undefined ? ["has no url to link to"] : []),
        ...(readText(readObject(readObject(publisher)["logo"])["url"]) === undefined
          ? ["shows no logo"]
          : []),
        ...(typeof license === "string" &&
        license.includes("https://creativecommons.org/licenses/by/4.0")
          ? []
          : ["shows no licence"]),
        ...(readText(discussionUrl) === undefined
          ? ["shows no issues: there is no discussionUrl"]
          : []),
      ],
      remarks:
        typeof discussionUrl === "string" && !/github\.com\/([^/]+)\/([^/]+)/.test(discussionUrl)
          ? ["counts no issues: the board is not on GitHub"]
          : [],
    };
  },
};

/** The dataset directory: it asks every dataset for its publisher's name, and fails for all when one has none. */
export const datasetDirectory: Consumer = {
  name: "dataset directory",
  read: async (site) => {
    const data = extractJsonLd(site);
    if (!isObject(data)) return createEmptyReading("lists nothing");
    const read = readFields(data);
    if (read.feeds.length > 0 && !isObject(data["publisher"]))
      return createEmptyReading("fails: there is no publisher");
    return { ...read, faults: listMissing(read, ["name", "publisher", "license"]) };
  },
};
