import { brandCss } from "../brand/stylesheet.js";
import { neutralBackground, toJsonLd } from "../dataset/index.js";
import type { EleventyConfig } from "../eleventy.js";
import { guidancePages } from "../guidance/index.js";
import type { Settings } from "../options.js";
import { toTurtle } from "../rdf/index.js";
import { pageTitle, renderBody } from "./dataset-site.js";
import { guidancePage, readyTextFiles, stepsJson } from "./guidance-pages.js";
import { jsonLdPath, linksOf, scriptPath, stylesheetPath, turtlePath } from "./links.js";
import { addLayout, addPage, aFile, forPeople, type Page, type SiteState } from "./page.js";
import { attributionJson, attributionPage } from "./attribution-pages.js";
import { backgroundSvg, script, stylesheet } from "./assets.js";

/** Adds the ready pages; those that are switched off, or that the site has a file of its own for, are left to the site. */
export function addPages(eleventyConfig: EleventyConfig, settings: Settings, state: () => SiteState): void {
  addLayout(eleventyConfig);
  // Without this, a site with formats of its own would silently go without the pages.
  eleventyConfig.addTemplateFormats("11ty.js");

  const wanted = (name: keyof NonNullable<Settings["pages"]>) => settings.pages?.[name] !== false;
  const pages: Page[] = [
    ...(wanted("datasetSite") ? [datasetSite(eleventyConfig, settings)] : []),
    ...(wanted("jsonLd") ? [jsonLd] : []),
    ...(wanted("turtle") ? [turtle] : []),
    ...(settings.css ? [css] : []),
    ...(settings.script ? [js] : []),
    background,
    ...(wanted("attribution") ? [attributionPage(eleventyConfig, settings), attributionJson] : []),
    ...(wanted("guidance") ? [...guidancePages.filter(wanted).map((name) => guidancePage(name, eleventyConfig, settings)), ...readyTextFiles, stepsJson] : []),
  ];
  for (const page of pages) addPage(eleventyConfig, page, state);
}

const datasetSite = (eleventyConfig: EleventyConfig, settings: Settings): Page => ({
  template: "openactive/dataset-site.11ty.js",
  permalink: (site) => site.address.permalink,
  render: (site, { render }) => renderBody(site.dataset, { ...linksOf(site, settings, eleventyConfig), render }),
  data: forPeople(settings.layout),
  about: { title: ({ dataset }) => pageTitle(dataset), description: ({ dataset }) => dataset.description },
});

const jsonLd: Page = { template: "openactive/dataset.jsonld.11ty.js", permalink: jsonLdPath, render: ({ dataset }) => `${toJsonLd(dataset)}\n`, data: aFile };

const turtle: Page = { template: "openactive/dataset.ttl.11ty.js", permalink: turtlePath, render: ({ dataset }) => toTurtle(dataset), data: aFile };

const css: Page = { template: "openactive/openactive.css.11ty.js", permalink: stylesheetPath, render: ({ publisher }) => stylesheet + brandCss(publisher.brand), data: aFile };

const js: Page = { template: "openactive/openactive.js.11ty.js", permalink: scriptPath, render: () => script, data: aFile };

const background: Page = {
  template: "openactive/background.svg.11ty.js",
  permalink: ({ publisher, address }) => (publisher.dataset.backgroundImage === undefined ? address.folder + neutralBackground : undefined),
  render: () => backgroundSvg,
  data: aFile,
};
