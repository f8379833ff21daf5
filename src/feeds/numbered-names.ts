/** Numbers names in the order in which they first occur. */
export class NumberedNames {
  readonly #numbers: Map<string, number>;
  readonly names: string[];

  constructor(names: readonly string[] = []) {
    this.names = [...names];
    this.#numbers = new Map(names.map((name, number) => [name, number]));
  }

  /** Returns the number of a name. */
  add(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
