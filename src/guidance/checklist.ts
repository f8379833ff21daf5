import { listFeedTypes } from "../dataset/index.js";
import { buildValidatorUrl } from "../specification/constants.js";
import { findTypesWithoutParent, findTypesWithoutSlots } from "../specification/feed-types.js";
import { isGitHubBoard } from "../specification/issues-board.js";
import type { GuidanceContext } from "./context.js";
import type { StepState } from "./describe-steps.js";
import { externalLinks } from "./links.js";
import { createStepView } from "./step-view.js";

/** An item of the checklist. */
export interface ChecklistItem {
  readonly item: string;
  /**
   * `declared` if the publisher file says so, `checked` or `confirmed` if a check or a person does; `to
   * do` if only a person can tell.
   */
  readonly state: StepState;
  /** The state in words. */
  readonly stateText: string;
  readonly url: string;
  /** The text of the link. */
  readonly link: string;
}

/**
 * Creates the checklist for a pull request to openactive/data-catalogs, ticked as far as possible.
 */
export function createCatalogueChecklist(context: GuidanceContext): ChecklistItem[] {
  const { publisher, dataset, steps, messages } = context;
  const { checklist } = messages.guidance;
  const byYou: CheckState = { state: "to do", stateText: checklist.byYou };
  const declare = (isDeclared: boolean): CheckState =>
    isDeclared ? { state: "declared", stateText: messages.guidance.states.declared } : byYou;
  const validated = describeValidation(steps, messages) ?? byYou;
  const types = listFeedTypes(publisher.feeds);
  const incomplete = [...findTypesWithoutParent(types), ...findTypesWithoutSlots(types)];
  const isOnGitHub = isGitHubBoard(dataset.discussionUrl);
  const items = [
    { ...checklist.address, ...declare(true), url: dataset["@id"] },
    {
      ...checklist.combination,
      ...declare(incomplete.length === 0),
      url: externalLinks.typesOfFeed.url,
    },
    { ...checklist.validator, ...validated, url: buildValidatorUrl(dataset.url) },
    { ...checklist.feeds, ...validated, url: externalLinks.rpdeValidator.url },
    { ...checklist.activityList, ...byYou, url: externalLinks.activityListReferences.url },
    { ...checklist.testSuite, ...byYou, url: externalLinks.testFeeds.url },
    { ...checklist.board, ...declare(isOnGitHub), url: dataset.discussionUrl },
    { ...checklist.times, ...byYou, url: externalLinks.visualiser.url },
  ];
  return items.filter(({ url }) => url !== "");
}

/** What is known about an item. */
type CheckState = Pick<ChecklistItem, "state" | "stateText">;

/** Describes the validation, if a check or a person has seen that the validators find nothing. */
function describeValidation(
  steps: GuidanceContext["steps"],
  messages: GuidanceContext["messages"],
): CheckState | undefined {
  const step = steps.find(({ name }) => name === "validation");
  if (step?.state !== "checked" && step?.state !== "confirmed") return undefined;
  const { state, stateText } = createStepView(step, "", messages);
  return { state, stateText };
}
