import { completeDataset, type FoundDataset } from "../dataset/index.js";
import { enGB, interpolate, type Messages } from "../messages/index.js";
import type { Publisher } from "../publisher/index.js";
import {
  buildHeadings,
  findContent,
  getContentLanguage,
  markSafe,
  renderContent,
  renderOwn,
  type Render,
} from "../templates/index.js";
import { createBlocks, renderStep } from "./blocks.js";
import { createContentValues } from "./content-values.js";
import type { GuidanceContext } from "./context.js";
import { describeSteps, selectCoreSteps, type Step } from "./describe-steps.js";
import { externalLinkUrls } from "./links.js";
import { getGuidanceTitle } from "./page-texts.js";
import type { SharedGuidance } from "./shared.js";
import { guidancePages, type GuidancePageName, type GuidanceTarget } from "./paths.js";
import { resolvePackageFile } from "../package-files.js";

/** Options for rendering a page of the guidance. */
export interface GuidanceOptions {
  /**
   * Returns the URL of a page, of a ready-to-use text or of the Dataset Site, as a page links to
   * it.
   */
  readonly href: (target: GuidanceTarget) => string;
  readonly messages?: Messages | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
  /**
   * A folder whose Markdown files replace the plugin's of the same name, such as
   * `chooseLicence.md`.
   */
  readonly contentFolder?: string | undefined;
  /** What a booking system writes once for all publishers; `publisher` and `dataset` are its own. */
  readonly shared?: Pick<SharedGuidance, "steps" | "siteCount"> | undefined;
}

const ownContentFolder = resolvePackageFile("guidance/content/");

/**
 * Renders a page of the guidance for a publisher.
 *
 * @param publisher as `readPublisher` returns it.
 * @param dataset as `describeDataset` returns it for the publisher.
 * @returns an `<article>`.
 * @throws {OpenActiveError} when a file of `contentFolder` has a mistake.
 */
export function renderGuidance(
  name: GuidancePageName,
  publisher: Publisher,
  given: FoundDataset,
  options: GuidanceOptions,
): string {
  const dataset = completeDataset(given);
  const { href, messages = enGB, render = renderOwn, contentFolder, shared } = options;
  const steps = shared?.steps ?? describeSteps(publisher);
  const siteCount = shared?.siteCount;
  const context = { publisher, dataset, steps, href, messages, render, siteCount };
  const step = steps.find((candidate) => candidate.name === name);
  const createPageLink = (target: GuidancePageName): PageLink => ({
    url: href(target),
    title: getGuidanceTitle(target, messages),
  });
  const { previous, next } = findNeighbours(name, steps);
  return render("guidance-page.njk", {
    messages,
    name,
    title: getGuidanceTitle(name, messages),
    position: step && describePosition(step, steps, messages),
    trail: [
      {
        url: href("datasetSite"),
        title: shared === undefined ? messages.datasetSite : messages.guidance.evidence.catalogue,
      },
      ...listParentPages(name).map(createPageLink),
    ],
    step: step && markSafe(renderStep(step, context)),
    content: markSafe(renderPageContent(name, step, context, contentFolder)),
    previous: previous && createPageLink(previous.name),
    next: next && createPageLink(next.name),
  });
}

export interface PageLink {
  readonly url: string;
  readonly title: string;
}

function renderPageContent(
  name: GuidancePageName,
  step: Step | undefined,
  context: GuidanceContext & Pick<GuidanceOptions, "href">,
  contentFolder: string | undefined,
): string {
  const { publisher, href, messages } = context;
  const names = step?.state === "does not apply" ? [`${name}.does-not-apply`, name] : [name];
  const content = findContent(names, ownContentFolder, contentFolder);
  const contentLang = getContentLanguage(content, messages.lang);
  const linkedPages = [...guidancePages, "datasetSite" as const];
  return renderContent(content, {
    values: createContentValues(context),
    blocks: createBlocks(context),
    links: externalLinkUrls,
    pages: Object.fromEntries(linkedPages.map((page) => [page, href(page)])),
    headings: buildHeadings(messages.guidance.headings, enGB.guidance.headings, (heading) =>
      interpolate(heading, { publisher: publisher.name }),
    ),
    lang: contentLang === messages.lang ? undefined : contentLang,
  });
}

/** Lists the pages of the guidance above a page, from the top down. */
function listParentPages(name: GuidancePageName): GuidancePageName[] {
  if (name === "publishData") return [];
  if (name === "worksheet") return ["publishData", "openDataCertificate"];
  return ["publishData"];
}

/**
 * Finds the previous and the next step. The overview leads to the first; the worksheet has neither.
 */
function findNeighbours(name: GuidancePageName, steps: readonly Step[]) {
  const index = steps.findIndex((step) => step.name === name);
  if (index !== -1) return { previous: steps[index - 1], next: steps[index + 1] };
  return { previous: undefined, next: name === "publishData" ? steps[0] : undefined };
}

function describePosition(step: Step, steps: readonly Step[], { guidance }: Messages): string {
  if (!step.isCore) return guidance.furtherStep;
  const count = selectCoreSteps(steps).length;
  return interpolate(guidance.stepOf, { number: step.number, count });
}
