import { isDeepStrictEqual } from "node:util";
import { Parser, type Quad } from "n3";
import type { Dataset, Problem } from "../../../src/index.js";
import { toQuads } from "../../../src/rdf/quads.js";
import { canonicalize } from "../../oracles/graph.js";
import { parseJsonLd } from "../../oracles/json-ld.js";
import { parseRdfa } from "../../oracles/rdfa.js";
import { validateJsonLd } from "../../oracles/validator.js";
import type { Watch } from "../watch.js";
import type { Rendered } from "./render.js";

/** Checks the formats of an accepted file with other people's software. */
export async function checkFormats(
  dataset: Dataset,
  rendered: Rendered,
  watch: Watch,
): Promise<void> {
  const jsonLd = rendered.get("toJsonLd");
  if (jsonLd !== undefined && !isDeepStrictEqual(JSON.parse(jsonLd), toJson(dataset))) {
    watch.note("toJsonLd is another description", jsonLd.slice(0, 500));
  }
  const html = rendered.get("renderDatasetSite");
  const turtle = rendered.get("toTurtle");
  if (html === undefined || turtle === undefined) return;
  const found = parseJsonLd({ url: dataset.url, html } as Parameters<typeof parseJsonLd>[0]);
  if (!("data" in found) || !isDeepStrictEqual(found.data, toJson(dataset))) {
    watch.note("the page's JSON-LD is another", JSON.stringify(found).slice(0, 500));
  }
  await checkGraphs(dataset, html, turtle, watch);
}

const toJson = (dataset: Dataset): unknown => JSON.parse(JSON.stringify(dataset));

/** Checks that the official validator never fails, and warns only where the plugin does. */
export async function checkValidity(
  dataset: Dataset,
  warnings: readonly Problem[],
  watch: Watch,
): Promise<void> {
  for (const { severity, path, type, message } of await validateJsonLd(toJson(dataset))) {
    const isFault = severity === "failure" || (severity === "warning" && warnings.length === 0);
    if (!isFault) continue;
    const place = path.replace(/\[\d+\]/g, "[]");
    watch.note(`the validator: ${severity} ${type} at ${place}`, `${path}: ${message}`);
  }
}

/** The Turtle, the RDFa and the mapping make the same statements. */
async function checkGraphs(
  dataset: Dataset,
  html: string,
  turtle: string,
  watch: Watch,
): Promise<void> {
  let quads: Quad[];
  try {
    quads = new Parser().parse(turtle);
  } catch (error) {
    return watch.note("the Turtle cannot be parsed", String(error));
  }
  const expected = await canonicalize(quads);
  const graphs = [
    ["RDFa", await canonicalize(await parseRdfa(html, dataset.url))],
    ["mapping", await canonicalize(toQuads(dataset))],
  ] as const;
  for (const [name, statements] of graphs) {
    const lacks = expected.filter((line) => !statements.includes(line));
    const adds = statements.filter((line) => !expected.includes(line));
    if (lacks.length + adds.length === 0) continue;
    const [, predicate] = (lacks[0] ?? adds[0])!.split(" ");
    const detail = [...lacks.map((line) => `- ${line}`), ...adds.map((line) => `+ ${line}`)];
    watch.note(`the ${name} is not the Turtle: ${predicate}`, detail.slice(0, 10).join("\n"));
  }
}
