import type { RdfaGraph, RdfaValue } from "./rdfa-graph.js";
import { toWebUrl } from "./values.js";

/**
 * Looks up the values of a property in a graph, for one or more subjects in order of precedence.
 */
export interface RdfaLookup {
  /** Finds the first text that is not blank, on one line. */
  findText(subjects: readonly string[], property: string): string | undefined;
  /** Finds the first http(s) URL. */
  findUrl(subjects: readonly string[], property: string): string | undefined;
  /** Finds the first resources. */
  findResources(subjects: readonly string[], property: string): readonly string[];
  /** Finds all resources, however many. */
  findAllResources(subjects: readonly string[], property: string): readonly string[];
}

/** The most values to look at; a hostile page's further ones are ignored. */
const maxValues = 10;

/** Creates a lookup for a graph. */
export function createLookup(graph: RdfaGraph): RdfaLookup {
  const getAllValues = (subjects: readonly string[], property: string): RdfaValue[] =>
    subjects.flatMap((subject) => graph.get(subject)?.get(property) ?? []);

  const getValues = (subjects: readonly string[], property: string): RdfaValue[] =>
    getAllValues(subjects, property).slice(0, maxValues);

  return {
    findText: (subjects, property) =>
      getValues(subjects, property)
        .map(getText)
        .find((text) => text !== ""),
    findUrl: (subjects, property) =>
      getValues(subjects, property)
        .map((value) => toWebUrl(getResource(value) ?? getText(value)))
        .find((url) => url !== undefined),
    findResources: (subjects, property) =>
      getValues(subjects, property)
        .map(getResource)
        .filter((resource) => resource !== undefined),
    findAllResources: (subjects, property) =>
      getAllValues(subjects, property)
        .map(getResource)
        .filter((resource) => resource !== undefined),
  };
}

const getResource = (value: RdfaValue) => ("resource" in value ? value.resource : undefined);

const getText = (value: RdfaValue) =>
  "text" in value ? value.text().replace(/\s+/g, " ").trim() : "";
