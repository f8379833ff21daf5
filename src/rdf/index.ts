export { buildLanguageIris, findLicenceDetails, themeTaxonomy } from "./codes.js";
export { rdfaNames, type ResourceKind } from "./mapping.js";
export { findDateType } from "./periods.js";
export {
  buildFeedFragment,
  buildResourceIris,
  describeResources,
  type Resource,
} from "./resources.js";
export { removePrefixes, toTurtle, writeResources } from "./turtle.js";
export { expandName, rdfaPrefixes, vocabularies } from "./vocabulary.js";
