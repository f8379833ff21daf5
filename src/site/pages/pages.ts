import { brandCss } from "../../brand/stylesheet.js";
import { neutralBackground } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import { guidancePages } from "../../guidance/index.js";
import type { Settings } from "../../options.js";
import { pageTitle, renderBody } from "../../page/dataset-site.js";
import { guidancePage, readyTextFiles, stepsJson } from "./guidance-pages.js";
import { linksOf, scriptPath, stylesheetPath } from "./links.js";
import { catalogPage } from "./catalog-pages.js";
import { catalogJsonLd, dataPackage, jsonLd, robots, sitemap, turtle } from "./machine-files.js";
import {
  addLayout,
  addPage,
  addSinglePage,
  aFile,
  forPeople,
  type Page,
  type SinglePage,
  type SiteState,
} from "./page.js";
import { accessibilityStatement } from "./accessibility-pages.js";
import { attributionJson, attributionPage } from "./attribution-pages.js";
import { backgroundSvg, script, stylesheet } from "../../templates/static-files.js";

/** Adds the ready pages; those that are switched off, or that the site has a file of its own for, are left to the site. */
export function addPages(
  eleventyConfig: EleventyConfig,
  settings: Settings,
  state: () => SiteState,
): void {
  addLayout(eleventyConfig);
  // Without this, a site with formats of its own would silently go without the pages.
  eleventyConfig.addTemplateFormats("11ty.js");

  const wanted = (name: keyof NonNullable<Settings["pages"]>) => settings.pages?.[name] !== false;
  const pages: Page[] = [
    ...(wanted("datasetSite") ? [datasetSite(eleventyConfig, settings)] : []),
    ...(wanted("jsonLd") ? [jsonLd] : []),
    ...(wanted("turtle") ? [turtle] : []),
    ...(wanted("dataPackage") ? [dataPackage] : []),
    ...(settings.css ? [css] : []),
    ...(settings.script ? [js] : []),
    background,
    ...(wanted("attribution") ? [attributionPage(eleventyConfig, settings), attributionJson] : []),
    ...(wanted("accessibilityStatement") ? [accessibilityStatement(eleventyConfig, settings)] : []),
    ...(wanted("guidance")
      ? [
          ...guidancePages
            .filter(wanted)
            .map((name) => guidancePage(name, eleventyConfig, settings)),
          ...readyTextFiles,
          stepsJson,
        ]
      : []),
  ];
  const singlePages: SinglePage[] = [
    ...(wanted("catalog")
      ? [
          catalogPage(eleventyConfig, settings),
          catalogJsonLd,
          ...(settings.css ? [catalogCss] : []),
        ]
      : []),
    ...(wanted("sitemap") ? [sitemap] : []),
    ...(wanted("robots") ? [robots(settings)] : []),
  ];
  for (const page of pages) addPage(eleventyConfig, page, state);
  for (const page of singlePages) addSinglePage(eleventyConfig, page, state);
}

const datasetSite = (eleventyConfig: EleventyConfig, settings: Settings): Page => ({
  template: "openactive/dataset-site.11ty.js",
  permalink: (site) => site.address.permalink,
  render: (site, state) =>
    renderBody(site.dataset, {
      ...linksOf(site, state, settings, eleventyConfig),
      render: state.render,
    }),
  data: forPeople(settings.layout),
  about: {
    title: ({ dataset, words }) => pageTitle(dataset, words),
    description: ({ dataset }) => dataset.description,
  },
});

const css: Page = {
  template: "openactive/openactive.css.11ty.js",
  permalink: stylesheetPath,
  render: ({ publisher }) => stylesheet + brandCss(publisher.brand),
  data: aFile,
};

/** The catalogue's page has a stylesheet of its own: each Dataset Site has another, in its own folder. */
const catalogCss: SinglePage = {
  template: "openactive/catalog.css.11ty.js",
  permalink: ({ catalog }) => (catalog?.hasPage ? stylesheetPath(catalog) : undefined),
  render: () => stylesheet,
  data: aFile,
};

const js: Page = {
  template: "openactive/openactive.js.11ty.js",
  permalink: scriptPath,
  render: () => script,
  data: aFile,
};

const background: Page = {
  template: "openactive/background.svg.11ty.js",
  permalink: ({ publisher, address }) =>
    publisher.dataset.backgroundImage === undefined
      ? address.folder + neutralBackground
      : undefined,
  render: () => backgroundSvg,
  data: aFile,
};
