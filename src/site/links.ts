import type { PictureRole } from "../dataset/index.js";
import type { DatasetSiteLinks } from "../page/dataset-site.js";
import type { SiteContext } from "./context.js";
import { findPageUrl, isLeftToSite, isWanted, type LinkKey } from "./page.js";
import { pages } from "./pages/index.js";
import type { PageSettings } from "./settings.js";
import type { DatasetSite, SiteState } from "./state.js";

/** Links to pages, with the keys that templates use. */
type PageLinks = { readonly [Key in LinkKey]?: string };

/**
 * Builds the links that the templates of a Dataset Site use: to all existing pages with a link key.
 */
export function buildLinks(
  site: DatasetSite,
  state: SiteState,
  settings: PageSettings,
  linkTo: SiteContext["linkTo"],
): PageLinks {
  const links: { [Key in LinkKey]?: string } = {};
  for (const page of pages) {
    if (page.link === undefined) continue;
    if (!isWanted(page, settings) && !isLeftToSite(page, settings)) continue;
    const url = findPageUrl(page, site, state);
    if (url !== undefined) links[page.link] ??= linkTo(url);
  }
  return links;
}

/** Builds the links to the pictures of a page: to copies in this site, otherwise to their URLs. */
export function buildPictureLinks(
  { publisher, pictures, address }: DatasetSite,
  linkTo: SiteContext["linkTo"],
): Pick<DatasetSiteLinks, "logoUrl" | "logoDarkUrl" | "iconUrl"> {
  const findCopy = (role: PictureRole) => {
    const picture = pictures.find((each) => each.role === role);
    return picture && linkTo(address.folder + picture.to);
  };
  const { logoDark, favicon } = publisher.brand ?? {};
  // If the logo is given as a URL, `logoUrl` stays empty and the page uses the logo of the dataset.
  const logoUrl = findCopy("logo");
  return {
    logoUrl,
    logoDarkUrl: findCopy("logo-dark") ?? logoDark,
    iconUrl: findCopy("favicon") ?? favicon ?? logoUrl,
  };
}
