import { Writer } from "n3";
import type { Dataset } from "../dataset/index.js";
import { toQuads } from "./quads.js";
import { vocabularies } from "./vocabulary.js";

/**
 * Describes a dataset as Turtle, in DCAT 3 and ODRS: the same statements as the RDFa of its page.
 *
 * @returns the Turtle, which is always the same for the same dataset.
 */
export function toTurtle(dataset: Dataset): string {
  const writer = new Writer({ prefixes: { ...vocabularies } });
  writer.addQuads(toQuads(dataset));
  let turtle = "";
  // Without a stream to write to, n3 calls back before `end` returns.
  writer.end((error, result: string) => {
    if (error) throw error;
    turtle = result;
  });
  return turtle;
}
