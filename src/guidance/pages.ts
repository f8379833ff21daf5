import { fileURLToPath } from "node:url";
import type { Dataset } from "../dataset/index.js";
import type { Publisher } from "../publisher/index.js";
import { buildValidatorUrl } from "../specification/constants.js";
import {
  markSafe,
  findContent,
  buildHeadings,
  renderContent,
  renderOwn,
  type Render,
  type Values,
} from "../templates/index.js";
import { enGB, interpolate, type Words } from "../messages/index.js";
import { createBlocks, renderStep } from "./blocks.js";
import { externalLinks, openActiveEmail } from "./links.js";
import { guidancePages, type GuidancePageName, type GuidanceTarget } from "./paths.js";
import { selectCoreSteps, describeSteps, type Step } from "./steps.js";

/** Where the parts of the guidance are, and how it is written. */
export interface GuidanceOptions {
  /** The address of a page, of a text to take away, or of the Dataset Site, as a page links to it. */
  readonly href: (target: GuidanceTarget) => string;
  readonly words?: Words | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
  /** A folder whose Markdown files win over the plugin's of the same name, such as `chooseLicence.md`. */
  readonly contentFolder?: string | undefined;
}

const ownContentFolder = fileURLToPath(new URL("./content/", import.meta.url));

/** The title of a page. */
export function getGuidanceTitle(name: GuidancePageName, { guidance }: Words = enGB): string {
  return name === "publishData"
    ? guidance.title
    : name === "worksheet"
      ? guidance.worksheet.title
      : guidance.steps[name].title;
}

/** The title of a page with its publisher, and for a part of the guidance with its section, for the browser's tab. */
export function formatGuidanceDocumentTitle(
  name: GuidancePageName,
  publisher: Publisher,
  words: Words = enGB,
): string {
  const { titles, guidance } = words;
  return interpolate(name === "publishData" ? titles.page : titles.part, {
    title: getGuidanceTitle(name, words),
    section: guidance.title,
    publisher: publisher.name,
  });
}

/** One sentence on a page, for search engines and menus. */
export function formatGuidanceDescription(
  name: GuidancePageName,
  publisher: Publisher,
  { guidance }: Words = enGB,
): string {
  const sentence =
    name === "publishData"
      ? guidance.description
      : name === "worksheet"
        ? guidance.worksheet.description
        : guidance.steps[name].summary;
  return interpolate(sentence, { publisher: publisher.name });
}

/**
 * A page of the guidance: one `<article>` that says what it says to this publisher.
 *
 * @param publisher as `readPublisher` gives it.
 * @param dataset what `describeDataset` makes of it.
 */
export function renderGuidance(
  name: GuidancePageName,
  publisher: Publisher,
  dataset: Dataset,
  { href, words = enGB, render = renderOwn, contentFolder }: GuidanceOptions,
): string {
  const steps = describeSteps(publisher);
  const guidanceContext = { publisher, dataset, steps, href, words, render };
  const step = steps.find((candidate) => candidate.name === name);
  const content = findContent(
    [...(step?.state === "does not apply" ? [`${name}.does-not-apply`] : []), name],
    ownContentFolder,
    contentFolder,
  );
  const html = renderContent(content, {
    values: createContentValues(publisher, dataset, steps),
    blocks: createBlocks(guidanceContext),
    links: Object.fromEntries(Object.entries(externalLinks).map(([link, { url }]) => [link, url])),
    pages: Object.fromEntries(
      [...guidancePages, "datasetSite" as const].map((page) => [page, href(page)]),
    ),
    headings: buildHeadings(words.guidance.headings, enGB.guidance.headings, (heading) =>
      interpolate(heading, { publisher: publisher.name }),
    ),
    // A file of the site's own is taken to be in the language of the page.
    lang: content.isOwn && words.lang !== enGB.lang ? enGB.lang : undefined,
  });
  const createPageLink = (target: GuidancePageName) => ({
    url: href(target),
    title: getGuidanceTitle(target, words),
  });
  const linkToStep = (number: number) =>
    steps[number - 1] && createPageLink(steps[number - 1]!.name);
  return render("guidance-page.njk", {
    words,
    name,
    title: getGuidanceTitle(name, words),
    position: step && describePosition(step, steps, words),
    trail: [
      { url: href("datasetSite"), title: words.datasetSite },
      ...(name === "publishData" ? [] : [createPageLink("publishData")]),
      ...(name === "worksheet" ? [createPageLink("openDataCertificate")] : []),
    ],
    step: step && markSafe(renderStep(step, guidanceContext)),
    content: markSafe(html),
    previous: step && linkToStep(step.number - 1),
    next: step ? linkToStep(step.number + 1) : name === "publishData" ? linkToStep(1) : undefined,
  });
}

function describePosition(step: Step, steps: readonly Step[], { guidance }: Words): string {
  const coreSteps = selectCoreSteps(steps);
  return coreSteps.includes(step)
    ? interpolate(guidance.stepOf, { number: step.number, count: coreSteps.length })
    : guidance.furtherStep;
}

/** The plain values a content file can show, link to, or ask for. */
function createContentValues(
  publisher: Publisher,
  dataset: Dataset,
  steps: readonly Step[],
): Values {
  const { guidance = {}, bookingService } = publisher;
  const toFlag = (holds: boolean) => (holds ? "yes" : undefined);
  return {
    publisher: publisher.name,
    credit: dataset.creditText,
    datasetUrl: dataset.url,
    website: publisher.url,
    community: guidance.community ?? externalLinks.community.url,
    openActiveMail: `mailto:${openActiveEmail}`,
    catalogue: dataset.includedInDataCatalog,
    credential: bookingService?.hasCredential,
    certificate: guidance.certificate,
    validator: buildValidatorUrl(dataset.url),
    public: toFlag(
      steps.some(
        ({ name, evidence }) =>
          name === "datasetHomepage" && evidence.some(({ kind }) => kind === "datasetSite"),
      ),
    ),
    bookingSystem: toFlag(guidance.role === "booking-system"),
    role: guidance.role,
    ownCredit: dataset.mainEntityOfPage,
  };
}
