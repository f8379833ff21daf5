import {
  createStepView,
  getGuidancePath,
  getReadyTextPath,
  readyTextNames,
  type GuidanceOptions,
  type GuidanceTarget,
  type ReadyTextName,
  type StepView,
} from "../guidance/index.js";
import { getMessagesForPart, type Messages } from "../messages/index.js";
import type { SiteContext } from "./context.js";
import type { DatasetSite } from "./state.js";

/** Returns the options for rendering the guidance of a Dataset Site. */
export function buildGuidanceOptions(site: DatasetSite, context: SiteContext): GuidanceOptions {
  return {
    href: (target) => (hasTarget(site, target) ? context.linkTo(getGuidanceUrl(site, target)) : ""),
    messages: getGuidanceMessages(site),
    render: context.state.render,
    contentFolder: context.contentFolder,
  };
}

/** Returns the messages for the guidance, all in one language. */
export const getGuidanceMessages = ({ messages }: DatasetSite): Messages =>
  getMessagesForPart(messages, "guidance");

/** Describes the steps of a Dataset Site in words, with the URLs of their pages. */
export const createStepViews = (site: DatasetSite): StepView[] =>
  site.steps.map((step) =>
    createStepView(step, getGuidanceUrl(site, step.name), getGuidanceMessages(site)),
  );

/** Returns the URL of a page or text of the guidance, without the path prefix. */
export function getGuidanceUrl({ address }: DatasetSite, target: GuidanceTarget): string {
  if (target === "datasetSite") return address.url;
  const path = isReadyText(target) ? getReadyTextPath(target) : getGuidancePath(target);
  return address.folder + path;
}

const isReadyText = (target: GuidanceTarget): target is ReadyTextName =>
  readyTextNames.includes(target as ReadyTextName);

const hasTarget = (site: DatasetSite, target: GuidanceTarget) =>
  !isReadyText(target) || isApplicable(target, site);

/**
 * Whether a ready-to-use text is meant for this publisher. All except the brief belong to a step
 * that may not apply.
 */
export function isApplicable(name: ReadyTextName, { steps }: DatasetSite): boolean {
  if (name === "brief") return true;
  return steps.some((step) => step.name === "amendTerms" && step.state !== "does not apply");
}
