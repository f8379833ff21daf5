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
import { definePage, type PageDefinition } from "../page.js";
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
    template: `openactive/${path.replace(/\/$/, "")}.11ty.js`,
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
      eleventyNavigation: (site) => buildNavigationEntry(name, site),
    },
  });
}

/** The position of the overview in the navigation of OpenActive's own site. */
const overviewPosition = 19;

function getNavigationPosition(name: GuidancePageName): number {
  return name === "publishData" ? overviewPosition : guidancePageNames.indexOf(name);
}

/** Builds an entry for eleventy-navigation. The key is the URL, which is unique on the site. */
function buildNavigationEntry(name: GuidancePageName, site: DatasetSite): object {
  const entry = {
    key: getGuidanceUrl(site, name),
    title: getGuidanceTitle(name, getGuidanceMessages(site)),
    order: getNavigationPosition(name),
  };
  if (name === "publishData") return entry;
  const parent = name === "worksheet" ? "openDataCertificate" : "publishData";
  return { ...entry, parent: getGuidanceUrl(site, parent) };
}
