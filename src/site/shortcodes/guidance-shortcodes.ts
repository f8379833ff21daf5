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
import { isGiven, oneOf, siteFor } from "./find.js";
import { guidanceOptions, wordsOf } from "../pages/guidance-pages.js";
import type { DatasetSite } from "../load/load-site.js";
import type { SiteState } from "../pages/page.js";

/** The shortcodes of the guidance. Those that need a name take it first, then, where there are several, the publisher. */
export function addGuidanceShortcodes(
  eleventyConfig: EleventyConfig,
  state: () => SiteState,
): void {
  const partsOf = (site: DatasetSite) => {
    const { href } = guidanceOptions(site, state(), eleventyConfig);
    return {
      publisher: site.publisher,
      dataset: site.dataset,
      steps: site.steps,
      href,
      words: wordsOf(site),
      render: state().render,
    };
  };
  type Parts = ReturnType<typeof partsOf>;
  const named = <Name extends string>(
    shortcode: string,
    what: string,
    names: readonly Name[],
    render: (name: Name, parts: Parts, site: DatasetSite) => string,
    standard?: Name,
  ) =>
    eleventyConfig.addShortcode(shortcode, (name, publisher) => {
      const site = siteFor(state(), publisher, shortcode);
      return render(
        oneOf(names, isGiven(name) ? name : standard, what, shortcode),
        partsOf(site),
        site,
      );
    });

  /** `{% openactiveGuidance "chooseLicence" %}`: a whole page of the guidance; without a name, the overview. */
  named(
    "openactiveGuidance",
    "a page of the guidance",
    guidancePages,
    (name, _, site) =>
      renderGuidance(
        name,
        site.publisher,
        site.dataset,
        guidanceOptions(site, state(), eleventyConfig),
      ),
    "publishData",
  );
  /** `{% openactiveStep "chooseLicence" %}`: what is known of one step. */
  named("openactiveStep", "a step", stepNames, (name, parts) =>
    renderStep(
      parts.steps.find((step) => step.name === name)!,
      parts,
    ),
  );
  /** `{% openactiveReadyText "clause" %}`: a text to take away. */
  named("openactiveReadyText", "a text to take away", readyTextNames, renderReadyText);

  const whole = (shortcode: string, render: (parts: Parts) => string) =>
    eleventyConfig.addShortcode(shortcode, (publisher) =>
      render(partsOf(siteFor(state(), publisher, shortcode))),
    );
  /** `{% openactiveSteps %}`: all steps with their state. */
  whole("openactiveSteps", (parts) => renderSteps(parts.steps, parts));
  /** `{% openactiveWorksheet %}`: the answers for the Open Data Certificate. */
  whole("openactiveWorksheet", renderWorksheet);
}
