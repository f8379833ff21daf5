/** An object whose values have not been checked yet. */
export type UncheckedObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object and not a list. Instances of classes count. */
export const isObject = (value: unknown): value is UncheckedObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is an object literal, `{ … }`, and not an instance of a class. */
export function isPlainObject(value: unknown): value is UncheckedObject {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/**
 * Returns the value of a key; `undefined` for keys that every object has, such as `constructor`,
 * unless the object has its own.
 */
export const getOwn = <Value>(object: Readonly<Record<string, Value>>, key: string) =>
  Object.hasOwn(object, key) ? object[key] : undefined;
