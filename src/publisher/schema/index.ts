import { z } from "zod";
import { accessService, bookingService } from "./booking.js";
import { brand, publicSectorBody } from "./brand.js";
import { datasetGroup } from "./dataset.js";
import { feeds } from "./feeds.js";
import { guidance } from "./guidance.js";
import { organizationKeys } from "./organization.js";
import { rights } from "./rights.js";
import { group } from "../../document/schema/values.js";

/** The publisher file: the single source of its types, its messages and its JSON Schema. */
export const publisherSchema = group(
  {
    ...organizationKeys,
    dataset: datasetGroup,
    feeds,
    bookingService: bookingService
      .optional()
      .describe("The booking system the data comes from, where it is not the publisher's own."),
    accessService: accessService
      .optional()
      .describe("The Open Booking API, if the publisher offers one."),
    rights: rights.optional().describe("How the data is to be credited, and whose it is."),
    guidance: guidance
      .optional()
      .describe("Who reads the Publish Data pages, and what is known of their progress."),
    brand: brand.optional().describe("How the pages look."),
    publicSectorBody: publicSectorBody
      .optional()
      .describe("For councils and other public bodies: adds an accessibility statement."),
  },
  "a publisher file",
  'lines of the form "key: value"',
);

/** What a publisher file says, after it was checked. Nothing is derived yet, and dates are as they were written. */
export type Publisher = z.infer<typeof publisherSchema>;

/** The JSON Schema (draft 7, which YAML editors understand) of the publisher file. */
export function createPublisherJsonSchema(): object {
  return {
    title: "OpenActive publisher",
    ...z.toJSONSchema(publisherSchema, { target: "draft-7", io: "input" }),
  };
}
