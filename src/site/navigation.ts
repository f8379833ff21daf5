import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../document/index.js";
import type { PageEntry } from "./list-pages.js";
import type { NavigationEntry, NavigationPage, NavigationSetting } from "./settings.js";
import type { SiteState } from "./state.js";

/**
 * Creates the navigation entries of pages. The key of an entry is its URL. An entry below a page
 * without an entry moves up, because eleventy-navigation would not show it.
 *
 * @returns the entries by URL.
 */
export function createNavigation(
  pages: readonly PageEntry[],
  setting: NavigationSetting,
  state: SiteState,
): ReadonlyMap<string, NavigationEntry> {
  if (setting === false) return new Map();
  const defaults = new Map<string, NavigationEntry>();
  const chosen = new Map<string, NavigationEntry>();
  for (const page of pages) {
    const entry = createDefaultEntry(page, state);
    if (entry === undefined) continue;
    defaults.set(page.url, entry);
    const choice = setting === true || setting(describePage(page, entry));
    requireEntry(choice, page.url);
    if (choice) chosen.set(page.url, choice === true ? entry : choice);
  }
  return new Map([...chosen].map(([url, entry]) => [url, attachToChosen(entry, defaults, chosen)]));
}

/**
 * Checks what the function of the option returned. Without this, eleventy-navigation would silently
 * leave out a page whose entry has no key.
 */
function requireEntry(choice: unknown, pageUrl: string): void {
  if (choice === undefined || choice === null || typeof choice === "boolean") return;
  if (typeof choice === "object" && "key" in choice && typeof choice.key === "string") return;
  const found = choice instanceof Promise ? "a promise" : describeChoice(choice);
  const expected = "true, nothing, or an entry with a key, such as the one in page.entry";
  const mismatch = formatMismatch(`${found} for the page ${pageUrl}`, expected);
  throw new OpenActiveError(`the option navigation: ${mismatch}`);
}

const describeChoice = (choice: unknown) =>
  typeof choice === "object" ? "an entry without a key" : `a ${typeof choice}`;

function createDefaultEntry(page: PageEntry, state: SiteState): NavigationEntry | undefined {
  const position = page.findPosition(state);
  return position && { key: page.url, ...position };
}

const describePage = (
  { page, url, publisher }: PageEntry,
  entry: NavigationEntry,
): NavigationPage => ({ name: page.name ?? "", url, publisher, entry });

/** Attaches an entry to the nearest of the plugin's pages above it that has an entry. */
function attachToChosen(
  entry: NavigationEntry,
  defaults: ReadonlyMap<string, NavigationEntry>,
  chosen: ReadonlyMap<string, NavigationEntry>,
): NavigationEntry {
  const keys = new Set([...chosen.values()].map(({ key }) => key));
  let { parent } = entry;
  while (parent !== undefined && !keys.has(parent) && defaults.has(parent)) {
    ({ parent } = defaults.get(parent)!);
  }
  // The order of an entry that moves up was its order among its former neighbours.
  return parent === entry.parent ? entry : { ...entry, parent, order: undefined };
}
