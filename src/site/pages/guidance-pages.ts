import { getSiteFolder } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import {
  selectCoreSteps,
  selectFurtherSteps,
  formatGuidanceDescription,
  formatGuidanceDocumentTitle,
  guidancePages,
  getGuidancePath,
  getGuidanceTitle,
  toPlainText,
  readyTextNames,
  writeReadyText,
  renderGuidance,
  createStepView,
  type GuidancePageName,
  type GuidanceOptions,
  type GuidanceTarget,
  type ReadyTextName,
  type StepView,
} from "../../guidance/index.js";
import type { Settings } from "../../options.js";
import { getUserTemplatesFolder } from "../../templates/index.js";
import { getMessagesForPart } from "../../messages/index.js";
import { getGuidanceUrl, linkTo, getStepsJsonPath } from "./links.js";
import type { DatasetSite } from "../load/load-site.js";
import { fileData, pageData, type Page, type SiteState } from "./page.js";

/** What the guidance of a site needs to be rendered. Call it while rendering: the prefix is known only then. */
export function buildGuidanceOptions(
  site: DatasetSite,
  { render }: SiteState,
  eleventyConfig: EleventyConfig,
): GuidanceOptions {
  return {
    href: (target) =>
      isWritten(target, site) ? linkTo(eleventyConfig, getGuidanceUrl(site, target)) : "",
    words: getGuidanceMessages(site),
    render,
    contentFolder: getUserTemplatesFolder(eleventyConfig.directories.includes),
  };
}

/** The words of the guidance of a site. */
export const getGuidanceMessages = ({ words }: DatasetSite) =>
  getMessagesForPart(words, "guidance");

/** A page of the guidance. */
export function createGuidancePage(
  name: GuidancePageName,
  eleventyConfig: EleventyConfig,
  settings: Settings,
): Page {
  return {
    template: `openactive/${getGuidancePath(name).replace(/\/$/, "")}.11ty.js`,
    permalink: (site) => `${getGuidanceUrl(site, name)}index.html`,
    render: (site, state) =>
      renderGuidance(
        name,
        site.publisher,
        site.dataset,
        buildGuidanceOptions(site, state, eleventyConfig),
      ),
    data: pageData(settings.layout),
    computed: {
      title: (site) => getGuidanceTitle(name, getGuidanceMessages(site)),
      documentTitle: (site) =>
        formatGuidanceDocumentTitle(name, site.publisher, getGuidanceMessages(site)),
      description: (site) =>
        formatGuidanceDescription(name, site.publisher, getGuidanceMessages(site)),
      strapline: (site) => getGuidanceMessages(site).guidance.strapline,
      position: () => getNavigationPosition(name),
      eleventyNavigation: (site) => buildNavigationEntry(name, site),
    },
  };
}

/** Where OpenActive's own site has the page among its others. */
const sectionPosition = 19;
const getNavigationPosition = (name: GuidancePageName) =>
  name === "publishData" ? sectionPosition : guidancePages.indexOf(name);

/** An entry for eleventy-navigation. Its key is the address, which no other page of the site can have. */
function buildNavigationEntry(name: GuidancePageName, site: DatasetSite) {
  const entry = {
    key: getGuidanceUrl(site, name),
    title: getGuidanceTitle(name, getGuidanceMessages(site)),
    order: getNavigationPosition(name),
  };
  if (name === "publishData") return entry;
  return {
    ...entry,
    parent: getGuidanceUrl(site, name === "worksheet" ? "openDataCertificate" : "publishData"),
  };
}

/** The texts to take away, as files. Those for a step that does not apply are not written. */
export const readyTextFiles: readonly Page[] = readyTextNames.map((name) => ({
  template: `openactive/texts/${name}.11ty.js`,
  permalink: (site) => (isApplicable(name, site) ? getGuidanceUrl(site, name) : undefined),
  render: ({ publisher }) => toPlainText(writeReadyText(name, publisher)),
  data: fileData,
}));
const isApplicable = (name: ReadyTextName, { steps }: DatasetSite) =>
  name === "brief" ||
  steps.some((step) => step.name === "amendTerms" && step.state !== "does not apply");
const isWritten = (target: GuidanceTarget, site: DatasetSite) =>
  !readyTextNames.includes(target as ReadyTextName) || isApplicable(target as ReadyTextName, site);

/** The steps in words, with the paths of their pages. */
export const createStepViews = (site: DatasetSite): StepView[] =>
  site.steps.map((step) =>
    createStepView(step, getGuidanceUrl(site, step.name), getGuidanceMessages(site)),
  );

/** The steps as a file, with absolute addresses. */
export const stepsJson: Page = {
  template: "openactive/steps.json.11ty.js",
  permalink: getStepsJsonPath,
  render: (site) => {
    const { steps, dataset } = site;
    const createAbsoluteViews = (list: typeof steps) =>
      list.map((step) =>
        createStepView(
          step,
          getSiteFolder(dataset.url) + getGuidancePath(step.name),
          getGuidanceMessages(site),
        ),
      );
    return `${JSON.stringify({ dataset: dataset.url, publisher: dataset.publisher.name, steps: createAbsoluteViews(selectCoreSteps(steps)), furtherSteps: createAbsoluteViews(selectFurtherSteps(steps)) }, undefined, 2)}\n`;
  },
  data: fileData,
};
