import type { z } from "zod";

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes["_zod"]["def"];
const getDef = (schema: Schema) => (schema._zod as { def: Def }).def;

/** A schema without the wrapping that lets it be absent, one for each branch of a union. */
function listBranches(schema: Schema): Schema[] {
  const def = getDef(schema);
  if (def.type === "optional") return listBranches(def.innerType);
  return def.type === "union" ? def.options.flatMap(listBranches) : [schema];
}

/** The schemas that hold at a path, whichever branch of a union they come from; none where nothing is allowed. */
export function findSchemas(schema: Schema, [key, ...rest]: readonly PropertyKey[]): Schema[] {
  if (key === undefined) return [schema];
  return listBranches(schema).flatMap((branch) => {
    const def = getDef(branch);
    if (def.type === "array") return typeof key === "number" ? findSchemas(def.element, rest) : [];
    return def.type === "object" && Object.hasOwn(def.shape, key)
      ? findSchemas(def.shape[String(key)]!, rest)
      : [];
  });
}

/** The keys allowed at a path. */
export function listKeys(schema: Schema, path: readonly PropertyKey[]): string[] {
  const branches = findSchemas(schema, path).flatMap(listBranches);
  return [
    ...new Set(
      branches.map(getDef).flatMap((def) => (def.type === "object" ? Object.keys(def.shape) : [])),
    ),
  ];
}

/** Whether what stands at a path may as well be left out. */
export function isOptional(schema: Schema, path: readonly PropertyKey[]): boolean {
  return (
    typeof path.at(-1) === "number" ||
    findSchemas(schema, path).every((found) => getDef(found).type === "optional")
  );
}

/** Every key there is, at any depth. */
export function collectKeys(schema: Schema): Set<string> {
  const inner = listBranches(schema)
    .map(getDef)
    .flatMap((def): [string | undefined, Schema][] => {
      if (def.type === "array") return [[undefined, def.element]];
      return def.type === "object" ? Object.entries(def.shape) : [];
    });
  return new Set(
    inner.flatMap(([key, value]) => [...(key === undefined ? [] : [key]), ...collectKeys(value)]),
  );
}

/** The value at a path. */
export function getValue(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value === null || value === undefined
        ? undefined
        : (value as Record<PropertyKey, unknown>)[key],
    data,
  );
}

/** A copy of plain data with another value at a path; with `undefined`, the key of a group is taken out. */
export function replaceValue(
  data: unknown,
  [key, ...rest]: readonly PropertyKey[],
  value: unknown,
): unknown {
  if (key === undefined) return value;
  if (typeof data !== "object" || data === null) return data;
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as Record<PropertyKey, unknown>;
  if (rest.length === 0 && value === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = replaceValue(copy[key], rest, value);
  return copy;
}
