export type { PartOfPublisher } from "./conflicts.js";
export { foundExpected, type Finding } from "../document/explain.js";
export { datesOfFiles } from "./git-dates.js";
export { loadPublisher, withEpoch } from "./load.js";
export { checkPublisher, readPublisher, type CheckMore, type ReadPublisher } from "./read.js";
export { stepNames } from "./schema/guidance.js";
export { publisherJsonSchema, type Publisher } from "./schema/index.js";
export { nearest } from "../document/spelling.js";
