import { DataFactory, Parser, type Quad, type Term } from "n3";
import { canonize } from "rdf-canonize";

/** Turtle as lines of N-Triples without the final dot, in order, as `rdfaOf` gives the triples of a page. */
export function listTurtleTriples(turtle: string): string[] {
  return [...new Set(new Parser().parse(turtle).map(formatTriple))].sort();
}

/** A statement as such a line. */
export const formatTriple = ({ subject, predicate, object }: Quad) =>
  `${formatTerm(subject)} ${formatTerm(predicate)} ${formatTerm(object)}`;

function formatTerm(term: Term): string {
  if (term.termType === "NamedNode") return `<${term.value}>`;
  if (term.termType === "BlankNode") return `_:${term.value}`;
  if (term.termType !== "Literal")
    throw new Error(`found a ${term.termType}; expected an address or a literal`);
  const suffix = term.language
    ? `@${term.language.toLowerCase()}`
    : term.datatype.value === "http://www.w3.org/2001/XMLSchema#string"
      ? ""
      : `^^<${term.datatype.value}>`;
  return JSON.stringify(term.value) + suffix;
}

/**
 * The canonical form of a graph (https://www.w3.org/TR/rdf-canon/): a line for each statement, in order. Two graphs
 * are the same when their lines are. Language tags are in small letters: case makes no difference between them.
 *
 * @throws for a graph made to be hard to canonise.
 */
export async function canonicalize(quads: readonly Quad[]): Promise<string[]> {
  const lowered = quads.map(({ subject, predicate, object }) =>
    DataFactory.quad(
      subject,
      predicate,
      object.termType === "Literal" && object.language
        ? DataFactory.literal(object.value, object.language.toLowerCase())
        : object,
    ),
  );
  const lines = (await canonize(lowered, { algorithm: "RDFC-1.0", format: "application/n-quads" }))
    .split("\n")
    .filter((text) => text !== "");
  return [...new Set(lines)].sort();
}
