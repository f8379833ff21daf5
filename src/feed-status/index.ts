export { parseFeedStatus, readFeedStatus, type FeedStatusReading } from "./read.js";
export {
  feedStatusSchema,
  qualityNames,
  type FeedCheck,
  type FeedFault,
  type FeedStatus,
  type QualityName,
} from "./schema.js";
export { findStatusFile, nameStatusFile, statusFile } from "./status-file.js";
export { assessAge, type DatedStatus, type StatusAge } from "./age.js";
