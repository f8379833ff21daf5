import { fileURLToPath } from "node:url";
import type { Dataset } from "../dataset/index.js";
import type { Publisher } from "../publisher/index.js";
import {
  markSafe,
  findContent,
  filters,
  buildHeadings,
  renderContent,
  renderOwn,
  type Render,
} from "../templates/index.js";
import { enGB, type Words } from "../messages/index.js";
import { accessibilityLinks } from "./links.js";

/** Where the parts of an accessibility statement are, and how it is written. */
export interface AccessibilityStatementOptions {
  /** The address of the Dataset Site, as a page links to it. */
  readonly datasetSiteUrl: string;
  readonly words?: Words | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
  /** A folder whose `accessibilityStatement.md` wins over the plugin's. */
  readonly contentFolder?: string | undefined;
}

const ownContentFolder = fileURLToPath(new URL("./content/", import.meta.url));

/** Whether a publisher is a body that has to state how accessible its site is. */
export const isPublicSectorBody = ({
  publicSectorBody = false,
}: Pick<Publisher, "publicSectorBody">): boolean => publicSectorBody !== false;

/**
 * The accessibility statement that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
 * Regulations 2018 (https://www.legislation.gov.uk/uksi/2018/952) ask of public bodies: one `<article>`. What nobody
 * has stated is not stated.
 */
export function renderAccessibilityStatement(
  publisher: Publisher,
  dataset: Dataset,
  {
    datasetSiteUrl,
    words = enGB,
    render = renderOwn,
    contentFolder,
  }: AccessibilityStatementOptions,
): string {
  const { publicSectorBody } = publisher;
  const {
    compliance,
    nonAccessibleContent,
    contact = publisher.email,
    preparedOn,
    reviewedOn,
    testedBy,
  } = typeof publicSectorBody === "object" ? publicSectorBody : {};
  const content = findContent(["accessibilityStatement"], ownContentFolder, contentFolder);
  // Prose is the plugin's own in English only, and the days stand in it.
  const lang = content.isOwn ? enGB.lang : words.lang;
  const formatDay = (date: string | undefined) => date && filters.day(date, lang);
  const toFlag = (holds: boolean) => (holds ? "yes" : undefined);
  const html = renderContent(content, {
    values: {
      publisher: publisher.name,
      datasetUrl: dataset.url,
      website: publisher.url,
      discussion: dataset.discussionUrl,
      contact,
      contactMail: contact && filters.mailto(contact),
      full: toFlag(compliance === "full"),
      partial: toFlag(compliance === "partial"),
      none: toFlag(compliance === "none"),
      unstated: toFlag(compliance === undefined),
      hasProblems: toFlag(nonAccessibleContent !== undefined),
      preparedOn: formatDay(preparedOn),
      reviewedOn: formatDay(reviewedOn),
      testedBy,
    },
    blocks: {
      problems: () =>
        nonAccessibleContent === undefined
          ? ""
          : render("accessibility-problems.njk", {
              problems: nonAccessibleContent,
              lang: dataset.inLanguage[0],
            }),
    },
    links: Object.fromEntries(
      Object.entries(accessibilityLinks).map(([name, { url }]) => [name, url]),
    ),
    pages: { datasetSite: datasetSiteUrl },
    headings: buildHeadings(
      words.accessibility.headings,
      enGB.accessibility.headings,
      (heading) => heading,
    ),
    lang: content.isOwn && words.lang !== enGB.lang ? enGB.lang : undefined,
  });
  return render("accessibility-page.njk", { words, datasetSiteUrl, content: markSafe(html) });
}
