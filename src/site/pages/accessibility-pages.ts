import { isPublicSectorBody, renderAccessibilityStatement } from "../../accessibility/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import type { Settings } from "../../options.js";
import { userTemplates } from "../../templates/index.js";
import { filled } from "../../messages/index.js";
import { accessibilityPath, linkTo } from "./links.js";
import type { DatasetSite } from "../load/load-site.js";
import { forPeople, type Page, type SiteState } from "./page.js";

/** The accessibility statement of a site; see `renderAccessibilityStatement`. */
export const renderStatementOf = (
  { publisher, dataset, address, words }: DatasetSite,
  { render }: SiteState,
  eleventyConfig: EleventyConfig,
): string =>
  renderAccessibilityStatement(publisher, dataset, {
    datasetSiteUrl: linkTo(eleventyConfig, address.url),
    words,
    render,
    contentFolder: userTemplates(eleventyConfig.directories.includes),
  });

/** The accessibility statement, for public bodies. */
export const accessibilityStatement = (
  eleventyConfig: EleventyConfig,
  settings: Settings,
): Page => ({
  template: "openactive/accessibility-statement.11ty.js",
  permalink: (site) =>
    isPublicSectorBody(site.publisher) ? `${accessibilityPath(site)}index.html` : undefined,
  render: (site, state) => renderStatementOf(site, state, eleventyConfig),
  data: forPeople(settings.layout),
  about: {
    title: ({ words }) => words.accessibility.title,
    documentTitle: ({ words, publisher }) =>
      filled(words.titles.page, { title: words.accessibility.title, publisher: publisher.name }),
    description: ({ words, publisher }) =>
      filled(words.accessibility.description, { publisher: publisher.name }),
    eleventyNavigation: (site) => ({
      key: accessibilityPath(site),
      title: site.words.accessibility.title,
    }),
  },
});
