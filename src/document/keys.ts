import type { z } from "zod";

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes["_zod"]["def"];
const defOf = (schema: Schema) => (schema._zod as { def: Def }).def;

/** A schema without the wrapping that lets it be absent, one for each branch of a union. */
function branchesOf(schema: Schema): Schema[] {
  const def = defOf(schema);
  if (def.type === "optional") return branchesOf(def.innerType);
  return def.type === "union" ? def.options.flatMap(branchesOf) : [schema];
}

/** The schemas that hold at a path, whichever branch of a union they come from; none where nothing is allowed. */
export function schemasAt(schema: Schema, [key, ...rest]: readonly PropertyKey[]): Schema[] {
  if (key === undefined) return [schema];
  return branchesOf(schema).flatMap((branch) => {
    const def = defOf(branch);
    if (def.type === "array") return typeof key === "number" ? schemasAt(def.element, rest) : [];
    return def.type === "object" && Object.hasOwn(def.shape, key)
      ? schemasAt(def.shape[String(key)]!, rest)
      : [];
  });
}

/** The keys allowed at a path. */
export function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const branches = schemasAt(schema, path).flatMap(branchesOf);
  return [
    ...new Set(
      branches.map(defOf).flatMap((def) => (def.type === "object" ? Object.keys(def.shape) : [])),
    ),
  ];
}

/** Whether what stands at a path may as well be left out. */
export function isOptional(schema: Schema, path: readonly PropertyKey[]): boolean {
  return (
    typeof path.at(-1) === "number" ||
    schemasAt(schema, path).every((found) => defOf(found).type === "optional")
  );
}

/** Every key there is, at any depth. */
export function allKeys(schema: Schema): Set<string> {
  const inner = branchesOf(schema)
    .map(defOf)
    .flatMap((def): [string | undefined, Schema][] => {
      if (def.type === "array") return [[undefined, def.element]];
      return def.type === "object" ? Object.entries(def.shape) : [];
    });
  return new Set(
    inner.flatMap(([key, value]) => [...(key === undefined ? [] : [key]), ...allKeys(value)]),
  );
}

/** The value at a path. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value === null || value === undefined
        ? undefined
        : (value as Record<PropertyKey, unknown>)[key],
    data,
  );
}

/** A copy of plain data with another value at a path; with `undefined`, the key of a group is taken out. */
export function changedAt(
  data: unknown,
  [key, ...rest]: readonly PropertyKey[],
  value: unknown,
): unknown {
  if (key === undefined) return value;
  if (typeof data !== "object" || data === null) return data;
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as Record<PropertyKey, unknown>;
  if (rest.length === 0 && value === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = changedAt(copy[key], rest, value);
  return copy;
}
