/** An object whose optional keys may also hold undefined. */
type WithUndefined<Value> = {
  [Key in keyof Value]: object extends Pick<Value, Key> ? Value[Key] | undefined : Value[Key];
};

/** Copies an object without the keys whose value is undefined. */
export function omitUndefined<Value extends object>(object: WithUndefined<Value>): Value {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Value;
}
