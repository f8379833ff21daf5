import {
  formatGuidanceDescription,
  formatGuidanceDocumentTitle,
  getGuidancePath,
  getGuidanceTitle,
  guidancePages as guidancePageNames,
  renderGuidance,
  type GuidancePageName,
} from "../../guidance/index.js";
import { buildGuidanceOptions, getGuidanceMessages, getGuidanceUrl } from "../guidance.js";
import { definePage, type PageDefinition, type PagePosition } from "../page.js";
import type { DatasetSite } from "../state.js";

type GuidancePage = PageDefinition<"site", GuidancePageName | "guidance">;

/** The pages of the guidance: the overview, a page for each step, and the worksheet. */
export const guidancePages: readonly GuidancePage[] = guidancePageNames.map(defineGuidancePage);

function defineGuidancePage(name: GuidancePageName): GuidancePage {
  const path = getGuidancePath(name);
  return definePage({
    about: "site",
    name,
    group: "guidance",
    path,
    link: name === "publishData" ? "guidanceUrl" : undefined,
    render: (site, context) =>
      renderGuidance(name, site.publisher, site.dataset, buildGuidanceOptions(site, context)),
    data: {
      title: (site) => getGuidanceTitle(name, getGuidanceMessages(site)),
      documentTitle: (site) =>
        formatGuidanceDocumentTitle(name, site.publisher, getGuidanceMessages(site)),
      description: (site) =>
        formatGuidanceDescription(name, site.publisher, getGuidanceMessages(site)),
      strapline: (site) => getGuidanceMessages(site).guidance.strapline,
      position: () => getNavigationPosition(name),
    },
    findPosition: (site) => findGuidancePosition(name, site),
  });
}

/** The position of the overview in the navigation of OpenActive's own site. */
const overviewPosition = 19;

function getNavigationPosition(name: GuidancePageName): number {
  return name === "publishData" ? overviewPosition : guidancePageNames.indexOf(name);
}

/** The overview is below the Dataset Site, and the other pages are below the overview. */
function findGuidancePosition(name: GuidancePageName, site: DatasetSite): PagePosition {
  const title = getGuidanceTitle(name, getGuidanceMessages(site));
  if (name === "publishData") return { title, parent: site.address.url, order: 1 };
  const parent = name === "worksheet" ? "openDataCertificate" : "publishData";
  return { title, parent: getGuidanceUrl(site, parent), order: getNavigationPosition(name) };
}
