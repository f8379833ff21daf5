import {
  toAttributionData,
  attribute,
  attributionForms,
  renderAttributionPage,
} from "../../attribution/index.js";
import { getSiteFolder } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import type { Settings } from "../../options.js";
import { getUserTemplatesFolder } from "../../templates/index.js";
import { interpolate, getMessagesForPart } from "../../messages/index.js";
import { getAttributionJsonPath, getAttributionPath, getJsonLdPath, linkTo } from "./links.js";
import type { DatasetSite } from "../load/load-site.js";
import { fileData, pageData, type Page } from "./page.js";

/** The words of the attribution page of a site. */
const getAttributionMessages = ({ words }: DatasetSite) => getMessagesForPart(words, "attribution");

const hasJsonLd = (settings: Settings) => settings.pages?.jsonLd !== false;

/** The page that tells data users how to credit the dataset. */
export const createAttributionPage = (
  eleventyConfig: EleventyConfig,
  settings: Settings,
): Page => ({
  template: "openactive/attribution.11ty.js",
  permalink: (site) => `${getAttributionPath(site)}index.html`,
  render: (site, { render }) =>
    renderAttributionPage(site.dataset, {
      links: {
        datasetSite: linkTo(eleventyConfig, site.address.url),
        attributionJson: linkTo(eleventyConfig, getAttributionJsonPath(site)),
        jsonLd: hasJsonLd(settings) ? linkTo(eleventyConfig, getJsonLdPath(site)) : undefined,
      },
      jsonLdUrl: hasJsonLd(settings)
        ? `${getSiteFolder(site.dataset.url)}dataset.jsonld`
        : undefined,
      words: getAttributionMessages(site),
      render,
      contentFolder: getUserTemplatesFolder(eleventyConfig.directories.includes),
    }),
  data: pageData(settings.layout),
  computed: {
    title: (site) => getAttributionMessages(site).attribution.title,
    documentTitle: (site) =>
      interpolate(getAttributionMessages(site).titles.page, {
        title: getAttributionMessages(site).attribution.title,
        publisher: site.publisher.name,
      }),
    description: (site) =>
      interpolate(getAttributionMessages(site).attribution.description, {
        publisher: site.publisher.name,
      }),
    eleventyNavigation: (site) => ({
      key: getAttributionPath(site),
      title: getAttributionMessages(site).attribution.title,
    }),
  },
});

/** The credit for programs: what it says, and how it is written in each form. */
export const attributionJson: Page = {
  template: "openactive/attribution.json.11ty.js",
  permalink: getAttributionJsonPath,
  render: ({ dataset, words }) => {
    const forms = Object.fromEntries(
      attributionForms
        .filter((form) => form !== "json")
        .map((form) => [form, attribute(dataset, { form, words })]),
    );
    return `${JSON.stringify({ ...toAttributionData(dataset, words), forms }, undefined, 2)}\n`;
  },
  data: fileData,
};
