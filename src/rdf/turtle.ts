import { Writer } from "n3";
import type { Dataset } from "../dataset/index.js";
import { toQuads } from "./quads.js";
import { vocabularies } from "./vocabulary.js";

/**
 * The description of a dataset as Turtle: DCAT 3 with ODRS, the same statements as the RDFa of its page.
 *
 * @returns the same text for the same dataset.
 */
export function toTurtle(dataset: Dataset): string {
  const writer = new Writer({ prefixes: { ...vocabularies } });
  writer.addQuads(toQuads(dataset));
  let turtle = "";
  writer.end((error, result: string) => {
    if (error) throw error;
    turtle = result;
  });
  return turtle;
}
