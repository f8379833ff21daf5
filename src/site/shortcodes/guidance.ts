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
import type { SiteContext } from "../context.js";
import { buildGuidanceOptions, getGuidanceMessages } from "../guidance.js";
import type { DatasetSite } from "../state.js";
import { addShortcode } from "./add-shortcode.js";
import { isGiven, parseName, requireValue, selectSite } from "./arguments.js";
import { addSiteShortcode } from "./site-shortcode.js";
import type { ShortcodeRegistrar } from "./registrar.js";

/** A shortcode that takes a name and, if there are several publishers, one of them. */
interface NamedShortcode<Name extends string> {
  readonly shortcode: string;
  /** The kind of name, for messages. */
  readonly expected: string;
  readonly names: readonly Name[];
  /** The name to use if none is passed. */
  readonly defaultName?: Name;
  render(name: Name, site: DatasetSite, context: SiteContext): string;
}

/** Adds the shortcodes for the guidance. */
export function addGuidanceShortcodes(
  eleventyConfig: ShortcodeRegistrar,
  getContext: () => SiteContext,
): void {
  const addNamed = <Name extends string>(definition: NamedShortcode<Name>) => {
    const { shortcode, expected, names, defaultName, render } = definition;
    const parameters = [expected.replace(/^an? /, ""), "publisher"];
    const signature = { name: shortcode, parameters, example: `"${names[0]}", "Acme Leisure"` };
    addShortcode(eleventyConfig, signature, (...args) => {
      requireValue(args, shortcode);
      const [argument, publisher] = args;
      const context = getContext();
      const site = selectSite(context.state, publisher, shortcode);
      const given = isGiven(argument) ? argument : defaultName;
      return render(parseName(names, given, expected, shortcode), site, context);
    });
  };

  /**
   * `{% openactiveGuidance "chooseLicence" %}`: a page of the guidance; without a name, the
   * overview.
   */
  addNamed({
    shortcode: "openactiveGuidance",
    expected: "a page of the guidance",
    names: guidancePages,
    defaultName: "publishData",
    render: (name, site, context) =>
      renderGuidance(name, site.publisher, site.dataset, buildGuidanceOptions(site, context)),
  });
  /** `{% openactiveStep "chooseLicence" %}`: the state and the details of one step. */
  addNamed({
    shortcode: "openactiveStep",
    expected: "a step",
    names: stepNames,
    render: (name, site, context) =>
      renderStep(
        site.steps.find((step) => step.name === name)!,
        buildPartContext(site, context),
      ),
  });
  /** `{% openactiveReadyText "clause" %}`: a ready-to-use text. */
  addNamed({
    shortcode: "openactiveReadyText",
    expected: "a ready-to-use text",
    names: readyTextNames,
    render: (name, site, context) => renderReadyText(name, buildPartContext(site, context)),
  });

  /** `{% openactiveSteps %}`: all steps with their states. */
  addSiteShortcode(eleventyConfig, getContext, "openactiveSteps", (site, context) =>
    renderSteps(site.steps, buildPartContext(site, context)),
  );
  /** `{% openactiveWorksheet %}`: the answers for the Open Data Certificate. */
  addSiteShortcode(eleventyConfig, getContext, "openactiveWorksheet", (site, context) =>
    renderWorksheet(buildPartContext(site, context)),
  );
}

/** Builds the context for rendering parts of the guidance. */
function buildPartContext(site: DatasetSite, context: SiteContext) {
  const { publisher, dataset, steps } = site;
  const { href } = buildGuidanceOptions(site, context);
  const messages = getGuidanceMessages(site);
  return { publisher, dataset, steps, href, messages, render: context.state.render };
}
