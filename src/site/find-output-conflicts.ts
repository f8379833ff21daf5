import { formatPlace, type Problem } from "../error.js";
import { formatMismatch } from "../document/index.js";
import type { PageEntry } from "./list-pages.js";
import type { CatalogSite, DatasetSite, LocateUrl, SiteState } from "./state.js";

/** Whom a file of a build is about. */
interface Owner {
  /** Its place among the owners; of two in conflict, the problem is at the later one. */
  readonly order: number;
  readonly url: string;
  /** How messages about others name it. */
  readonly name: string;
  /** Places a problem of its URL; absent if nobody has given the URL. */
  readonly locateUrl: LocateUrl | undefined;
}

/** A file that a build writes. */
interface Output {
  readonly file: string;
  readonly owner: Owner;
}

/** The first output of each file, and the first one in each folder, by comparable path. */
interface OutputIndex {
  readonly files: Map<string, Output>;
  readonly folders: Map<string, Output>;
}

/**
 * Finds files of different publishers, the catalogue or the whole site that have the same path, the
 * same path but for letter case, or a path where another one needs a folder.
 *
 * @returns one problem for each two that are in conflict.
 */
export function findOutputConflicts(entries: readonly PageEntry[], state: SiteState): Problem[] {
  const outputs = listOutputs(entries, state);
  const index: OutputIndex = { files: new Map(), folders: indexFolders(outputs) };
  const problems = new Map<string, Problem>();
  for (const output of outputs) {
    const conflict = findConflict(output, index);
    if (conflict === undefined) continue;
    const [later, earlier] = sortOwners(output.owner, conflict.other.owner);
    const key = `${later.order} ${earlier.order}`;
    const problem = later.locateUrl?.(explainConflict(later, earlier, conflict.reason));
    if (problem !== undefined && !problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

function listOutputs(entries: readonly PageEntry[], state: SiteState): Output[] {
  const owners = new Map(state.sites.map((site, order) => [site, describeSiteOwner(site, order)]));
  const catalog = state.catalog && describeCatalogOwner(state.catalog, state.sites.length);
  const root = { order: -1, url: "", name: "this site", locateUrl: undefined };
  const outputs: Output[] = [];
  for (const { permalink: file, subject, isAboutCatalog } of entries) {
    const owner = isAboutCatalog ? catalog : owners.get(subject as DatasetSite);
    outputs.push({ file, owner: owner ?? root });
  }
  for (const [{ address, pictures }, owner] of owners) {
    for (const { to } of pictures) outputs.push({ file: address.folder + to, owner });
  }
  return outputs;
}

function describeSiteOwner({ dataset: { url }, locateUrl }: DatasetSite, order: number): Owner {
  const name = `${JSON.stringify(url)} (${formatPlace(locateUrl(""))})`;
  return { order, url, name, locateUrl };
}

function describeCatalogOwner({ url, locateUrl }: CatalogSite, order: number): Owner {
  return { order, url, name: `the data catalogue, ${JSON.stringify(url)},`, locateUrl };
}

/** Paths that many file systems and servers do not tell apart have the same key. */
const toKey = (path: string): string => path.normalize("NFC").toLowerCase();

function indexFolders(outputs: readonly Output[]): Map<string, Output> {
  const folders = new Map<string, Output>();
  for (const output of outputs) {
    let folder = getParent(toKey(output.file));
    // If a folder is known, so are those above it.
    while (folder !== "" && !folders.has(folder)) {
      folders.set(folder, output);
      folder = getParent(folder);
    }
  }
  return folders;
}

const getParent = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** Finds an earlier output of another owner that cannot exist beside this one. */
function findConflict(
  output: Output,
  { files, folders }: OutputIndex,
): { other: Output; reason: string } | undefined {
  const { file, owner } = output;
  const key = toKey(file);
  const inside = folders.get(key);
  if (inside !== undefined && inside.owner !== owner) {
    return {
      other: inside,
      reason: `one of them needs the file ${file}, the other a folder there`,
    };
  }
  const other = files.get(key);
  if (other === undefined) {
    files.set(key, output);
    return undefined;
  }
  if (other.owner === owner) return undefined;
  if (other.file === file) return { other, reason: `both need the file ${file}` };
  const difference = "differ in letter case only, and many servers do not tell them apart";
  return { other, reason: `their files ${other.file} and ${file} ${difference}` };
}

function sortOwners(one: Owner, two: Owner): [later: Owner, earlier: Owner] {
  const isOneLater = two.locateUrl === undefined || one.order > two.order;
  return isOneLater && one.locateUrl !== undefined ? [one, two] : [two, one];
}

function explainConflict(later: Owner, earlier: Owner, reason: string): string {
  const expected = `a URL that does not collide with ${earlier.name}: ${reason}`;
  return formatMismatch(JSON.stringify(later.url), expected);
}
