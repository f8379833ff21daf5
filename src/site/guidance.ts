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
import type { GuidanceSubject } from "./state.js";

/** Returns the options for rendering guidance. */
export function buildGuidanceOptions(
  subject: GuidanceSubject,
  context: SiteContext,
): GuidanceOptions {
  const { steps, siteCount } = subject;
  return {
    href: (target) =>
      hasTarget(subject, target) ? context.linkTo(getGuidanceUrl(subject, target)) : "",
    messages: getGuidanceMessages(subject),
    shared: siteCount === undefined ? undefined : { steps, siteCount },
    render: context.state.render,
    contentFolder: context.contentFolder,
  };
}

/** Returns the messages for the guidance, all in one language. */
export const getGuidanceMessages = ({ messages }: GuidanceSubject): Messages =>
  getMessagesForPart(messages, "guidance");

/** Describes the steps of a Dataset Site in words, with the URLs of their pages. */
export const createStepViews = (subject: GuidanceSubject): StepView[] =>
  subject.steps.map((step) =>
    createStepView(step, getGuidanceUrl(subject, step.name), getGuidanceMessages(subject)),
  );

/** Returns the URL of a page or text of the guidance, without the path prefix. */
export function getGuidanceUrl(
  { address, guidanceFolder }: GuidanceSubject,
  target: GuidanceTarget,
): string {
  if (target === "datasetSite") return address.url;
  const path = isReadyText(target) ? getReadyTextPath(target) : getGuidancePath(target);
  return guidanceFolder + path;
}

const isReadyText = (target: GuidanceTarget): target is ReadyTextName =>
  readyTextNames.includes(target as ReadyTextName);

/** The worksheet is about one dataset; for a page that several share there is none. */
function hasTarget(subject: GuidanceSubject, target: GuidanceTarget): boolean {
  if (target === "worksheet") return subject.siteCount === undefined;
  return !isReadyText(target) || isApplicable(target, subject);
}

/**
 * Whether a ready-to-use text is meant for this publisher. Texts for the supplier of a booking system
 * are not for a booking system; most others belong to a step that may not apply.
 */
export function isApplicable(name: ReadyTextName, { steps, publisher }: GuidanceSubject): boolean {
  if (name === "brief") return true;
  if (name === "supplierEmail" || name === "procurement") {
    return publisher.guidance?.role !== "booking-system";
  }
  return steps.some((step) => step.name === "amendTerms" && step.state !== "does not apply");
}
