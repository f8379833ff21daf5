/**
 * Reads and checks any YAML file that people write, and explains what is wrong with it and where.
 * The building blocks of its schemas are in `schema/`.
 */
export {
  checkDocument,
  loadDocument,
  readDocument,
  type ExtraCheck,
  type ReadDocument,
} from "./document.js";
export { formatMismatch, formatPath, quote, type Issue, type Suggestion } from "./issue.js";
export type { Aliases, DocumentKind, Explanation } from "./kind.js";
export type { DeepPartial } from "./part.js";
export { suggestNearest } from "./spelling.js";
