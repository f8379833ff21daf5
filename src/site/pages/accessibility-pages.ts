import { isPublicSectorBody, renderAccessibilityStatement } from "../../accessibility/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import type { Settings } from "../../options.js";
import { getUserTemplatesFolder } from "../../templates/index.js";
import { interpolate } from "../../messages/index.js";
import { getAccessibilityPath, linkTo } from "./links.js";
import type { DatasetSite } from "../load/load-site.js";
import { pageData, type Page, type SiteState } from "./page.js";

/** The accessibility statement of a site; see `renderAccessibilityStatement`. */
export const renderStatementForSite = (
  { publisher, dataset, address, words }: DatasetSite,
  { render }: SiteState,
  eleventyConfig: EleventyConfig,
): string =>
  renderAccessibilityStatement(publisher, dataset, {
    datasetSiteUrl: linkTo(eleventyConfig, address.url),
    words,
    render,
    contentFolder: getUserTemplatesFolder(eleventyConfig.directories.includes),
  });

/** The accessibility statement, for public bodies. */
export const createAccessibilityPage = (
  eleventyConfig: EleventyConfig,
  settings: Settings,
): Page => ({
  template: "openactive/accessibility-statement.11ty.js",
  permalink: (site) =>
    isPublicSectorBody(site.publisher) ? `${getAccessibilityPath(site)}index.html` : undefined,
  render: (site, state) => renderStatementForSite(site, state, eleventyConfig),
  data: pageData(settings.layout),
  computed: {
    title: ({ words }) => words.accessibility.title,
    documentTitle: ({ words, publisher }) =>
      interpolate(words.titles.page, {
        title: words.accessibility.title,
        publisher: publisher.name,
      }),
    description: ({ words, publisher }) =>
      interpolate(words.accessibility.description, { publisher: publisher.name }),
    eleventyNavigation: (site) => ({
      key: getAccessibilityPath(site),
      title: site.words.accessibility.title,
    }),
  },
});
