/**
 * Maps a list with an asynchronous function, a few items at a time.
 *
 * @returns the results in the order of the list.
 */
export async function mapSome<Item, Result>(
  items: readonly Item[],
  together: number,
  map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const entries = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await map(item);
  };
  await Promise.all(Array.from({ length: together }, work));
  return results;
}
