import { Parser, type Quad, type Term } from "n3";

/** Turtle as lines of N-Triples without the final dot, in order, as `rdfaOf` gives the triples of a page. */
export function turtleOf(turtle: string): string[] {
  return [...new Set(new Parser().parse(turtle).map(line))].sort();
}

/** A statement as such a line. The things here all have addresses, so that lines can be compared as they are. */
export const line = ({ subject, predicate, object }: Quad) => `${written(subject)} ${written(predicate)} ${written(object)}`;

function written(term: Term): string {
  if (term.termType === "NamedNode") return `<${term.value}>`;
  if (term.termType !== "Literal") throw new Error(`found a ${term.termType}; expected an address or a literal`);
  const suffix = term.language ? `@${term.language.toLowerCase()}` : term.datatype.value === "http://www.w3.org/2001/XMLSchema#string" ? "" : `^^<${term.datatype.value}>`;
  return JSON.stringify(term.value) + suffix;
}
