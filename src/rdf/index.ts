export { mapping, type ValueKind, type PropertyMapping, type ResourceKind } from "./mapping.js";
export {
  buildResourceIris,
  continuousFrequency,
  buildFeedFragment,
  parseInterval,
} from "./resources.js";
export { toTurtle } from "./turtle.js";
export { rdfaPrefixes, vocabularies } from "./vocabulary.js";
