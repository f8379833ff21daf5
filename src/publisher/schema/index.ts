import { z } from "zod";
import type { DeepPartial } from "../../document/index.js";
import { group } from "../../document/schema/index.js";
import { accessService, bookingService } from "./booking.js";
import { brand } from "./brand.js";
import { datasetGroup } from "./dataset.js";
import { addExamples, examplePublishers } from "./examples.js";
import { feeds } from "./feeds.js";
import { guidance } from "./guidance.js";
import { organizationKeys } from "./organization.js";
import { publicSectorBody } from "./public-sector-body.js";
import { rights } from "./rights.js";

/** The publisher file: the single source of its types, its messages and its JSON Schema. */
export const publisherSchema = group(
  {
    ...organizationKeys,
    dataset: datasetGroup.describe("The dataset that the publisher offers."),
    feeds: feeds.describe(
      "The RPDE feeds: kinds below one URL, a list with a URL each, or none yet.",
    ),
    bookingService: bookingService
      .optional()
      .describe("The booking system the data comes from, if it is not the publisher's own."),
    accessService: accessService
      .optional()
      .describe("The Open Booking API, if the publisher offers one."),
    rights: rights.optional().describe("How the data is to be credited, and whose it is."),
    guidance: guidance
      .optional()
      .describe("The readers of the Publish Data pages, and their progress so far."),
    brand: brand.optional().describe("How the pages look."),
    publicSectorBody: publicSectorBody
      .optional()
      .describe("For councils and other public sector bodies: adds an accessibility statement."),
  },
  "a publisher file",
  'lines of the form "key: value"',
);

/** The content of a valid publisher file, as written: nothing is derived yet. */
export type Publisher = z.infer<typeof publisherSchema>;

/** A publisher file as it is written, without its invalid values. */
export type PartialPublisher = DeepPartial<z.input<typeof publisherSchema>>;

/**
 * Creates the JSON Schema of the publisher file, for editors, with a description and examples
 * for every key. It follows draft 7, which YAML editors understand.
 */
export function createPublisherJsonSchema(): object {
  const schema = z.toJSONSchema(publisherSchema, { target: "draft-7", io: "input" });
  addExamples(schema as Parameters<typeof addExamples>[0], examplePublishers);
  return { title: "OpenActive publisher", ...schema };
}
