import { DataFactory, type Quad, type Quad_Object, type Quad_Subject } from "n3";
import { RdfaParser } from "rdfa-streaming-parser";
import { formatTriple } from "./graph.js";

/** A triple as a line of N-Triples, without the final dot. */
export type Triple = string;

interface ParsedTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

type ParsedTriple = Record<"subject" | "predicate" | "object", ParsedTerm>;

/**
 * Vocabularies of statements about the page and not about the dataset: Open Graph's, and those of
 * links for browsers and robots, two of which are terms in RDFa: `rel="license"`, in XHTML's
 * vocabulary, and `rel="describedby"`, in POWDER's
 * (https://www.w3.org/2011/rdfa-context/rdfa-1.1).
 */
const pageNamespaces = [
  "http://ogp.me/ns#",
  "http://www.w3.org/1999/xhtml/vocab#",
  "http://www.w3.org/2007/05/powder-s#",
];

/** Reads the statements in the RDFa of a page, except those about the page itself. */
export async function parseRdfa(html: string, baseIRI: string): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    // It is a stream, but the types of the stream library that it extends are not installed.
    const options = { baseIRI, contentType: "text/html" };
    const parser = new RdfaParser(options) as unknown as NodeJS.ReadWriteStream;
    parser.on("data", (triple: ParsedTriple) => {
      const isAboutPage = pageNamespaces.some((each) => triple.predicate.value.startsWith(each));
      if (!isAboutPage) quads.push(toQuad(triple));
    });
    parser.on("error", reject);
    parser.on("end", () => resolve(quads));
    parser.write(html);
    parser.end();
  });
}

/** Lists the statements in the RDFa of a page as lines, sorted, each once. */
export async function listRdfaTriples(html: string, baseIRI: string): Promise<Triple[]> {
  const quads = await parseRdfa(html, baseIRI);
  return [...new Set(quads.map(formatTriple))].sort();
}

function toQuad({ subject, predicate, object }: ParsedTriple): Quad {
  const property = DataFactory.namedNode(predicate.value);
  return DataFactory.quad(toTerm(subject) as Quad_Subject, property, toTerm(object));
}

function toTerm({ termType, value, language, datatype }: ParsedTerm): Quad_Object {
  if (termType === "NamedNode") return DataFactory.namedNode(value);
  if (termType === "BlankNode") return DataFactory.blankNode(value);
  if (language) return DataFactory.literal(value, language);
  return DataFactory.literal(value, datatype && DataFactory.namedNode(datatype.value));
}
