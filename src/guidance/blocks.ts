import { typesOf, type Dataset } from "../dataset/index.js";
import type { Publisher } from "../publisher/index.js";
import { validatorUrl } from "../specification/constants.js";
import { isGitHubBoard, isIssuesBoard } from "../specification/issues-board.js";
import { feedTypes, withoutParent } from "../specification/feed-types.js";
import type { Blocks, Render } from "../templates/index.js";
import type { Words } from "../messages/index.js";
import { certificateAnswers } from "./certificate.js";
import { externalLinks, openActiveEmail } from "./links.js";
import { fiveSteps, furtherSteps, type Step, type StepName } from "./steps.js";
import { plainText, readyText, readyTextNames, textsLang, type ReadyTextName } from "./texts.js";
import { progressOf, viewOfStep } from "./step-view.js";

/** What the blocks of the guidance are made from. */
export interface Parts {
  readonly publisher: Publisher;
  readonly dataset: Dataset;
  readonly steps: readonly Step[];
  /** The address of a step's page, or of a text to take away, as a page links to it. */
  readonly href: (target: StepName | ReadyTextName) => string;
  readonly words: Words;
  readonly render: Render;
}

/** A list of steps, each with its summary, reader, estimate and state. */
export function renderSteps(steps: readonly Step[], { words, render, href }: Parts): string {
  return render("steps.njk", {
    words,
    steps: steps.map((step) => viewOfStep(step, href(step.name), words)),
  });
}

/** How far a publisher is with the five steps, and how long they take. */
export function renderProgress({ steps, words, render }: Parts): string {
  return render("progress.njk", { words, ...progressOf(fiveSteps(steps), words) });
}

/** What is known of one step: for whom it is, how long it takes, its state and what shows it. */
export function renderStep(step: Step, { words, render, href }: Parts): string {
  return render("step.njk", { words, step: viewOfStep(step, href(step.name), words) });
}

/** A text to take away: as plain text and as HTML, each in a block of its own, and as a file. */
export function renderReadyText(
  name: ReadyTextName,
  { publisher, words, render, href }: Parts,
): string {
  const text = readyText(name, publisher);
  return render("ready-text.njk", {
    words,
    name,
    lang: textsLang,
    title: words.guidance.texts[name],
    plain: plainText(text),
    html: render("ready-text-html.njk", { text }),
    url: href(name),
  });
}

/** The answers for the Open Data Certificate that the site proves. */
export function renderWorksheet({ dataset, words, render }: Parts): string {
  return render("worksheet.njk", { words, answers: certificateAnswers(dataset, words) });
}

/** The blocks a content file can hold: lists, tables, texts to take away. Each is made only where a page has it. */
export function blocksOf(parts: Parts): Blocks {
  const { dataset, publisher, steps, words, render } = parts;
  const block = (template: string, context: () => object) => () =>
    render(template, { words, ...context() });
  return {
    progress: () => renderProgress(parts),
    steps: () => renderSteps(fiveSteps(steps), parts),
    furtherSteps: () => renderSteps(furtherSteps(steps), parts),
    feeds: block("feed-list.njk", () => ({ feeds: dataset.distribution })),
    partners: block("partners.njk", () => ({
      missing: withoutParent(typesOf(publisher.feeds)).map((type) => ({
        type,
        parents: feedTypes[type].parents,
      })),
    })),
    contact: block("contact.njk", () => ({ contact: contactOf(publisher), openActiveEmail })),
    board: block("board.njk", () => ({
      publisher: publisher.name,
      url: dataset.discussionUrl,
      isBoard: isIssuesBoard(dataset.discussionUrl),
    })),
    catalogueLine: block("code-block.njk", () => ({ code: `"${dataset.url}",` })),
    catalogueChecklist: block("checklist.njk", () => ({ items: catalogueChecklist(parts) })),
    worksheet: () => renderWorksheet(parts),
    ...Object.fromEntries(readyTextNames.map((name) => [name, () => renderReadyText(name, parts)])),
  };
}

/** Whom readers of the guidance can ask; `undefined` when the file names nobody. */
function contactOf({ guidance: { contact } = {}, email }: Publisher) {
  const found = { name: contact?.name, email: contact?.email ?? email, url: contact?.url };
  return Object.values(found).some((value) => value !== undefined) ? found : undefined;
}

/** The checklist of a pull request to openactive/data-catalogs, with what this site can show for it. */
function catalogueChecklist({
  publisher,
  dataset,
  steps,
  words: {
    guidance: { checklist },
  },
}: Parts) {
  const isThere = (step: StepName) =>
    steps.some(({ name, state }) => name === step && (state === "done" || state === "confirmed"));
  return [
    { ...checklist.address, done: true, url: dataset["@id"] },
    {
      ...checklist.combination,
      done: withoutParent(typesOf(publisher.feeds)).length === 0,
      url: externalLinks.typesOfFeed.url,
    },
    { ...checklist.validator, done: isThere("validation"), url: validatorUrl(dataset.url) },
    { ...checklist.feeds, done: isThere("validation"), url: externalLinks.rpdeValidator.url },
    { ...checklist.activityList, done: false, url: externalLinks.activityListReferences.url },
    { ...checklist.testSuite, done: false, url: externalLinks.testSuite.url },
    { ...checklist.board, done: isGitHubBoard(dataset.discussionUrl), url: dataset.discussionUrl },
    { ...checklist.times, done: false, url: externalLinks.visualiser.url },
  ];
}
