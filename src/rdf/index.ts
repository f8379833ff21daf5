export { rdfaNames } from "./mapping.js";
export {
  buildFeedFragment,
  buildResourceIris,
  continuousFrequency,
  parseInterval,
} from "./resources.js";
export { toTurtle } from "./turtle.js";
export { expandName, rdfaPrefixes, vocabularies } from "./vocabulary.js";
