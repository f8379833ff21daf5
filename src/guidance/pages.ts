import { fileURLToPath } from "node:url";
import type { Dataset } from "../dataset/index.js";
import type { Publisher } from "../publisher/index.js";
import { validatorUrl } from "../specification/constants.js";
import {
  asHtml,
  contentOf,
  headingsOf,
  renderContent,
  renderOwn,
  type Render,
  type Values,
} from "../templates/index.js";
import { enGB, filled, type Words } from "../messages/index.js";
import { blocksOf, renderStep } from "./blocks.js";
import { externalLinks, openActiveEmail } from "./links.js";
import { guidancePages, type GuidancePageName, type GuidanceTarget } from "./paths.js";
import { fiveSteps, publishingSteps, type Step } from "./steps.js";

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

const ownContent = fileURLToPath(new URL("./content/", import.meta.url));

/** The title of a page. */
export function guidanceTitle(name: GuidancePageName, { guidance }: Words = enGB): string {
  return name === "publishData"
    ? guidance.title
    : name === "worksheet"
      ? guidance.worksheet.title
      : guidance.steps[name].title;
}

/** The title of a page with its publisher, and for a part of the guidance with its section, for the browser's tab. */
export function guidanceDocumentTitle(
  name: GuidancePageName,
  publisher: Publisher,
  words: Words = enGB,
): string {
  const { titles, guidance } = words;
  return filled(name === "publishData" ? titles.page : titles.part, {
    title: guidanceTitle(name, words),
    section: guidance.title,
    publisher: publisher.name,
  });
}

/** One sentence on a page, for search engines and menus. */
export function guidanceDescription(
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
  return filled(sentence, { publisher: publisher.name });
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
  const steps = publishingSteps(publisher);
  const parts = { publisher, dataset, steps, href, words, render };
  const step = steps.find((candidate) => candidate.name === name);
  const content = contentOf(
    [...(step?.state === "does not apply" ? [`${name}.does-not-apply`] : []), name],
    ownContent,
    contentFolder,
  );
  const html = renderContent(content, {
    values: valuesOf(publisher, dataset, steps),
    blocks: blocksOf(parts),
    links: Object.fromEntries(Object.entries(externalLinks).map(([link, { url }]) => [link, url])),
    pages: Object.fromEntries(
      [...guidancePages, "datasetSite" as const].map((page) => [page, href(page)]),
    ),
    headings: headingsOf(words.guidance.headings, enGB.guidance.headings, (heading) =>
      filled(heading, { publisher: publisher.name }),
    ),
    // A file of the site's own is taken to be in the language of the page.
    lang: content.isOwn && words.lang !== enGB.lang ? enGB.lang : undefined,
  });
  const titled = (target: GuidancePageName) => ({
    url: href(target),
    title: guidanceTitle(target, words),
  });
  const stepAt = (number: number) => steps[number - 1] && titled(steps[number - 1]!.name);
  return render("guidance-page.njk", {
    words,
    name,
    title: guidanceTitle(name, words),
    position: step && positionOf(step, steps, words),
    trail: [
      { url: href("datasetSite"), title: words.datasetSite },
      ...(name === "publishData" ? [] : [titled("publishData")]),
      ...(name === "worksheet" ? [titled("openDataCertificate")] : []),
    ],
    step: step && asHtml(renderStep(step, parts)),
    content: asHtml(html),
    previous: step && stepAt(step.number - 1),
    next: step ? stepAt(step.number + 1) : name === "publishData" ? stepAt(1) : undefined,
  });
}

function positionOf(step: Step, steps: readonly Step[], { guidance }: Words): string {
  const five = fiveSteps(steps);
  return five.includes(step)
    ? filled(guidance.stepOf, { number: step.number, count: five.length })
    : guidance.furtherStep;
}

/** The plain values a content file can show, link to, or ask for. */
function valuesOf(publisher: Publisher, dataset: Dataset, steps: readonly Step[]): Values {
  const { guidance = {}, bookingService } = publisher;
  const flag = (holds: boolean) => (holds ? "yes" : undefined);
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
    validator: validatorUrl(dataset.url),
    public: flag(
      steps.some(
        ({ name, evidence }) =>
          name === "datasetHomepage" && evidence.some(({ kind }) => kind === "datasetSite"),
      ),
    ),
    bookingSystem: flag(guidance.role === "booking-system"),
    role: guidance.role,
    ownCredit: dataset.mainEntityOfPage,
  };
}
