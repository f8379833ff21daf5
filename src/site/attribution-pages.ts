import { asData, attribute, attributionForms, renderAttributionPage } from "../attribution/index.js";
import { siteFolder } from "../dataset/index.js";
import type { EleventyConfig } from "../eleventy.js";
import type { Settings } from "../options.js";
import { userTemplates } from "../templates/index.js";
import { enGB, filled } from "../words/index.js";
import { attributionJsonPath, attributionPath, jsonLdPath, linkTo } from "./links.js";
import { aFile, forPeople, type Page } from "./page.js";

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
      render,
      contentFolder: userTemplates(eleventyConfig.directories.includes),
    }),
  data: forPeople(settings.layout),
  about: {
    title: () => enGB.attribution.title,
    description: ({ dataset }) => filled(enGB.attribution.description, { publisher: dataset.publisher.name }),
    eleventyNavigation: (site) => ({ key: attributionPath(site), title: enGB.attribution.title }),
  },
});

/** The credit for programs: what it says, and how it is written in each form. */
export const attributionJson: Page = {
  template: "openactive/attribution.json.11ty.js",
  permalink: attributionJsonPath,
  render: ({ dataset }) => {
    const forms = Object.fromEntries(attributionForms.filter((form) => form !== "json").map((form) => [form, attribute(dataset, { form })]));
    return `${JSON.stringify({ ...asData(dataset, enGB), forms }, undefined, 2)}\n`;
  },
  data: aFile,
};
