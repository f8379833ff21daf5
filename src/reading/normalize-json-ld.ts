import { toArray } from "../dataset/index.js";

/**
 * The deepest nesting that is kept, far deeper than in any Dataset: more could exhaust the stack.
 */
const maxDepth = 64;

/**
 * Copies a value with its keys renamed to those of this program: `@id` and `@type` for OpenActive's
 * aliases `id` and `type`, `name` for `schema:name` and `http://schema.org/name`.
 *
 * Names that every JavaScript object has, such as `__proto__` and `constructor`, are dropped:
 * schema.org has no such properties, but a hostile page may.
 */
export function normalizeJsonLd(value: unknown, isContext = false, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth >= maxDepth) return undefined;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => normalizeJsonLd(entry, isContext, depth + 1));
    return entries.filter((entry) => entry !== undefined);
  }
  const entries: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(value)) {
    const name = isContext ? key : normalizeKey(key, entry);
    const isShadowed = name !== key && Object.hasOwn(value, name);
    if (name in Object.prototype || isShadowed) continue;
    const normalized = normalizeJsonLd(entry, isContext || name === "@context", depth + 1);
    if (normalized !== undefined) entries.push([name, normalized]);
  }
  return Object.fromEntries(entries);
}

function normalizeKey(key: string, value: unknown): string {
  if (key === "id" && typeof value === "string") return "@id";
  if (key === "type" && toArray(value).every((entry) => typeof entry === "string")) return "@type";
  return stripSchemaPrefix(key);
}

/**
 * Strips schema.org's prefix or namespace: `schema:name` and `http://schema.org/name` become
 * `name`.
 */
export const stripSchemaPrefix = (name: string) =>
  name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, "");
