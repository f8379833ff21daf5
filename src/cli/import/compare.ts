import { toArray } from "../../dataset/index.js";
import { isObject } from "../../document/is-object.js";

/** What became of the values of a dataset. */
export interface Comparison {
  /** The number of values that are the same. */
  readonly carried: number;
  /** The properties that the source does not have. */
  readonly derived: readonly string[];
  /** The values that differ. */
  readonly corrected: readonly Correction[];
  /** The values that the new description does not have. */
  readonly lost: readonly Loss[];
}

/** A value that was replaced. */
export interface Correction {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** A value that was left out. */
export interface Loss {
  readonly path: string;
  readonly value: string;
}

/** The values at each path of some JSON-LD. */
type Values = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Compares the JSON-LD of a dataset with that of its import. The feeds are told apart by their
 * position, and a text, a list of one and an object with a URL count as the same.
 */
export function compareDatasets(source: unknown, result: unknown): Comparison {
  const before = listValues(source);
  const after = listValues(result);
  const corrected: Correction[] = [];
  const lost: Loss[] = [];
  let carried = 0;
  for (const [path, values] of before) {
    const others = findAlternative(path, after);
    const gone = [...values].filter((value) => !others.has(value));
    carried += values.size - gone.length;
    for (const value of gone) {
      const isReplaced = others.size > 0 && ![...others].every((other) => values.has(other));
      if (isReplaced) corrected.push({ path, from: value, to: [...others].join(", ") });
      else lost.push({ path, value });
    }
  }
  const derived = [...after.keys()].filter((path) => findAlternative(path, before).size === 0);
  return { carried, derived, corrected, lost };
}

/** Lists all values, each with the path of the property that has it. */
function listValues(data: unknown): Values {
  const found = new Map<string, Set<string>>();
  const visit = (value: unknown, path: string) => {
    if (value === undefined || value === null || value === "") return;
    if (Array.isArray(value)) {
      value.forEach((each, index) =>
        visit(each, path === "distribution" ? `feeds[${index}]` : path),
      );
    } else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        // The type of a value follows from its property; a catalogue says the rest about itself.
        if (key === "@type" && path !== "") continue;
        if (path === "includedInDataCatalog" && key !== "@id" && key !== "url") continue;
        visit(inner, path === "" ? key : `${path}.${key}`);
      }
    } else {
      const values = found.get(path) ?? new Set();
      found.set(path, values.add(String(value)));
    }
  };
  visit(isObject(data) ? { ...data, distribution: toArray(data["distribution"]) } : data, "");
  return found;
}

const referenceKeys = [".url", ".@id", ".@value"];

/** Finds the values at a path, or at the path of the same value in another notation. */
function findAlternative(path: string, values: Values): ReadonlySet<string> {
  const start = referenceKeys.reduce(
    (rest, key) => (rest.endsWith(key) ? rest.slice(0, -key.length) : rest),
    path,
  );
  const paths = [path, start, ...referenceKeys.map((key) => start + key)];
  return new Set(paths.flatMap((each) => [...(values.get(each) ?? [])]));
}
