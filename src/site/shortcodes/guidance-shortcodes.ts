import type { EleventyConfig } from "../../eleventy.js";
import {
  guidancePages,
  readyTextNames,
  renderGuidance,
  renderReadyText,
  renderStep,
  renderSteps,
  renderWorksheet,
} from "../../guidance/index.js";
import { stepNames } from "../../publisher/index.js";
import { isGiven, parseName, selectSite } from "./find.js";
import { buildGuidanceOptions, getGuidanceMessages } from "../pages/guidance-pages.js";
import type { DatasetSite } from "../load/load-site.js";
import type { SiteState } from "../pages/page.js";

/** The shortcodes of the guidance. Those that need a name take it first, then, where there are several, the publisher. */
export function addGuidanceShortcodes(
  eleventyConfig: EleventyConfig,
  getState: () => SiteState,
): void {
  const buildParts = (site: DatasetSite) => {
    const { href } = buildGuidanceOptions(site, getState(), eleventyConfig);
    return {
      publisher: site.publisher,
      dataset: site.dataset,
      steps: site.steps,
      href,
      words: getGuidanceMessages(site),
      render: getState().render,
    };
  };
  type Parts = ReturnType<typeof buildParts>;
  const addNamedShortcode = <Name extends string>(
    shortcode: string,
    expected: string,
    names: readonly Name[],
    render: (name: Name, parts: Parts, site: DatasetSite) => string,
    defaultName?: Name,
  ) =>
    eleventyConfig.addShortcode(shortcode, (name, publisher) => {
      const site = selectSite(getState(), publisher, shortcode);
      return render(
        parseName(names, isGiven(name) ? name : defaultName, expected, shortcode),
        buildParts(site),
        site,
      );
    });

  /** `{% openactiveGuidance "chooseLicence" %}`: a whole page of the guidance; without a name, the overview. */
  addNamedShortcode(
    "openactiveGuidance",
    "a page of the guidance",
    guidancePages,
    (name, _, site) =>
      renderGuidance(
        name,
        site.publisher,
        site.dataset,
        buildGuidanceOptions(site, getState(), eleventyConfig),
      ),
    "publishData",
  );
  /** `{% openactiveStep "chooseLicence" %}`: what is known of one step. */
  addNamedShortcode("openactiveStep", "a step", stepNames, (name, parts) =>
    renderStep(
      parts.steps.find((step) => step.name === name)!,
      parts,
    ),
  );
  /** `{% openactiveReadyText "clause" %}`: a text to take away. */
  addNamedShortcode("openactiveReadyText", "a text to take away", readyTextNames, renderReadyText);

  const addSiteShortcode = (shortcode: string, render: (parts: Parts) => string) =>
    eleventyConfig.addShortcode(shortcode, (publisher) =>
      render(buildParts(selectSite(getState(), publisher, shortcode))),
    );
  /** `{% openactiveSteps %}`: all steps with their state. */
  addSiteShortcode("openactiveSteps", (parts) => renderSteps(parts.steps, parts));
  /** `{% openactiveWorksheet %}`: the answers for the Open Data Certificate. */
  addSiteShortcode("openactiveWorksheet", renderWorksheet);
}
