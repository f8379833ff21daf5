import { fileURLToPath } from "node:url";
import type { Dataset } from "../dataset/index.js";
import {
  markSafe,
  findContent,
  buildHeadings,
  renderContent,
  renderOwn,
  type Render,
} from "../templates/index.js";
import { enGB, type Words } from "../messages/index.js";
import { attribute } from "./attribute.js";
import { describeCredit } from "../dataset/credit.js";
import { createCreditSnippets, createProgramSnippets, type Snippet } from "./snippets.js";

/** Where the parts of an attribution page are, and how it is written. */
export interface AttributionPageOptions {
  /** The addresses of the Dataset Site, of `attribution.json` and of the JSON-LD file (if there is one), as a page links to them. */
  readonly links: {
    readonly datasetSite: string;
    readonly attributionJson: string;
    readonly jsonLd?: string | undefined;
  };
  /** The absolute address of the JSON-LD file, for the programs that read it. */
  readonly jsonLdUrl?: string | undefined;
  readonly words?: Words | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
  /** A folder whose `attribution.md` wins over the plugin's. */
  readonly contentFolder?: string | undefined;
}

const ownContent = fileURLToPath(new URL("./content/", import.meta.url));

/** The page that tells data users how to credit a dataset: one `<article>`. */
export function renderAttributionPage(
  dataset: Dataset,
  { links, jsonLdUrl, words = enGB, render = renderOwn, contentFolder }: AttributionPageOptions,
): string {
  const credit = describeCredit(dataset);
  const renderSnippets = (snippets: readonly Snippet[]) =>
    snippets.map((snippet) => render("snippet.njk", { words, ...snippet })).join("\n");
  const content = findContent(["attribution"], ownContent, contentFolder);
  const html = renderContent(content, {
    values: {
      publisher: dataset.publisher.name,
      credit: credit.text,
      creditUrl: credit.url,
      licence: dataset.license,
      guidelines: dataset.usageInfo,
      ownCredit: dataset.mainEntityOfPage,
      jsonLd: links.jsonLd,
    },
    blocks: {
      example: () =>
        render("example.njk", { words, credit: markSafe(attribute(dataset, { render, words })) }),
      snippets: () => renderSnippets(createCreditSnippets(dataset, words)),
      program: () =>
        jsonLdUrl === undefined ? "" : renderSnippets(createProgramSnippets(jsonLdUrl, words)),
    },
    links: {},
    headings: buildHeadings(
      words.attribution.headings,
      enGB.attribution.headings,
      (heading) => heading,
    ),
    lang: content.isOwn && words.lang !== enGB.lang ? enGB.lang : undefined,
    pages: Object.fromEntries(
      Object.entries(links).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  });
  return render("attribution-page.njk", {
    words,
    datasetSiteUrl: links.datasetSite,
    content: markSafe(html),
  });
}
