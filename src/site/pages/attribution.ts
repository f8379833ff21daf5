import { hasFeeds } from "../has-feeds.js";
import { renderAttributionPage } from "../../attribution/index.js";
import { getSiteFolder } from "../../dataset/index.js";
import { getMessagesForPart, interpolate } from "../../messages/index.js";
import { definePage, getPageUrl } from "../page.js";
import type { DatasetSite } from "../state.js";
import { attributionJson } from "./attribution-json.js";
import { jsonLd } from "./json-ld.js";

const getAttributionMessages = ({ messages }: DatasetSite) =>
  getMessagesForPart(messages, "attribution");

/** The page that tells data users how to credit the dataset. */
export const attribution = definePage({
  about: "site",
  name: "attribution",
  path: "attribution/",
  link: "attributionUrl",
  needs: "feeds in the publisher file",
  isNeeded: hasFeeds,
  render: (site, context) => {
    const { jsonLdUrl } = context.buildOptions(site);
    return renderAttributionPage(site.dataset, {
      links: {
        datasetSite: context.linkTo(site.address.url),
        attributionJson: context.linkTo(getPageUrl(attributionJson, site)),
        jsonLd: jsonLdUrl,
      },
      jsonLdUrl: jsonLdUrl && getSiteFolder(site.dataset.url) + jsonLd.path,
      messages: getAttributionMessages(site),
      render: context.state.render,
      contentFolder: context.contentFolder,
    });
  },
  data: {
    title: (site) => getAttributionMessages(site).attribution.title,
    documentTitle: (site) => {
      const {
        attribution: { title },
        titles,
      } = getAttributionMessages(site);
      return interpolate(titles.page, { title, publisher: site.publisher.name });
    },
    description: (site) => {
      const { description } = getAttributionMessages(site).attribution;
      return interpolate(description, { publisher: site.publisher.name });
    },
  },
  findPosition: (site) => ({
    title: getAttributionMessages(site).attribution.title,
    parent: site.address.url,
    order: 2,
  }),
});
