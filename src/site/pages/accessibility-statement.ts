import {
  hasAccessibilityStatement,
  renderAccessibilityStatement,
} from "../../accessibility/index.js";
import { interpolate } from "../../messages/index.js";
import type { SiteContext } from "../context.js";
import { definePage } from "../page.js";
import type { DatasetSite } from "../state.js";

/** The page with the accessibility statement, which public sector bodies must have. */
export const accessibilityStatement = definePage({
  about: "site",
  name: "accessibilityStatement",
  path: "accessibility-statement/",
  link: "accessibilityUrl",
  needs: "a complete publicSectorBody in the publisher file",
  isNeeded: ({ publisher }) => hasAccessibilityStatement(publisher),
  render: (site, context) => renderStatementForSite(site, context),
  data: {
    title: ({ messages }) => messages.accessibility.title,
    documentTitle: ({ messages: { accessibility, titles }, publisher }) =>
      interpolate(titles.page, { title: accessibility.title, publisher: publisher.name }),
    description: ({ messages, publisher }) =>
      interpolate(messages.accessibility.description, { publisher: publisher.name }),
  },
  findPosition: ({ messages, address }) => ({
    title: messages.accessibility.title,
    parent: address.url,
    order: 3,
  }),
});

/** Renders the accessibility statement of a site; see {@link renderAccessibilityStatement}. */
export function renderStatementForSite(site: DatasetSite, context: SiteContext): string {
  const { publisher, dataset, address, messages } = site;
  return renderAccessibilityStatement(publisher, dataset, {
    datasetSiteUrl: context.linkTo(address.url),
    messages,
    render: context.state.render,
    contentFolder: context.contentFolder,
  });
}
