import { Store, type Quad } from "n3";
import { expandName, type PrefixedName } from "../../../src/rdf/vocabulary.js";

const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** Reads a graph by the short names of its properties, as in `dct:title`. */
export interface GraphReader {
  /** Lists the subjects of a class, as in `dcat:Dataset`. */
  readonly listOfClass: (name: PrefixedName) => string[];
  /** Lists the values of a property: texts, or the URIs of other resources. */
  readonly listValues: (subject: string, property: PrefixedName) => string[];
  /** Reads the first value of a property. */
  readonly readFirst: (subject: string, property: PrefixedName) => string | undefined;
}

/** Creates a reader of some statements. */
export function createGraphReader(quads: readonly Quad[]): GraphReader {
  const store = new Store([...quads]);
  const listValues = (subject: string, property: PrefixedName) =>
    store.getObjects(subject, expandName(property), null).map(({ value }) => value);
  return {
    listOfClass: (name) =>
      store.getSubjects(rdfType, expandName(name), null).map(({ value }) => value),
    listValues,
    readFirst: (subject, property) => listValues(subject, property)[0],
  };
}
