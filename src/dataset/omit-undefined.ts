/** A thing whose optional parts may also be written down as undefined. */
type WithGaps<Thing> = {
  [Key in keyof Thing]: object extends Pick<Thing, Key> ? Thing[Key] | undefined : Thing[Key];
};

/** Drops what is undefined: the validator fails on null, and a key without a value says nothing. */
export function present<Thing extends object>(thing: WithGaps<Thing>): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== undefined),
  ) as Thing;
}
