import { DataFactory, Parser, type Quad, type Term } from "n3";
import { canonize } from "rdf-canonize";

const xsdString = "http://www.w3.org/2001/XMLSchema#string";

/** Lists the statements of a Turtle file as lines of N-Triples without the final dot, sorted. */
export function listTurtleTriples(turtle: string): string[] {
  return [...new Set(new Parser().parse(turtle).map(formatTriple))].sort();
}

/** Formats a statement as a line of N-Triples without the final dot. */
export function formatTriple({ subject, predicate, object }: Quad): string {
  return [subject, predicate, object].map(formatTerm).join(" ");
}

function formatTerm(term: Term): string {
  if (term.termType === "NamedNode") return `<${term.value}>`;
  if (term.termType === "BlankNode") return `_:${term.value}`;
  if (term.termType !== "Literal") {
    throw new Error(`found a ${term.termType}; expected an address or a literal`);
  }
  const text = JSON.stringify(term.value);
  if (term.language) return `${text}@${term.language.toLowerCase()}`;
  return term.datatype.value === xsdString ? text : `${text}^^<${term.datatype.value}>`;
}

/**
 * Gives the canonical form of a graph (https://www.w3.org/TR/rdf-canon/) as lines, one for each
 * statement, sorted. Two graphs are the same if their lines are. Language tags are in lower case,
 * because case makes no difference to them.
 *
 * @throws for a graph that is designed to be hard to canonicalise.
 */
export async function canonicalize(quads: readonly Quad[]): Promise<string[]> {
  const format = "application/n-quads";
  const text = await canonize(quads.map(lowerLanguage), { algorithm: "RDFC-1.0", format });
  const lines = text.split("\n").filter((line) => line !== "");
  return [...new Set(lines)].sort();
}

function lowerLanguage(quad: Quad): Quad {
  const { subject, predicate, object } = quad;
  if (object.termType !== "Literal" || !object.language) return quad;
  const lowered = DataFactory.literal(object.value, object.language.toLowerCase());
  return DataFactory.quad(subject, predicate, lowered);
}
