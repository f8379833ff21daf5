import { completeDataset, type Dataset, type FoundDataset } from "../dataset/index.js";
import { enGB, type Messages } from "../messages/index.js";
import type { Publisher } from "../publisher/index.js";
import { toMailHref } from "../specification/safe-urls.js";
import {
  buildHeadings,
  filters,
  findContent,
  getContentLanguage,
  markSafe,
  renderContent,
  renderOwn,
  type Blocks,
  type Render,
  type Values,
} from "../templates/index.js";
import { accessibilityLinkUrls } from "./links.js";
import { resolvePackageFile } from "../package-files.js";

/** Options for rendering an accessibility statement. */
export interface AccessibilityStatementOptions {
  /** The URL of the Dataset Site, as a page links to it. */
  readonly datasetSiteUrl: string;
  readonly messages?: Messages | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
  /** A folder whose `accessibilityStatement.md` replaces the plugin's. */
  readonly contentFolder?: string | undefined;
  /**
   * Whether the pages use the plugin's own layout. Otherwise the statement claims nothing that
   * depends on a layout.
   */
  readonly hasOwnLayout?: boolean | undefined;
}

const ownContentFolder = resolvePackageFile("accessibility/content/");

/** Whether a publisher is a public sector body, which has to have an accessibility statement. */
export const isPublicSectorBody = ({
  publicSectorBody = false,
}: Pick<Publisher, "publicSectorBody">): boolean => publicSectorBody !== false;

/**
 * Renders the accessibility statement of a public sector body. It claims nothing that the publisher
 * file does not say.
 *
 * Source: the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
 * Regulations 2018, https://www.legislation.gov.uk/uksi/2018/952.
 *
 * @param publisher as `readPublisher` returns it.
 * @param dataset as `describeDataset` returns it for the publisher.
 * @returns an `<article>`.
 * @throws {OpenActiveError} when the `accessibilityStatement.md` of `contentFolder` has a mistake.
 */
export function renderAccessibilityStatement(
  publisher: Publisher,
  given: FoundDataset,
  options: AccessibilityStatementOptions,
): string {
  const dataset = completeDataset(given);
  const { datasetSiteUrl, messages = enGB, render = renderOwn } = options;
  const { contentFolder, hasOwnLayout = false } = options;
  const content = findContent(["accessibilityStatement"], ownContentFolder, contentFolder);
  const contentLang = getContentLanguage(content, messages.lang);
  const html = renderContent(content, {
    values: {
      ...createContentValues(publisher, dataset, contentLang),
      ownLayout: hasOwnLayout ? "yes" : undefined,
    },
    blocks: createBlocks(publisher, dataset, render),
    links: accessibilityLinkUrls,
    pages: { datasetSite: datasetSiteUrl },
    headings: buildHeadings(
      messages.accessibility.headings,
      enGB.accessibility.headings,
      (heading) => heading,
    ),
    lang: contentLang === messages.lang ? undefined : contentLang,
  });
  return render("accessibility-page.njk", { messages, datasetSiteUrl, content: markSafe(html) });
}

/** Returns the details of the statement; an empty object if the publisher file gives none. */
function getStatement({ publicSectorBody }: Publisher) {
  return typeof publicSectorBody === "object" ? publicSectorBody : {};
}

/** Creates the values that the content file can use in its text, links and conditions. */
function createContentValues(publisher: Publisher, dataset: Dataset, lang: string): Values {
  const statement = getStatement(publisher);
  const { compliance, contact = publisher.email } = statement;
  const formatDay = (date: string | undefined) => date && filters.day(date, lang);
  const toFlag = (holds: boolean) => (holds ? "yes" : undefined);
  return {
    publisher: publisher.name,
    datasetUrl: dataset.url,
    website: publisher.url,
    discussion: dataset.discussionUrl,
    contact,
    contactMail: contact && toMailHref(contact),
    full: toFlag(compliance === "full"),
    partial: toFlag(compliance === "partial"),
    none: toFlag(compliance === "none"),
    unstated: toFlag(compliance === undefined),
    hasProblems: toFlag(statement.nonAccessibleContent !== undefined),
    preparedOn: formatDay(statement.preparedOn),
    reviewedOn: formatDay(statement.reviewedOn),
    testedBy: statement.testedBy,
  };
}

function createBlocks(publisher: Publisher, dataset: Dataset, render: Render): Blocks {
  return {
    problems() {
      const problems = getStatement(publisher).nonAccessibleContent;
      if (problems === undefined) return "";
      return render("accessibility-problems.njk", { problems, lang: dataset.inLanguage[0] });
    },
  };
}
