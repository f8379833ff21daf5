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

/**
 * What is said about the page and not about the dataset: Open Graph's properties, and what an RDFa parser makes of
 * links for browsers and robots, of which RDFa knows two words: `rel="license"`, in XHTML's vocabulary, and
 * `rel="describedby"`, in POWDER's (https://www.w3.org/2011/rdfa-context/rdfa-1.1).
 */
const pageNamespaces = [
  "http://ogp.me/ns#",
  "http://www.w3.org/1999/xhtml/vocab#",
  "http://www.w3.org/2007/05/powder-s#",
];

/** The statements an RDFa parser finds on a page, less those that are about the page itself. */
export async function parseRdfa(html: string, baseIRI: string): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    // It is a stream; the types of the stream library it extends are not installed.
    const parser = new RdfaParser({
      baseIRI,
      contentType: "text/html",
    }) as unknown as NodeJS.ReadWriteStream;
    parser.on(
      "data",
      ({ subject, predicate, object }: Record<"subject" | "predicate" | "object", ParsedTerm>) => {
        if (pageNamespaces.some((namespace) => predicate.value.startsWith(namespace))) return;
        quads.push(
          DataFactory.quad(
            toTerm(subject) as Quad_Subject,
            DataFactory.namedNode(predicate.value),
            toTerm(object),
          ),
        );
      },
    );
    parser.on("error", reject);
    parser.on("end", () => resolve(quads));
    parser.write(html);
    parser.end();
  });
}

/** The same as lines in order, each once. */
export async function listRdfaTriples(html: string, baseIRI: string): Promise<Triple[]> {
  return [...new Set((await parseRdfa(html, baseIRI)).map(formatTriple))].sort();
}

function toTerm({ termType, value, language, datatype }: ParsedTerm): Quad_Object {
  if (termType === "NamedNode") return DataFactory.namedNode(value);
  if (termType === "BlankNode") return DataFactory.blankNode(value);
  return language
    ? DataFactory.literal(value, language)
    : DataFactory.literal(value, datatype && DataFactory.namedNode(datatype.value));
}
