export type { PartialPublisher } from "./conflicts.js";
export { formatMismatch, type Issue } from "../document/explain.js";
export { readFileDates } from "./git-dates.js";
export { loadPublisher, addEpochDates } from "./load.js";
export {
  checkPublisher,
  readPublisher,
  type ExtraPublisherCheck,
  type ReadPublisher,
} from "./read.js";
export { stepNames } from "./schema/guidance.js";
export { createPublisherJsonSchema, type Publisher } from "./schema/index.js";
export { suggestNearest } from "../document/spelling.js";
