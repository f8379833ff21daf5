import { listFeedTypes, type Dataset } from "../dataset/index.js";
import type { Publisher } from "../publisher/index.js";
import { buildValidatorUrl } from "../specification/constants.js";
import { isGitHubBoard, isIssuesBoard } from "../specification/issues-board.js";
import { feedTypes, findTypesWithoutParent } from "../specification/feed-types.js";
import type { Blocks, Render } from "../templates/index.js";
import type { Words } from "../messages/index.js";
import { answerCertificate } from "./certificate.js";
import { externalLinks, openActiveEmail } from "./links.js";
import { selectCoreSteps, selectFurtherSteps, type Step, type StepName } from "./steps.js";
import {
  toPlainText,
  writeReadyText,
  readyTextNames,
  readyTextLanguage,
  type ReadyTextName,
} from "./texts.js";
import { measureProgress, createStepView } from "./step-view.js";

/** What the blocks of the guidance are made from. */
export interface GuidanceContext {
  readonly publisher: Publisher;
  readonly dataset: Dataset;
  readonly steps: readonly Step[];
  /** The address of a step's page, or of a text to take away, as a page links to it. */
  readonly href: (target: StepName | ReadyTextName) => string;
  readonly words: Words;
  readonly render: Render;
}

/** A list of steps, each with its summary, reader, estimate and state. */
export function renderSteps(
  steps: readonly Step[],
  { words, render, href }: GuidanceContext,
): string {
  return render("steps.njk", {
    words,
    steps: steps.map((step) => createStepView(step, href(step.name), words)),
  });
}

/** How far a publisher is with the five steps, and how long they take. */
export function renderProgress({ steps, words, render }: GuidanceContext): string {
  return render("progress.njk", { words, ...measureProgress(selectCoreSteps(steps), words) });
}

/** What is known of one step: for whom it is, how long it takes, its state and what shows it. */
export function renderStep(step: Step, { words, render, href }: GuidanceContext): string {
  return render("step.njk", { words, step: createStepView(step, href(step.name), words) });
}

/** A text to take away: as plain text and as HTML, each in a block of its own, and as a file. */
export function renderReadyText(
  name: ReadyTextName,
  { publisher, words, render, href }: GuidanceContext,
): string {
  const text = writeReadyText(name, publisher);
  return render("ready-text.njk", {
    words,
    name,
    lang: readyTextLanguage,
    title: words.guidance.texts[name],
    plain: toPlainText(text),
    html: render("ready-text-html.njk", { text }),
    url: href(name),
  });
}

/** The answers for the Open Data Certificate that the site proves. */
export function renderWorksheet({ dataset, words, render }: GuidanceContext): string {
  return render("worksheet.njk", { words, answers: answerCertificate(dataset, words) });
}

/** The blocks a content file can hold: lists, tables, texts to take away. Each is made only where a page has it. */
export function createBlocks(guidanceContext: GuidanceContext): Blocks {
  const { dataset, publisher, steps, words, render } = guidanceContext;
  const createBlock = (template: string, createContext: () => object) => () =>
    render(template, { words, ...createContext() });
  return {
    progress: () => renderProgress(guidanceContext),
    steps: () => renderSteps(selectCoreSteps(steps), guidanceContext),
    furtherSteps: () => renderSteps(selectFurtherSteps(steps), guidanceContext),
    feeds: createBlock("feed-list.njk", () => ({ feeds: dataset.distribution })),
    partners: createBlock("partners.njk", () => ({
      missing: findTypesWithoutParent(listFeedTypes(publisher.feeds)).map((type) => ({
        type,
        parents: feedTypes[type].parents,
      })),
    })),
    contact: createBlock("contact.njk", () => ({
      contact: findContact(publisher),
      openActiveEmail,
    })),
    board: createBlock("board.njk", () => ({
      publisher: publisher.name,
      url: dataset.discussionUrl,
      isBoard: isIssuesBoard(dataset.discussionUrl),
    })),
    catalogueLine: createBlock("code-block.njk", () => ({ code: `"${dataset.url}",` })),
    catalogueChecklist: createBlock("checklist.njk", () => ({
      items: createCatalogueChecklist(guidanceContext),
    })),
    worksheet: () => renderWorksheet(guidanceContext),
    ...Object.fromEntries(
      readyTextNames.map((name) => [name, () => renderReadyText(name, guidanceContext)]),
    ),
  };
}

/** Whom readers of the guidance can ask; `undefined` when the file names nobody. */
function findContact({ guidance: { contact } = {}, email }: Publisher) {
  const details = { name: contact?.name, email: contact?.email ?? email, url: contact?.url };
  return Object.values(details).some((value) => value !== undefined) ? details : undefined;
}

/** The checklist of a pull request to openactive/data-catalogs, with what this site can show for it. */
function createCatalogueChecklist({
  publisher,
  dataset,
  steps,
  words: {
    guidance: { checklist },
  },
}: GuidanceContext) {
  const isStepComplete = (step: StepName) =>
    steps.some(({ name, state }) => name === step && (state === "done" || state === "confirmed"));
  return [
    { ...checklist.address, done: true, url: dataset["@id"] },
    {
      ...checklist.combination,
      done: findTypesWithoutParent(listFeedTypes(publisher.feeds)).length === 0,
      url: externalLinks.typesOfFeed.url,
    },
    {
      ...checklist.validator,
      done: isStepComplete("validation"),
      url: buildValidatorUrl(dataset.url),
    },
    {
      ...checklist.feeds,
      done: isStepComplete("validation"),
      url: externalLinks.rpdeValidator.url,
    },
    { ...checklist.activityList, done: false, url: externalLinks.activityListReferences.url },
    { ...checklist.testSuite, done: false, url: externalLinks.testSuite.url },
    { ...checklist.board, done: isGitHubBoard(dataset.discussionUrl), url: dataset.discussionUrl },
    { ...checklist.times, done: false, url: externalLinks.visualiser.url },
  ];
}
