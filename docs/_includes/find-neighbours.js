/**
 * Finds the pages before and after a page in reading order.
 *
 * @param {readonly { pages: readonly string[] }[]} contents the pages in reading order, in parts.
 * @param {string} name the name of the page's file.
 * @param {readonly { fileSlug: string }[]} pages all pages.
 */
export function findNeighbours(contents, name, pages) {
  const names = contents.flatMap((part) => part.pages);
  const at = names.indexOf(name);
  if (at === -1) return {};
  const findPage = (wanted) => pages.find(({ fileSlug }) => fileSlug === wanted);
  return { previous: findPage(names[at - 1]), next: findPage(names[at + 1]) };
}
