import { formatExcerpt } from "../../document/excerpt.js";
import { formatMismatch, type Explanation } from "../../document/index.js";
import { isObject, type UncheckedObject } from "../../document/is-object.js";
import { publisherSchema } from "../schema/index.js";
import { convertJsonLd } from "./from-json-ld.js";
import { convertSettings, findSettings, listSettings } from "./from-settings.js";
import type { Draft } from "./repair-draft.js";
import { writePublisher } from "./write-publisher.js";

/**
 * Explains data that describes a dataset in another way: the JSON-LD of a Dataset Site, or the
 * settings of an official library or of the old generator.
 *
 * @param data the content of a publisher file.
 * @returns one message, with the publisher file that says the same as its details, or where its keys
 *   belong if all are in a group; `undefined` for anything else.
 */
export function explainForeign(data: unknown): Explanation | undefined {
  const dataset = findDataset(data);
  if (dataset !== undefined) {
    return explain("the JSON-LD of a Dataset Site", convertJsonLd(dataset));
  }
  const settings = findSettings(data);
  if (settings === undefined) return explainWrapping(data);
  const [first, second] = listSettings(settings);
  const found = `settings of another program, such as ${first} and ${second}`;
  return explain(found, convertSettings(settings));
}

/** Explains a publisher file in a group of its own, as in `publisher:` above all other lines. */
function explainWrapping(data: unknown): Explanation | undefined {
  if (!isObject(data)) return undefined;
  const [[key = "", group] = [], ...others] = Object.entries(data);
  if (others.length > 0 || !isObject(group) || Object.hasOwn(publisherSchema.shape, key)) {
    return undefined;
  }
  const known = Object.keys(group).filter((name) => Object.hasOwn(publisherSchema.shape, name));
  if (known.length < 3) return undefined;
  const found = `all keys below ${JSON.stringify(formatExcerpt(key))}`;
  const expected = `them at the start of their lines: ${formatNames(known)}`;
  return { message: formatMismatch(found, expected) };
}

/** Finds a schema.org Dataset: the data itself, or a node of a list or graph. */
export function findDataset(data: unknown): UncheckedObject | undefined {
  const nodes: readonly unknown[] = Array.isArray(data) ? data : [data];
  for (const node of nodes.slice(0, 100)) {
    if (!isObject(node)) continue;
    if (isDataset(node)) return node;
    const graph: unknown = node["@graph"];
    const found = Array.isArray(graph) ? findDataset(graph.slice(0, 100)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isDataset(node: UncheckedObject): boolean {
  const type: unknown =
    node["@type"] ?? (node["@context"] === undefined ? undefined : node["type"]);
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((each) => typeof each === "string" && /^(?:.*[/:])?Dataset$/.test(each));
}

function explain(found: string, draft: Draft): Explanation {
  const { yaml, missing, leftOut } = writePublisher(draft, publisherSchema);
  const exception = leftOut.length === 0 ? "" : `, except for ${formatNames(leftOut)}`;
  const mismatch = formatMismatch(found, "a publisher file");
  const message = `${mismatch}; this one says the same${exception}:`;
  if (missing.length === 0) return { message, details: yaml };
  return { message, details: `${yaml}\n\nStill missing: ${formatNames(missing)}.` };
}

/** Lists names, as many as one can take in. */
function formatNames(names: readonly string[]): string {
  const shown = names.slice(0, 12).join(", ");
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}
