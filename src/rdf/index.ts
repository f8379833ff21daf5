export { mapping, type Kind, type Row, type Thing } from "./mapping.js";
export { addressesOf, continuously, feedFragment, intervalOf } from "./resources.js";
export { toTurtle } from "./turtle.js";
export { rdfaPrefixes, vocabularies } from "./vocabulary.js";
