import { describeSharedGuidance } from "../../guidance/index.js";
import type { Messages } from "../../messages/index.js";
import { getCatalogPageUrl } from "../pages/catalog-url.js";
import type { LoadSettings } from "../settings.js";
import type { PlacedSites } from "./hosts.js";
import type { LoadedCatalog } from "./load-catalog.js";

/**
 * Adds the guidance that a booking system writes once for all publishers, in the name of the
 * publisher of the catalogue.
 *
 * @param guidance what the option `catalog` says of it; `undefined` if publishers share none.
 * @param messages the language of its pages.
 */
export function shareGuidance(
  placed: PlacedSites,
  guidance: LoadedCatalog["guidance"],
  { guidance: extent }: Pick<LoadSettings, "guidance">,
  messages: Messages,
): PlacedSites {
  const { sites, catalog: catalogSite } = placed;
  if (guidance === undefined || catalogSite === undefined) return placed;
  const { catalog, address } = catalogSite;
  const vendor = {
    ...catalog.publisher,
    catalogUrl: getCatalogPageUrl({ path: "" }, catalogSite),
    catalogFile: catalog["@id"],
    guidance,
  };
  const publishers = sites.map(({ publisher }) => publisher);
  const shared = describeSharedGuidance(vendor, publishers, messages);
  const guidanceFolder = address.folder;
  return {
    ...placed,
    sites:
      extent === "each"
        ? sites
        : sites.map((site) => ({ ...site, guidanceFolder, hasGuidance: false })),
    catalog: { ...catalogSite, guidance: { ...shared, address, guidanceFolder, messages } },
  };
}
