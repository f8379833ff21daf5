/** A thing whose optional parts may also be written down as undefined. */
type WithUndefined<Value> = {
  [Key in keyof Value]: object extends Pick<Value, Key> ? Value[Key] | undefined : Value[Key];
};

/** Drops what is undefined: the validator fails on null, and a key without a value says nothing. */
export function omitUndefined<Value extends object>(object: WithUndefined<Value>): Value {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Value;
}
