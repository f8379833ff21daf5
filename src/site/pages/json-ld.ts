import { hasFeeds } from "../has-feeds.js";
import { toJsonLd } from "../../dataset/index.js";
import { definePage } from "../page.js";

/** The description of the dataset as JSON-LD. */
export const jsonLd = definePage({
  about: "site",
  name: "jsonLd",
  path: "dataset.jsonld",
  link: "jsonLdUrl",
  needs: "feeds in the publisher file",
  isNeeded: hasFeeds,
  render: ({ dataset }) => `${toJsonLd(dataset)}\n`,
});
