import { hashText } from "./hash-text.js";
import { describeItem, type ItemDescription } from "./describe-item.js";
import { NumberedNames } from "./numbered-names.js";
import type { FeedItem } from "./page.js";

/** What an item counts as, as a text that many items share. */
interface Traits {
  readonly kind: string;
  readonly isDeleted: boolean;
  /** `undefined` for an item that leaves its description to another. */
  readonly qualities: number | undefined;
  /** The numbers of its activities. */
  readonly activities: readonly number[];
  /** The number of its place. */
  readonly place: number | undefined;
}

/** The items of a feed as a file can hold them, so that reading can go on after an interruption. */
export interface SavedIndex {
  readonly items: readonly (readonly [key: number, traits: number, id: number, parent: number])[];
  readonly traits: readonly string[];
  readonly activities: readonly string[];
  readonly places: readonly string[];
}

/** Counts of a feed. */
export interface IndexTotals {
  readonly items: number;
  readonly deleted: number;
  readonly kinds: ReadonlyMap<string, number>;
  /** How many items describe themselves, and how many of these have each quality. */
  readonly described: number;
  readonly qualities: readonly number[];
  readonly activities: ReadonlyMap<string, number>;
  /** The area of each place, by what tells places apart. */
  readonly places: ReadonlyMap<number, string>;
}

const none = -1;

/**
 * The items of a feed, each as it was last seen: an item that changes while a feed is being read
 * occurs twice and counts once.
 */
export class ItemIndex {
  readonly #positions = new Map<number, number>();
  readonly #keys: number[] = [];
  readonly #traits: number[] = [];
  readonly #ids: number[] = [];
  readonly #parents: number[] = [];
  readonly #traitNames: NumberedNames;
  readonly #activities: NumberedNames;
  readonly #places: NumberedNames;

  constructor(saved?: SavedIndex) {
    this.#traitNames = new NumberedNames(saved?.traits);
    this.#activities = new NumberedNames(saved?.activities);
    this.#places = new NumberedNames(saved?.places);
    for (const [key, traits, id, parent] of saved?.items ?? []) this.#set(key, traits, id, parent);
  }

  /** Adds an item, or replaces what was known of it. */
  add(item: FeedItem): void {
    const kind = String(item["kind"]);
    const key = hashText(`${kind}\n${item["id"]}`);
    const data = item["data"];
    if (item["state"] === "deleted" || typeof data !== "object" || data === null) {
      const traits: Traits = {
        kind,
        isDeleted: item["state"] === "deleted",
        qualities: undefined,
        activities: [],
        place: undefined,
      };
      return this.#set(key, this.#traitNames.add(JSON.stringify(traits)), none, none);
    }
    const description = describeItem(data as FeedItem);
    const { id, parent } = description;
    const traits = this.#traitNames.add(JSON.stringify(this.#toTraits(kind, description)));
    this.#set(key, traits, toHash(id), toHash(parent));
  }

  #toTraits(kind: string, description: ItemDescription): Traits {
    const { isPartial, qualities, activities, place } = description;
    return {
      kind,
      isDeleted: false,
      qualities: isPartial ? undefined : qualities,
      activities: activities.map((name) => this.#activities.add(name)),
      place: place && this.#places.add(JSON.stringify([hashText(place.key), place.area])),
    };
  }

  #set(key: number, traits: number, id: number, parent: number): void {
    const position = this.#positions.get(key) ?? this.#keys.length;
    this.#positions.set(key, position);
    this.#keys[position] = key;
    this.#traits[position] = traits;
    this.#ids[position] = id;
    this.#parents[position] = parent;
  }

  /** The number of different items, deleted ones included. */
  get size(): number {
    return this.#keys.length;
  }

  /** Lists what the items that are not deleted call themselves, as hashes. */
  listIds(): number[] {
    return this.#ids.filter((id) => id !== none);
  }

  /** Lists the items that others refer to, once for each reference, as hashes. */
  listParents(): number[] {
    return this.#parents.filter((parent) => parent !== none);
  }

  /** Adds everything up. */
  count(): IndexTotals {
    const numbers = this.#traitNames.names.map(() => 0);
    for (const traits of this.#traits) numbers[traits]! += 1;
    const totals = createTotals();
    for (const [index, name] of this.#traitNames.names.entries()) {
      const number = numbers[index]!;
      if (number > 0) this.#addTraits(totals, JSON.parse(name) as Traits, number);
    }
    return totals;
  }

  #addTraits(totals: WritableTotals, traits: Traits, number: number): void {
    const { kind, isDeleted, qualities, activities, place } = traits;
    if (isDeleted) {
      totals.deleted += number;
      return;
    }
    totals.items += number;
    addTo(totals.kinds, kind, number);
    if (qualities !== undefined) {
      totals.described += number;
      for (let bit = 0; bit < 31; bit++) {
        if (qualities & (1 << bit)) totals.qualities[bit] = (totals.qualities[bit] ?? 0) + number;
      }
    }
    for (const activity of activities) {
      addTo(totals.activities, this.#activities.names[activity]!, number);
    }
    if (place === undefined) return;
    const [key, area] = JSON.parse(this.#places.names[place]!) as [number, string];
    totals.places.set(key, area);
  }

  /** Returns everything that is needed to go on later. */
  save(): SavedIndex {
    const items = this.#keys.map(
      (key, position) =>
        [key, this.#traits[position]!, this.#ids[position]!, this.#parents[position]!] as const,
    );
    return {
      items,
      traits: this.#traitNames.names,
      activities: this.#activities.names,
      places: this.#places.names,
    };
  }
}

const toHash = (text: string | undefined): number => (text === undefined ? none : hashText(text));

interface WritableTotals {
  items: number;
  deleted: number;
  kinds: Map<string, number>;
  described: number;
  qualities: number[];
  activities: Map<string, number>;
  places: Map<number, string>;
}

const createTotals = (): WritableTotals => ({
  items: 0,
  deleted: 0,
  kinds: new Map(),
  described: 0,
  qualities: [],
  activities: new Map(),
  places: new Map(),
});

const addTo = (counts: Map<string, number>, key: string, number: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + number);
};
