import { load } from "cheerio";
import { isObject, describeError, readText } from "../values.js";
import { readFields, listMissing, createEmptyReading, type Consumer } from "./reading.js";

/**
 * The spider of OpenActive's conformance services, and the status page made of what it finds: the first script of the
 * right type, parsed whole. `url` is the key it is kept under; the status page looks into `license` as a string.
 */
export const conformanceServices: Consumer = {
  name: "conformance services",
  read: async ({ html }) => {
    let data: unknown;
    try {
      data = JSON.parse(load(html)('script[type="application/ld+json"]').html() ?? "") as unknown;
    } catch (error) {
      return createEmptyReading(`cannot parse the first script: ${describeError(error)}`);
    }
    if (!isObject(data)) return createEmptyReading("finds no object in the first script");
    const read = readFields(data);
    return {
      ...read,
      faults: [
        ...(readText(data["url"]) === undefined ? ["has no url to keep it under"] : []),
        ...listMissing(read, ["name", "license"]),
      ],
    };
  },
};
