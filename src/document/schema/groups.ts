import { z } from "zod";

/** Creates a schema for a list with at least one entry. */
export function listOf<Item extends z.ZodType>(item: Item, label: string) {
  const error = `${label}: a list, with each entry on its own line that starts with "- "`;
  return z.array(item, { error }).min(1, { error: `${label}: at least one entry` });
}

/** Creates a schema for one value, or a list of them. */
export function oneOrMore<Item extends z.ZodType>(item: Item, label: string, listLabel: string) {
  return z.union([item, listOf(item, listLabel)], { error: `${label}, or a list of them` });
}

/** Creates a schema for one of a few words. */
export function oneOf<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  label: string,
) {
  return z.enum(choices, { error: `${label}: one of ${choices.join(", ")}` });
}

/**
 * Creates a schema for a group of keys; any other key is an error.
 *
 * @param form the notation of the group, for messages.
 */
export function group<Shape extends z.ZodRawShape>(
  shape: Shape,
  label: string,
  form = "a group of keys, indented below it",
) {
  const expected = `${label}: ${form}: ${formatMainKeys(shape)}`;
  return z.strictObject(shape, {
    error: ({ code }) => (code === "unrecognized_keys" ? undefined : expected),
  });
}

/** Lists the required keys of a group, or the first few if none is required. */
function formatMainKeys(shape: z.ZodRawShape): string {
  const keys = Object.keys(shape);
  const required = keys.filter((key) => !z.safeParse(shape[key]!, undefined).success);
  const mainKeys = required.length > 0 ? required : keys.slice(0, 3);
  return mainKeys.length < keys.length ? `${mainKeys.join(", ")}, …` : mainKeys.join(", ");
}
