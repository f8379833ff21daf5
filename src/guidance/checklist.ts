import { listFeedTypes } from "../dataset/index.js";
import type { StepName } from "../publisher/index.js";
import { buildValidatorUrl } from "../specification/constants.js";
import { findTypesWithoutParent, findTypesWithoutSlots } from "../specification/feed-types.js";
import { isGitHubBoard } from "../specification/issues-board.js";
import type { GuidanceContext } from "./context.js";
import { externalLinks } from "./links.js";

/** An item of the checklist. */
export interface ChecklistItem {
  readonly item: string;
  /** Whether the publisher file shows that it is done; only a person can check the others. */
  readonly done: boolean;
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
  const isValidated = isStepComplete("validation", steps);
  const types = listFeedTypes(publisher.feeds);
  const incomplete = [...findTypesWithoutParent(types), ...findTypesWithoutSlots(types)];
  const items = [
    { ...checklist.address, done: true, url: dataset["@id"] },
    {
      ...checklist.combination,
      done: incomplete.length === 0,
      url: externalLinks.typesOfFeed.url,
    },
    { ...checklist.validator, done: isValidated, url: buildValidatorUrl(dataset.url) },
    { ...checklist.feeds, done: isValidated, url: externalLinks.rpdeValidator.url },
    { ...checklist.activityList, done: false, url: externalLinks.activityListReferences.url },
    { ...checklist.testSuite, done: false, url: externalLinks.testFeeds.url },
    {
      ...checklist.board,
      done: isGitHubBoard(dataset.discussionUrl),
      url: dataset.discussionUrl,
    },
    { ...checklist.times, done: false, url: externalLinks.visualiser.url },
  ];
  return items.filter(({ url }) => url !== "");
}

function isStepComplete(name: StepName, steps: GuidanceContext["steps"]): boolean {
  const state = steps.find((step) => step.name === name)?.state;
  return state === "done" || state === "confirmed";
}
