import {
  completeDataset,
  describeCredit,
  type Dataset,
  type FoundDataset,
} from "../dataset/index.js";
import {
  buildHeadings,
  findContent,
  getContentLanguage,
  markSafe,
  renderContent,
  renderOwn,
  type Blocks,
  type Render,
  type Values,
} from "../templates/index.js";
import { enGB, type Messages } from "../messages/index.js";
import { attribute } from "./attribute.js";
import { createCreditSnippets, createProgramSnippets, type Snippet } from "./snippets.js";
import { openActiveLicence } from "../specification/constants.js";
import { resolvePackageFile } from "../package-files.js";

/** Options for rendering an attribution page. */
export interface AttributionPageOptions {
  /** The URLs that the page links to, as it links to them. */
  readonly links: {
    readonly datasetSite: string;
    readonly attributionJson: string;
    /** Omitted if there is no JSON-LD file. */
    readonly jsonLd?: string | undefined;
  };
  /** The absolute URL of the JSON-LD file, for the sample programs that read it. */
  readonly jsonLdUrl?: string | undefined;
  /** Default: British English. */
  readonly messages?: Messages | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
  /** A folder whose `attribution.md` replaces the plugin's. */
  readonly contentFolder?: string | undefined;
}

const ownContentFolder = resolvePackageFile("attribution/content/");

/**
 * Renders the page that tells data users how to credit a dataset.
 *
 * @returns an `<article>`.
 * @throws {OpenActiveError} when the `attribution.md` of `contentFolder` has a mistake.
 */
export function renderAttributionPage(
  given: FoundDataset,
  options: AttributionPageOptions,
): string {
  const dataset = completeDataset(given);
  const { links, messages = enGB, render = renderOwn, contentFolder } = options;
  const content = findContent(["attribution"], ownContentFolder, contentFolder);
  const contentLang = getContentLanguage(content, messages.lang);
  const { headings } = messages.attribution;
  const html = renderContent(content, {
    values: createValues(dataset, links.jsonLd),
    blocks: createBlocks(dataset, options),
    links: {},
    headings: buildHeadings(headings, enGB.attribution.headings, (heading) => heading),
    lang: contentLang === messages.lang ? undefined : contentLang,
    pages: listPages(links),
  });
  return render("attribution-page.njk", {
    messages,
    datasetSiteUrl: links.datasetSite,
    content: markSafe(html),
  });
}

function listPages(links: AttributionPageOptions["links"]): Record<string, string> {
  const pages: Record<string, string> = {};
  for (const [name, url] of Object.entries(links)) if (url !== undefined) pages[name] = url;
  return pages;
}

function createValues(dataset: Dataset, jsonLd: string | undefined): Values {
  const credit = describeCredit(dataset);
  return {
    publisher: dataset.publisher.name,
    credit: credit.text,
    creditUrl: credit.url,
    licence: dataset.license || undefined,
    ccBy: dataset.license === openActiveLicence ? "yes" : undefined,
    guidelines: dataset.usageInfo,
    ownCredit: dataset.mainEntityOfPage,
    jsonLd,
  };
}

function createBlocks(
  dataset: Dataset,
  { jsonLdUrl, messages = enGB, render = renderOwn }: AttributionPageOptions,
): Blocks {
  const renderSnippet = (snippet: Snippet) => render("snippet.njk", { messages, ...snippet });
  const renderSnippets = (snippets: readonly Snippet[]) => snippets.map(renderSnippet).join("\n");
  return {
    example: () => {
      const credit = attribute(dataset, { render, messages });
      return render("example.njk", { messages, credit: markSafe(credit) });
    },
    snippets: () => renderSnippets(createCreditSnippets(dataset, messages)),
    program: () => {
      if (jsonLdUrl === undefined) return "";
      return renderSnippets(createProgramSnippets(jsonLdUrl, messages));
    },
  };
}
