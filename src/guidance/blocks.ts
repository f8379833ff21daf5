import { listFeedTypes } from "../dataset/index.js";
import type { Publisher } from "../publisher/index.js";
import {
  feedTypes,
  findTypesWithoutParent,
  findTypesWithoutSlots,
} from "../specification/feed-types.js";
import { isIssuesBoard } from "../specification/issues-board.js";
import type { Blocks } from "../templates/index.js";
import { answerCertificate } from "./certificate.js";
import { createCatalogueChecklist } from "./checklist.js";
import type { GuidanceContext } from "./context.js";
import { selectCoreSteps, selectFurtherSteps, type Step } from "./describe-steps.js";
import { openActiveEmail } from "./links.js";
import { measureProgress } from "./progress.js";
import {
  readyTextLanguage,
  readyTextNames,
  toPlainText,
  writeReadyText,
  type ReadyTextName,
} from "./ready-texts/index.js";
import { createStepView } from "./step-view.js";

/** Renders a list of steps, each with its summary, audience, estimate and state. */
export function renderSteps(
  steps: readonly Step[],
  { messages, render, href }: GuidanceContext,
): string {
  const views = steps.map((step) => createStepView(step, href(step.name), messages));
  return render("steps.njk", { messages, steps: views });
}

/** Renders how many steps are still to do, and how long they take. */
export function renderProgress({ steps, messages, render }: GuidanceContext): string {
  const progress = measureProgress(steps, messages);
  return render("progress.njk", { messages, ...progress });
}

/** Renders the facts about one step: its audience, estimate, state, evidence and note. */
export function renderStep(step: Step, { messages, render, href }: GuidanceContext): string {
  const view = createStepView(step, href(step.name), messages);
  return render("step.njk", { messages, step: view });
}

/** Renders a ready-to-use text to copy as plain text or as HTML, with a link to its file. */
export function renderReadyText(
  name: ReadyTextName,
  { publisher, messages, render, href }: GuidanceContext,
): string {
  const text = writeReadyText(name, publisher);
  return render("ready-text.njk", {
    messages,
    name,
    lang: readyTextLanguage,
    title: messages.guidance.texts[name],
    plain: toPlainText(text),
    html: render("ready-text-html.njk", { text }),
    url: href(name),
  });
}

/** Renders the answers for the Open Data Certificate for which the site has evidence. */
export function renderWorksheet({ dataset, messages, render }: GuidanceContext): string {
  return render("worksheet.njk", { messages, answers: answerCertificate(dataset, messages) });
}

/** Creates the blocks that a content file can use; each is rendered only when it is used. */
export function createBlocks(context: GuidanceContext): Blocks {
  const { dataset, publisher, steps, messages, render } = context;
  const renderBlock = (template: string, values: object) =>
    render(template, { messages, ...values });
  return {
    progress: () => renderProgress(context),
    steps: () => renderSteps(selectCoreSteps(steps), context),
    furtherSteps: () => renderSteps(selectFurtherSteps(steps), context),
    feeds: () => renderBlock("feed-list.njk", { feeds: dataset.distribution }),
    partners: () =>
      renderBlock("partners.njk", {
        missing: listMissingParents(publisher),
        withoutSlots: findTypesWithoutSlots(listFeedTypes(publisher.feeds)),
      }),
    contact: () => renderBlock("contact.njk", { contact: findContact(publisher), openActiveEmail }),
    board: () => {
      const url = dataset.discussionUrl;
      if (url === "") return "";
      const isBoard = isIssuesBoard(url);
      return renderBlock("board.njk", { publisher: publisher.name, url, isBoard });
    },
    testSuiteCommands: () =>
      renderBlock("code-block.njk", { code: writeTestSuiteCommands(context) }),
    catalogueLine: () => renderBlock("code-block.njk", { code: `"${dataset["@id"]}",` }),
    catalogueChecklist: () =>
      renderBlock("checklist.njk", { items: createCatalogueChecklist(context) }),
    worksheet: () => renderWorksheet(context),
    ...Object.fromEntries(
      readyTextNames.map((name) => [name, () => renderReadyText(name, context)]),
    ),
  };
}

/**
 * Writes the commands that run OpenActive's Test Suite on the feeds of a Dataset Site.
 *
 * @see https://developer.openactive.io/publishing-data/data-feeds/testing-feeds
 */
function writeTestSuiteCommands({ dataset, siteCount }: GuidanceContext): string {
  // A guidance that many publishers share is about none of their Dataset Sites in particular.
  const url = siteCount === undefined ? dataset.url : "https://data.example.org/";
  return [
    "git clone https://github.com/openactive/openactive-test-suite.git",
    "cd openactive-test-suite",
    "npm install",
    // No URL can end the quotation.
    `npm run validate-feeds '${url.replaceAll("'", "%27")}'`,
  ].join("\n");
}

/** Lists the kinds of feed whose items refer to a kind that is not among the feeds. */
function listMissingParents({ feeds }: Publisher) {
  const types = findTypesWithoutParent(listFeedTypes(feeds));
  return types.map((type) => ({ type, parents: feedTypes[type].parents }));
}

/** Finds the contact for readers of the guidance; `undefined` if the file names nobody. */
function findContact({ guidance: { contact } = {}, email }: Publisher) {
  const details = { name: contact?.name, email: contact?.email ?? email, url: contact?.url };
  const isEmpty = Object.values(details).every((value) => value === undefined);
  return isEmpty ? undefined : details;
}
