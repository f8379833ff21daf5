import type { Problem } from "../error.js";
import type { PageEntry } from "./list-pages.js";
import { pages } from "./pages/index.js";
import type { LoadSettings, PageSettings } from "./settings.js";
import type { SiteState } from "./state.js";

type OptionSettings = Pick<LoadSettings & PageSettings, "catalog" | "datasetUrl" | "pages">;

/**
 * Finds options that have no effect on this site, which whoever set them would not notice.
 *
 * @param entries the pages and files of the build.
 * @returns a warning for each.
 */
export function lintOptions(
  settings: OptionSettings,
  state: SiteState,
  entries: readonly PageEntry[],
): Problem[] {
  const problems: Problem[] = [];
  const add = (option: string, path: string, message: string) =>
    problems.push({ file: `the option ${option}`, path, message });
  const { catalog, datasetUrl, pages: switches = {} } = settings;
  if (catalog !== undefined && switches["catalog"] === false) {
    const message =
      "found together with pages: { catalog: false }; expected one of them: " +
      "without a data catalogue, its details have no effect";
    add("catalog", "", message);
  }
  if (datasetUrl !== undefined && state.sites.length === 0) {
    add("datasetUrl", "", "found a URL on a site without a publisher; expected a publisher.yaml");
  }
  for (const [name, isOn] of Object.entries(switches)) {
    if (isOn !== true || entries.some(({ page }) => isCalled(page, name))) continue;
    const message = `found true, but there is no such page; expected ${getNeed(name, state)}`;
    add("pages", name, message);
  }
  return problems;
}

const isCalled = (page: (typeof pages)[number], name: string) =>
  page.name === name || page.group === name;

/** Returns what the site lacks for a page that the options ask for. */
function getNeed(name: string, { sites }: SiteState): string {
  const need = pages.find((page) => isCalled(page, name))?.needs;
  return sites.length === 0 || need === undefined ? "a publisher on this site" : need;
}
