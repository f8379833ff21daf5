import { stringify } from "yaml";
import { formatExcerpt } from "../../document/excerpt.js";
import type { publisherSchema } from "../schema/index.js";
import { repairDraft, type Draft } from "./repair-draft.js";

/** The text of a publisher file, and what it lacks. */
export interface WrittenPublisher {
  readonly yaml: string;
  /** Required keys without a value. */
  readonly missing: readonly string[];
  readonly leftOut: readonly string[];
}

/** A message has no room for more. */
const maxFile = 20_000;

/**
 * Writes a draft as YAML for a message, without the values that a publisher file does not allow.
 *
 * @param schema the schema of the publisher file.
 */
export function writePublisher(draft: Draft, schema: typeof publisherSchema): WrittenPublisher {
  const { publisher, missing, leftOut } = repairDraft(draft, schema, { text: 5000, list: 50 });
  const yaml = stringify(publisher, { lineWidth: 0 }).trimEnd();
  const isTooLong = yaml.length > maxFile;
  return {
    yaml: isTooLong ? "(It is too long to be shown here.)" : yaml,
    missing,
    leftOut: leftOut.map(formatExcerpt),
  };
}
