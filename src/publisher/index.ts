export { readFileDates, readSourceDateEpoch } from "./git-dates.js";
export { addEpochDates, loadPublisher } from "./load.js";
export {
  checkPublisher,
  readPublisher,
  type DateKey,
  type ExtraPublisherCheck,
  type ReadPublisher,
} from "./read.js";
export { listMissingStatementDetails } from "./lint/recommended.js";
export { stepNames, type StepName } from "./schema/guidance.js";
export {
  createPublisherJsonSchema,
  type PartialPublisher,
  type Publisher,
} from "./schema/index.js";
