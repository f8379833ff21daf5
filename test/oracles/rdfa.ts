import { RdfaParser } from "rdfa-streaming-parser";

/** A triple as a line of N-Triples, without the final dot. */
export type Triple = string;

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

/** The triples an RDFa parser finds on a page. Open Graph's own properties are left out: they describe the page. */
export async function rdfaOf(html: string, baseIRI: string): Promise<Triple[]> {
  return new Promise((resolve, reject) => {
    const triples: Triple[] = [];
    // It is a stream; the types of the stream library it extends are not installed.
    const parser = new RdfaParser({ baseIRI, contentType: "text/html" }) as unknown as NodeJS.ReadWriteStream;
    parser.on("data", ({ subject, predicate, object }: Record<"subject" | "predicate" | "object", Term>) => {
      if (!predicate.value.startsWith("http://ogp.me/ns#")) triples.push(`${written(subject)} ${written(predicate)} ${written(object)}`);
    });
    parser.on("error", reject);
    parser.on("end", () => resolve([...new Set(triples)].sort()));
    parser.write(html);
    parser.end();
  });
}

function written({ termType, value, language, datatype }: Term): string {
  if (termType === "NamedNode") return `<${value}>`;
  if (termType === "BlankNode") return `_:${value}`;
  const suffix = language ? `@${language}` : datatype && datatype.value !== "http://www.w3.org/2001/XMLSchema#string" ? `^^<${datatype.value}>` : "";
  return JSON.stringify(value) + suffix;
}
