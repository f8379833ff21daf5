import type { Draw } from "../draw.js";
import { maxGrowth } from "./text.js";

/*
 * Changes of what a YAML or JSON text means: its keys, types and sizes.
 */

/** A value as JSON has them. */
export type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };

type Parent = Tree[] | { [key: string]: Tree };

/** A value that can be replaced. */
interface Slot {
  readonly parent: Parent;
  readonly key: string;
}

/** What a kind of file has to draw from: the keys it knows, and values that mean something in it. */
export interface Pools {
  readonly keys: readonly string[];
  readonly values: readonly Tree[];
}

const read = ({ parent, key }: Slot): Tree => (parent as { [key: string]: Tree })[key]!;

/** Sets a value as an own property, even for a key such as `__proto__`. */
function write({ parent, key }: Slot, value: Tree): void {
  const isPlain = { configurable: true, enumerable: true, writable: true };
  Object.defineProperty(parent, key, { ...isPlain, value });
}

const isParent = (value: Tree): value is Parent => typeof value === "object" && value !== null;

function listSlots(root: Tree): Slot[] {
  const slots: Slot[] = [];
  const parents: Tree[] = [root];
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop()) {
    if (!isParent(parent)) continue;
    for (const key of Object.keys(parent)) {
      slots.push({ parent, key });
      parents.push(read({ parent, key }));
    }
  }
  return slots;
}

/** Values of every type, and texts of every size. */
const anyValues: readonly Tree[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2024,
  1e21,
  1e4,
  "",
  " ",
  "null",
  "true",
  "~",
  "0x10",
  [],
  {},
  [null],
  [[]],
  { a: {} },
  [""],
  "a",
  "[object Object]",
  "2024-02-30",
  "12:30:45",
  "__proto__",
  "constructor",
  "toString",
  "a\nb",
  "a	b",
  "a\u2028b",
  "‮a",
  "🏊",
  "<b>",
  "x".repeat(300),
  "x ".repeat(3e3),
  "é".repeat(5001),
  " ".repeat(2e3),
  "a-".repeat(2e3),
  Array.from({ length: 300 }, () => "a"),
  Array.from({ length: 50 }, () => ({ a: 1 })),
];

const replaceValue = (slot: Slot, draw: Draw, { values }: Pools) =>
  write(slot, structuredClone(draw.chance(50) ? draw.pick(anyValues) : draw.pick(values)));

const editText = (slot: Slot, draw: Draw) => {
  const value = read(slot);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const at = draw.below(text.length + 1);
  const added = draw.chance(50) ? draw.text() : draw.pick([" ", "  ", "/", ".", "%", ">", '"']);
  write(slot, text.slice(0, at) + added + text.slice(at + draw.below(3)));
};

const remove = ({ parent, key }: Slot) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
};

const rename = (slot: Slot, draw: Draw, { keys }: Pools) => {
  const value = read(slot);
  const at = draw.below(slot.key.length + 1);
  const key = draw.pick([
    slot.key.toLowerCase(),
    slot.key.slice(0, at) + slot.key.slice(at + 1),
    slot.key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    `${slot.key} `,
    draw.text(),
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "1",
    "",
    draw.pick(keys),
  ]);
  remove(slot);
  write({ parent: slot.parent, key: Array.isArray(slot.parent) ? slot.key : key }, value);
};

const add = ({ parent }: Slot, draw: Draw, { keys, values }: Pools) => {
  const key = Array.isArray(parent) ? String(parent.length) : draw.pick(keys);
  write({ parent, key }, structuredClone(draw.pick(values)));
};

const wrap = (slot: Slot, draw: Draw, { keys }: Pools) => {
  const value = read(slot);
  const times = draw.pick([1, 1, 2, 60]);
  let wrapped = value;
  for (let count = 0; count < times; count += 1) {
    wrapped = draw.chance(50) ? [wrapped] : { [draw.pick(keys)]: wrapped };
  }
  write(slot, wrapped);
};

const unwrap = (slot: Slot, draw: Draw) => {
  const value = read(slot);
  if (!isParent(value)) return;
  const inside = Object.values(value);
  if (inside.length > 0) write(slot, draw.pick(inside));
};

const multiply = (slot: Slot, draw: Draw) => {
  const value = read(slot);
  const most = Math.ceil(maxGrowth / JSON.stringify(value).length);
  const length = Math.min(draw.pick([2, 3, 30, 300]), most);
  write(
    slot,
    Array.from({ length }, () => structuredClone(value)),
  );
};

const swap = (slot: Slot, draw: Draw, slots: readonly Slot[]) => {
  const other = draw.pick(slots);
  const value = structuredClone(read(other));
  write(other, structuredClone(read(slot)));
  write(slot, value);
};

/**
 * Changes a value in one place.
 *
 * @returns the changed value; the one given is left as it is.
 */
export function mutateTree(tree: Tree, draw: Draw, pools: Pools): Tree {
  const root: Tree = { root: structuredClone(tree) };
  const slots = listSlots(root).slice(1);
  const slot = slots.length > 0 ? draw.pick(slots) : { parent: root, key: "root" };
  draw.pick([
    () => replaceValue(slot, draw, pools),
    () => replaceValue(slot, draw, pools),
    () => editText(slot, draw),
    () => editText(slot, draw),
    () => remove(slot),
    () => rename(slot, draw, pools),
    () => add(slot, draw, pools),
    () => add(slot, draw, pools),
    () => wrap(slot, draw, pools),
    () => unwrap(slot, draw),
    () => multiply(slot, draw),
    () => swap(slot, draw, slots.length > 0 ? slots : [slot]),
  ])();
  // Nothing is left where the whole value was removed.
  return (root as { root?: Tree }).root ?? null;
}
