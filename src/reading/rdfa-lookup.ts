import type { RdfaGraph, RdfaValue } from "./rdfa.js";
import { webAddress } from "./values.js";

/** Asks a graph what it says of a resource, or of the first of several that it says something of. */
export interface Lookup {
  /** The first text that is not blank, on one line. */
  text(subjects: readonly string[], property: string): string | undefined;
  /** The first http(s) address. */
  address(subjects: readonly string[], property: string): string | undefined;
  resources(subjects: readonly string[], property: string): readonly string[];
}

/** Of a hostile page's many values only so many are worked out. */
const enough = 10;

/** Asks this graph. */
export function lookupIn(graph: RdfaGraph): Lookup {
  const values = (subjects: readonly string[], property: string) =>
    subjects.flatMap((subject) => graph.get(subject)?.get(property) ?? []).slice(0, enough);
  const resourceOf = (value: RdfaValue) => ("resource" in value ? value.resource : undefined);
  const textOf = (value: RdfaValue) =>
    "text" in value ? value.text().replace(/\s+/g, " ").trim() : "";
  return {
    text: (subjects, property) =>
      values(subjects, property)
        .map(textOf)
        .find((text) => text !== ""),
    address: (subjects, property) =>
      values(subjects, property)
        .map((value) => webAddress(resourceOf(value) ?? textOf(value)))
        .find((address) => address !== undefined),
    resources: (subjects, property) =>
      values(subjects, property).flatMap((value) => resourceOf(value) ?? []),
  };
}
