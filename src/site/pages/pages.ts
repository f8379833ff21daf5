import { renderBrandCss } from "../../brand/stylesheet.js";
import { neutralBackground } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import { guidancePages } from "../../guidance/index.js";
import type { Settings } from "../../options.js";
import { formatPageTitle, renderBody } from "../../page/dataset-site.js";
import { createGuidancePage, readyTextFiles, stepsJson } from "./guidance-pages.js";
import { buildLinks, getScriptPath, getStylesheetPath } from "./links.js";
import { createCatalogPage } from "./catalog-pages.js";
import {
  catalogJsonLd,
  dataPackage,
  jsonLd,
  createRobotsFile,
  sitemap,
  turtle,
} from "./machine-files.js";
import {
  addLayout,
  addPage,
  addSinglePage,
  fileData,
  pageData,
  type Page,
  type SinglePage,
  type SiteState,
} from "./page.js";
import { createAccessibilityPage } from "./accessibility-pages.js";
import { attributionJson, createAttributionPage } from "./attribution-pages.js";
import { backgroundSvg, script, stylesheet } from "../../templates/static-files.js";

/** Adds the ready pages; those that are switched off, or that the site has a file of its own for, are left to the site. */
export function addPages(
  eleventyConfig: EleventyConfig,
  settings: Settings,
  getState: () => SiteState,
): void {
  addLayout(eleventyConfig);
  // Without this, a site with formats of its own would silently go without the pages.
  eleventyConfig.addTemplateFormats("11ty.js");

  const isWanted = (name: keyof NonNullable<Settings["pages"]>) => settings.pages?.[name] !== false;
  const pages: Page[] = [
    ...(isWanted("datasetSite") ? [createDatasetSitePage(eleventyConfig, settings)] : []),
    ...(isWanted("jsonLd") ? [jsonLd] : []),
    ...(isWanted("turtle") ? [turtle] : []),
    ...(isWanted("dataPackage") ? [dataPackage] : []),
    ...(settings.css ? [css] : []),
    ...(settings.script ? [js] : []),
    background,
    ...(isWanted("attribution")
      ? [createAttributionPage(eleventyConfig, settings), attributionJson]
      : []),
    ...(isWanted("accessibilityStatement")
      ? [createAccessibilityPage(eleventyConfig, settings)]
      : []),
    ...(isWanted("guidance")
      ? [
          ...guidancePages
            .filter(isWanted)
            .map((name) => createGuidancePage(name, eleventyConfig, settings)),
          ...readyTextFiles,
          stepsJson,
        ]
      : []),
  ];
  const singlePages: SinglePage[] = [
    ...(isWanted("catalog")
      ? [
          createCatalogPage(eleventyConfig, settings),
          catalogJsonLd,
          ...(settings.css ? [catalogCss] : []),
        ]
      : []),
    ...(isWanted("sitemap") ? [sitemap] : []),
    ...(isWanted("robots") ? [createRobotsFile(settings)] : []),
  ];
  for (const page of pages) addPage(eleventyConfig, page, getState);
  for (const page of singlePages) addSinglePage(eleventyConfig, page, getState);
}

const createDatasetSitePage = (eleventyConfig: EleventyConfig, settings: Settings): Page => ({
  template: "openactive/dataset-site.11ty.js",
  permalink: (site) => site.address.permalink,
  render: (site, state) =>
    renderBody(site.dataset, {
      ...buildLinks(site, state, settings, eleventyConfig),
      render: state.render,
    }),
  data: pageData(settings.layout),
  computed: {
    title: ({ dataset, words }) => formatPageTitle(dataset, words),
    description: ({ dataset }) => dataset.description,
  },
});

const css: Page = {
  template: "openactive/openactive.css.11ty.js",
  permalink: getStylesheetPath,
  render: ({ publisher }) => stylesheet + renderBrandCss(publisher.brand),
  data: fileData,
};

/** The catalogue's page has a stylesheet of its own: each Dataset Site has another, in its own folder. */
const catalogCss: SinglePage = {
  template: "openactive/catalog.css.11ty.js",
  permalink: ({ catalog }) => (catalog?.hasPage ? getStylesheetPath(catalog) : undefined),
  render: () => stylesheet,
  data: fileData,
};

const js: Page = {
  template: "openactive/openactive.js.11ty.js",
  permalink: getScriptPath,
  render: () => script,
  data: fileData,
};

const background: Page = {
  template: "openactive/background.svg.11ty.js",
  permalink: ({ publisher, address }) =>
    publisher.dataset.backgroundImage === undefined
      ? address.folder + neutralBackground
      : undefined,
  render: () => backgroundSvg,
  data: fileData,
};
