/** Makes names of files out of names of publishers, each only once. */
export class FileNames {
  readonly #used = new Set<string>();

  /** Returns a name without an ending: `Our Parks & Co.` becomes `our-parks-co`. */
  create(name: string): string {
    const words = name
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? ["publisher"];
    const stem = words.join("-").slice(0, 60);
    let unique = stem;
    for (let number = 2; this.#used.has(unique); number += 1) unique = `${stem}-${number}`;
    this.#used.add(unique);
    return unique;
  }
}
