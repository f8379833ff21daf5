import type { z } from "zod";

type Path = readonly PropertyKey[];
type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes["_zod"]["def"];
const getDef = (schema: Schema) => (schema._zod as { def: Def }).def;

/** Lists the branches of a schema, each without the wrapper that makes it optional. */
function listBranches(schema: Schema): Schema[] {
  const def = getDef(schema);
  if (def.type === "optional") return listBranches(def.innerType);
  return def.type === "union" ? def.options.flatMap(listBranches) : [schema];
}

/**
 * Finds the schemas that apply at a path, from every branch of a union; none if nothing is allowed.
 */
export function findSchemas(schema: Schema, [key, ...rest]: Path): Schema[] {
  if (key === undefined) return [schema];
  return listBranches(schema).flatMap((branch) => {
    const def = getDef(branch);
    if (def.type === "array") return typeof key === "number" ? findSchemas(def.element, rest) : [];
    if (def.type !== "object" || !Object.hasOwn(def.shape, key)) return [];
    return findSchemas(def.shape[String(key)]!, rest);
  });
}

const keysBySchema = new WeakMap<Schema, Map<string, readonly string[]>>();

/** Lists the keys that are allowed at a path. */
export function listKeys(schema: Schema, path: Path): readonly string[] {
  const keysByPath = keysBySchema.get(schema) ?? new Map<string, readonly string[]>();
  keysBySchema.set(schema, keysByPath);
  // All entries of a list have the same keys.
  const id = path.map((key) => (typeof key === "number" ? "[]" : String(key))).join("\0");
  const known = keysByPath.get(id);
  if (known !== undefined) return known;
  const keys = collectKeysAt(schema, path);
  // Only paths that the schema has: there is no end of others.
  if (keys.length > 0) keysByPath.set(id, keys);
  return keys;
}

function collectKeysAt(schema: Schema, path: Path): readonly string[] {
  const defs = findSchemas(schema, path).flatMap(listBranches).map(getDef);
  return [...new Set(defs.flatMap((def) => (def.type === "object" ? Object.keys(def.shape) : [])))];
}

/** Lists the paths of all groups of keys outside lists, from the root inwards. */
export function listGroups(schema: Schema): Path[] {
  const groups: Path[] = [[]];
  // The loop also visits the groups that it appends.
  for (const group of groups) {
    const paths = listKeys(schema, group).map((key) => [...group, key]);
    groups.push(...paths.filter((path) => listKeys(schema, path).length > 0));
  }
  return groups;
}

/** Whether the value at a path may be left out. */
export function isOptional(schema: Schema, path: Path): boolean {
  if (typeof path.at(-1) === "number") return true;
  return findSchemas(schema, path).every((found) => getDef(found).type === "optional");
}

/** Collects every key of a schema, at any depth. */
export function collectKeys(schema: Schema, keys: Set<string> = new Set()): Set<string> {
  for (const def of listBranches(schema).map(getDef)) {
    if (def.type === "array") collectKeys(def.element, keys);
    if (def.type !== "object") continue;
    for (const [key, inner] of Object.entries(def.shape)) {
      keys.add(key);
      collectKeys(inner, keys);
    }
  }
  return keys;
}

/** Whether a value is a group of keys. */
export const isGroup = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Gets the value at a path; `undefined` if there is no value. */
export function getValue(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (value === null || value === undefined) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/**
 * Copies plain data with a new value at a path; `undefined` removes a key from its group.
 *
 * @param copies the groups and lists that are copies already, and are changed themselves: with many
 *   changes, each would otherwise copy all of a group.
 */
export function replaceValue(
  data: unknown,
  [key, ...rest]: Path,
  value: unknown,
  copies: WeakSet<object> = new WeakSet(),
): unknown {
  if (key === undefined) return value;
  if (typeof data !== "object" || data === null) return data;
  const copy = copyOnce(data, copies) as Record<PropertyKey, unknown>;
  if (rest.length === 0 && value === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = replaceValue(copy[key], rest, value, copies);
  return copy;
}

function copyOnce(data: object, copies: WeakSet<object>): object {
  if (copies.has(data)) return data;
  const copy = Array.isArray(data) ? [...(data as unknown[])] : { ...data };
  copies.add(copy);
  return copy;
}
