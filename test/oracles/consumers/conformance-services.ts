import { load } from "cheerio";
import { describeError, isObject, readText } from "../values.js";
import { createEmptyReading, listMissing, readFields, type Consumer } from "./consumer.js";

/**
 * The spider of OpenActive's conformance services, and the status page made of what it finds. It
 * parses the whole first script of the right type and keeps it under its `url`; the status page
 * reads `license` as a string.
 */
export const conformanceServices: Consumer = {
  name: "conformance services",
  read: async ({ html }) => {
    let data: unknown;
    try {
      const script = load(html)('script[type="application/ld+json"]');
      data = JSON.parse(script.html() ?? "") as unknown;
    } catch (error) {
      return createEmptyReading(`cannot parse the first script: ${describeError(error)}`);
    }
    if (!isObject(data)) return createEmptyReading("finds no object in the first script");
    const reading = readFields(data);
    const faults = listMissing(reading, ["name", "license"]);
    if (readText(data["url"]) === undefined) faults.unshift("has no url to keep it under");
    return { ...reading, faults };
  },
};
