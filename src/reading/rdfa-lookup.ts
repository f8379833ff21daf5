import type { RdfaGraph, RdfaValue } from "./rdfa.js";
import { toWebUrl } from "./values.js";

/** Asks a graph what it says of a resource, or of the first of several that it says something of. */
export interface RdfaLookup {
  /** The first text that is not blank, on one line. */
  text(subjects: readonly string[], property: string): string | undefined;
  /** The first http(s) address. */
  address(subjects: readonly string[], property: string): string | undefined;
  resources(subjects: readonly string[], property: string): readonly string[];
}

/** Of a hostile page's many values only so many are worked out. */
const maxValues = 10;

/** Asks this graph. */
export function createLookup(graph: RdfaGraph): RdfaLookup {
  const getValues = (subjects: readonly string[], property: string) =>
    subjects.flatMap((subject) => graph.get(subject)?.get(property) ?? []).slice(0, maxValues);
  const getResource = (value: RdfaValue) => ("resource" in value ? value.resource : undefined);
  const getText = (value: RdfaValue) =>
    "text" in value ? value.text().replace(/\s+/g, " ").trim() : "";
  return {
    text: (subjects, property) =>
      getValues(subjects, property)
        .map(getText)
        .find((text) => text !== ""),
    address: (subjects, property) =>
      getValues(subjects, property)
        .map((value) => toWebUrl(getResource(value) ?? getText(value)))
        .find((address) => address !== undefined),
    resources: (subjects, property) =>
      getValues(subjects, property).flatMap((value) => getResource(value) ?? []),
  };
}
