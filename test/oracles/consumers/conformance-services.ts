import { load } from "cheerio";
import { isThing, messageOf, textIn } from "../values.js";
import { fieldsIn, missing, unread, type Consumer } from "./reading.js";

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
      return unread(`cannot parse the first script: ${messageOf(error)}`);
    }
    if (!isThing(data)) return unread("finds no object in the first script");
    const read = fieldsIn(data);
    return {
      ...read,
      faults: [
        ...(textIn(data["url"]) === undefined ? ["has no url to keep it under"] : []),
        ...missing(read, ["name", "license"]),
      ],
    };
  },
};
