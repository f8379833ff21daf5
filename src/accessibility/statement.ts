import { completeDataset, type Dataset, type FoundDataset } from "../dataset/index.js";
import { OpenActiveError } from "../error.js";
import { enGB, type Messages } from "../messages/index.js";
import { listMissingStatementDetails, type Publisher } from "../publisher/index.js";
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
}

const ownContentFolder = resolvePackageFile("accessibility/content/");

/**
 * Whether a publisher has stated what an accessibility statement must say. An incomplete one is not
 * published; a warning of the publisher file says what is missing.
 */
export function hasAccessibilityStatement({
  publicSectorBody = false,
  email,
}: Pick<Publisher, "publicSectorBody" | "email">): boolean {
  return (
    publicSectorBody !== false && listMissingStatementDetails(publicSectorBody, email).length === 0
  );
}

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
 * @throws {OpenActiveError} when the publisher has not stated what a statement must say, or the
 *   `accessibilityStatement.md` of `contentFolder` has a mistake.
 */
export function renderAccessibilityStatement(
  publisher: Publisher,
  given: FoundDataset,
  options: AccessibilityStatementOptions,
): string {
  requireDetails(publisher);
  const dataset = completeDataset(given);
  const { datasetSiteUrl, messages = enGB, render = renderOwn } = options;
  const content = findContent(["accessibilityStatement"], ownContentFolder, options.contentFolder);
  const contentLang = getContentLanguage(content, messages.lang);
  const html = renderContent(content, {
    values: createContentValues(publisher, dataset, contentLang),
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

function requireDetails({ publicSectorBody, email }: Publisher): void {
  const missing = listMissingStatementDetails(publicSectorBody || true, email);
  if (missing.length === 0) return;
  const lines = missing.map(
    ([key, expected]) => `publicSectorBody.${key}: missing; expected ${expected}`,
  );
  throw new OpenActiveError(["the accessibility statement is incomplete:", ...lines]);
}

/** Returns the details of the statement; an empty object if the publisher file gives none. */
function getStatement({ publicSectorBody }: Publisher) {
  return typeof publicSectorBody === "object" ? publicSectorBody : {};
}

/** Creates the values that the content file can use in its text, links and conditions. */
function createContentValues(publisher: Publisher, dataset: Dataset, lang: string): Values {
  const statement = getStatement(publisher);
  const { compliance, contact = publisher.email } = statement;
  const { nonAccessibleContent, disproportionateBurden, outOfScope } = statement;
  const formatDay = (date: string | undefined) => date && filters.day(date, lang);
  const toFlag = (holds: boolean) => (holds ? "yes" : undefined);
  const reasons = nameReasons(statement);
  return {
    publisher: publisher.name,
    datasetUrl: dataset.url,
    website: publisher.url,
    discussion: dataset.discussionUrl,
    contact,
    contactMail: contact && toMailHref(contact),
    telephone: statement.telephone ?? publisher.telephone,
    answersWithin: statement.answersWithin,
    full: toFlag(compliance === "full"),
    partial: toFlag(compliance === "partial"),
    none: toFlag(compliance === "none"),
    reasons,
    reasonsAtStart: reasons.replace(/^t/, "T"),
    hasProblems: toFlag(nonAccessibleContent !== undefined),
    hasBurden: toFlag(disproportionateBurden !== undefined),
    isPartlyOutOfScope: toFlag(outOfScope !== undefined),
    preparedOn: formatDay(statement.preparedOn),
    reviewedOn: formatDay(statement.reviewedOn),
    testedOn: formatDay(statement.testedOn),
    testedBy: statement.testedBy,
  };
}

/** Names what the statement lists, in the words that the model statement prescribes. */
function nameReasons(statement: ReturnType<typeof getStatement>): string {
  const { nonAccessibleContent, disproportionateBurden, outOfScope } = statement;
  const hasExemptions = disproportionateBurden !== undefined || outOfScope !== undefined;
  if (!hasExemptions) return "the non-compliances";
  return nonAccessibleContent === undefined
    ? "the exemptions"
    : "the non-compliances and exemptions";
}

function createBlocks(publisher: Publisher, dataset: Dataset, render: Render): Blocks {
  const { nonAccessibleContent, disproportionateBurden, outOfScope } = getStatement(publisher);
  const renderList = (problems: readonly string[] | undefined) => {
    if (problems === undefined) return "";
    return render("accessibility-problems.njk", { problems, lang: dataset.inLanguage[0] });
  };
  return {
    problems: () => renderList(nonAccessibleContent),
    burden: () => renderList(disproportionateBurden),
    outOfScope: () => renderList(outOfScope),
  };
}
