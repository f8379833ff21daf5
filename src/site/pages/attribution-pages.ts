import {
  asData,
  attribute,
  attributionForms,
  renderAttributionPage,
} from "../../attribution/index.js";
import { siteFolder } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import type { Settings } from "../../options.js";
import { userTemplates } from "../../templates/index.js";
import { filled, wordsOfPart } from "../../messages/index.js";
import { attributionJsonPath, attributionPath, jsonLdPath, linkTo } from "./links.js";
import type { DatasetSite } from "../load/load-site.js";
import { aFile, forPeople, type Page } from "./page.js";

/** The words of the attribution page of a site. */
const wordsOf = ({ words }: DatasetSite) => wordsOfPart(words, "attribution");

const hasJsonLd = (settings: Settings) => settings.pages?.jsonLd !== false;

/** The page that tells data users how to credit the dataset. */
export const attributionPage = (eleventyConfig: EleventyConfig, settings: Settings): Page => ({
  template: "openactive/attribution.11ty.js",
  permalink: (site) => `${attributionPath(site)}index.html`,
  render: (site, { render }) =>
    renderAttributionPage(site.dataset, {
      links: {
        datasetSite: linkTo(eleventyConfig, site.address.url),
        attributionJson: linkTo(eleventyConfig, attributionJsonPath(site)),
        jsonLd: hasJsonLd(settings) ? linkTo(eleventyConfig, jsonLdPath(site)) : undefined,
      },
      jsonLdUrl: hasJsonLd(settings) ? `${siteFolder(site.dataset.url)}dataset.jsonld` : undefined,
      words: wordsOf(site),
      render,
      contentFolder: userTemplates(eleventyConfig.directories.includes),
    }),
  data: forPeople(settings.layout),
  about: {
    title: (site) => wordsOf(site).attribution.title,
    documentTitle: (site) =>
      filled(wordsOf(site).titles.page, {
        title: wordsOf(site).attribution.title,
        publisher: site.publisher.name,
      }),
    description: (site) =>
      filled(wordsOf(site).attribution.description, { publisher: site.publisher.name }),
    eleventyNavigation: (site) => ({
      key: attributionPath(site),
      title: wordsOf(site).attribution.title,
    }),
  },
});

/** The credit for programs: what it says, and how it is written in each form. */
export const attributionJson: Page = {
  template: "openactive/attribution.json.11ty.js",
  permalink: attributionJsonPath,
  render: ({ dataset, words }) => {
    const forms = Object.fromEntries(
      attributionForms
        .filter((form) => form !== "json")
        .map((form) => [form, attribute(dataset, { form, words })]),
    );
    return `${JSON.stringify({ ...asData(dataset, words), forms }, undefined, 2)}\n`;
  },
  data: aFile,
};
