import { siteFolder } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import {
  fiveSteps,
  furtherSteps,
  guidanceDescription,
  guidanceDocumentTitle,
  guidancePages,
  guidancePath,
  guidanceTitle,
  plainText,
  readyTextNames,
  readyText,
  renderGuidance,
  viewOfStep,
  type GuidancePageName,
  type GuidanceOptions,
  type GuidanceTarget,
  type ReadyTextName,
  type StepView,
} from "../../guidance/index.js";
import type { Settings } from "../../options.js";
import { userTemplates } from "../../templates/index.js";
import { wordsOfPart } from "../../messages/index.js";
import { guidanceUrl, linkTo, stepsJsonPath } from "./links.js";
import type { DatasetSite } from "../load/load-site.js";
import { aFile, forPeople, type Page, type SiteState } from "./page.js";

/** What the guidance of a site needs to be rendered. Call it while rendering: the prefix is known only then. */
export function guidanceOptions(
  site: DatasetSite,
  { render }: SiteState,
  eleventyConfig: EleventyConfig,
): GuidanceOptions {
  return {
    href: (target) =>
      isWritten(target, site) ? linkTo(eleventyConfig, guidanceUrl(site, target)) : "",
    words: wordsOf(site),
    render,
    contentFolder: userTemplates(eleventyConfig.directories.includes),
  };
}

/** The words of the guidance of a site. */
export const wordsOf = ({ words }: DatasetSite) => wordsOfPart(words, "guidance");

/** A page of the guidance. */
export function guidancePage(
  name: GuidancePageName,
  eleventyConfig: EleventyConfig,
  settings: Settings,
): Page {
  return {
    template: `openactive/${guidancePath(name).replace(/\/$/, "")}.11ty.js`,
    permalink: (site) => `${guidanceUrl(site, name)}index.html`,
    render: (site, state) =>
      renderGuidance(
        name,
        site.publisher,
        site.dataset,
        guidanceOptions(site, state, eleventyConfig),
      ),
    data: forPeople(settings.layout),
    about: {
      title: (site) => guidanceTitle(name, wordsOf(site)),
      documentTitle: (site) => guidanceDocumentTitle(name, site.publisher, wordsOf(site)),
      description: (site) => guidanceDescription(name, site.publisher, wordsOf(site)),
      strapline: (site) => wordsOf(site).guidance.strapline,
      position: () => positionOf(name),
      eleventyNavigation: (site) => navigation(name, site),
    },
  };
}

/** Where OpenActive's own site has the page among its others. */
const sectionPosition = 19;
const positionOf = (name: GuidancePageName) =>
  name === "publishData" ? sectionPosition : guidancePages.indexOf(name);

/** An entry for eleventy-navigation. Its key is the address, which no other page of the site can have. */
function navigation(name: GuidancePageName, site: DatasetSite) {
  const entry = {
    key: guidanceUrl(site, name),
    title: guidanceTitle(name, wordsOf(site)),
    order: positionOf(name),
  };
  if (name === "publishData") return entry;
  return {
    ...entry,
    parent: guidanceUrl(site, name === "worksheet" ? "openDataCertificate" : "publishData"),
  };
}

/** The texts to take away, as files. Those for a step that does not apply are not written. */
export const readyTextFiles: readonly Page[] = readyTextNames.map((name) => ({
  template: `openactive/texts/${name}.11ty.js`,
  permalink: (site) => (applies(name, site) ? guidanceUrl(site, name) : undefined),
  render: ({ publisher }) => plainText(readyText(name, publisher)),
  data: aFile,
}));
const applies = (name: ReadyTextName, { steps }: DatasetSite) =>
  name === "brief" ||
  steps.some((step) => step.name === "amendTerms" && step.state !== "does not apply");
const isWritten = (target: GuidanceTarget, site: DatasetSite) =>
  !readyTextNames.includes(target as ReadyTextName) || applies(target as ReadyTextName, site);

/** The steps in words, with the paths of their pages. */
export const stepViews = (site: DatasetSite): StepView[] =>
  site.steps.map((step) => viewOfStep(step, guidanceUrl(site, step.name), wordsOf(site)));

/** The steps as a file, with absolute addresses. */
export const stepsJson: Page = {
  template: "openactive/steps.json.11ty.js",
  permalink: stepsJsonPath,
  render: (site) => {
    const { steps, dataset } = site;
    const absolute = (list: typeof steps) =>
      list.map((step) =>
        viewOfStep(step, siteFolder(dataset.url) + guidancePath(step.name), wordsOf(site)),
      );
    return `${JSON.stringify({ dataset: dataset.url, publisher: dataset.publisher.name, steps: absolute(fiveSteps(steps)), furtherSteps: absolute(furtherSteps(steps)) }, undefined, 2)}\n`;
  },
  data: aFile,
};
