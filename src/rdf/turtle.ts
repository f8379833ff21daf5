import { Writer, type Quad } from "n3";
import type { FoundDataset } from "../dataset/index.js";
import { toQuads, toResourceQuads } from "./quads.js";
import type { Resource } from "./resources.js";
import { vocabularies } from "./vocabulary.js";

/**
 * Describes a dataset as Turtle, in DCAT 3 and ODRS: the same statements as the RDFa of its page.
 *
 * @returns the Turtle, which is always the same for the same dataset.
 */
export const toTurtle = (dataset: FoundDataset): string => writeTurtle(toQuads(dataset));

/** Writes the description of resources as Turtle; `lang` is the language of their texts. */
export const writeResources = (resources: readonly Resource[], lang: string): string =>
  writeTurtle(resources.flatMap((resource) => toResourceQuads(resource, lang)));

function writeTurtle(quads: Quad[]): string {
  const writer = new Writer({ prefixes: { ...vocabularies } });
  writer.addQuads(quads);
  let turtle = "";
  // Without a stream to write to, n3 calls back before `end` returns.
  writer.end((error, result: string) => {
    if (error) throw error;
    turtle = result;
  });
  return turtle;
}

/** Removes the prefixes at the start of Turtle that this plugin wrote. */
export const removePrefixes = (turtle: string): string =>
  turtle.replace(/^(?:@prefix [^\n]*\n)*\n?/, "");
