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
import { definePage, type PageDefinition, type PagePosition, type PageSubjects } from "../page.js";
import type { GuidanceSubject } from "../state.js";

/** What has a guidance: a Dataset Site, or the catalogue of a booking system. */
type Owner = "site" | "catalog";

type GuidancePage<About extends Owner> = PageDefinition<About, GuidancePageName | "guidance">;

/** The pages of a publisher's own guidance: the overview, a page for each step, and the worksheet. */
export const guidancePages: readonly GuidancePage<"site">[] = guidancePageNames.map((name) =>
  defineGuidancePage("site", name, (site) => (site.hasGuidance ? site : undefined)),
);

/** The pages of the guidance that a booking system writes once. The worksheet is about one dataset. */
export const sharedGuidancePages: readonly GuidancePage<"catalog">[] = guidancePageNames
  .filter((name) => name !== "worksheet")
  .map((name) => defineGuidancePage("catalog", name, ({ guidance }) => guidance));

/** @param find finds the guidance; `undefined` if the owner has none. */
function defineGuidancePage<About extends Owner>(
  about: About,
  name: GuidancePageName,
  find: (owner: PageSubjects[About]) => GuidanceSubject | undefined,
): GuidancePage<About> {
  const get = (owner: PageSubjects[About]) => find(owner)!;
  return definePage({
    about,
    name,
    group: "guidance",
    path: getGuidancePath(name),
    link: name === "publishData" ? "guidanceUrl" : undefined,
    isNeeded: (owner) => find(owner) !== undefined,
    render: (owner, context) => {
      const { publisher, dataset } = get(owner);
      return renderGuidance(name, publisher, dataset, buildGuidanceOptions(get(owner), context));
    },
    data: {
      title: (owner) => getGuidanceTitle(name, getGuidanceMessages(get(owner))),
      documentTitle: (owner) =>
        formatGuidanceDocumentTitle(name, get(owner).publisher, getGuidanceMessages(get(owner))),
      description: (owner) =>
        formatGuidanceDescription(name, get(owner).publisher, getGuidanceMessages(get(owner))),
      strapline: (owner) => getGuidanceMessages(get(owner)).guidance.strapline,
      position: () => getNavigationPosition(name),
    },
    findPosition: (owner) => findGuidancePosition(name, get(owner)),
  }) as GuidancePage<About>;
}

/** The position of the overview in the navigation of OpenActive's own site. */
const overviewPosition = 19;

function getNavigationPosition(name: GuidancePageName): number {
  return name === "publishData" ? overviewPosition : guidancePageNames.indexOf(name);
}

/** The overview is below the page that it is about, and the other pages are below the overview. */
function findGuidancePosition(name: GuidancePageName, subject: GuidanceSubject): PagePosition {
  const title = getGuidanceTitle(name, getGuidanceMessages(subject));
  if (name === "publishData") return { title, parent: subject.address.url, order: 1 };
  const parent = name === "worksheet" ? "openDataCertificate" : "publishData";
  return { title, parent: getGuidanceUrl(subject, parent), order: getNavigationPosition(name) };
}
