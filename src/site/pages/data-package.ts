import { hasFeeds } from "../has-feeds.js";
import { toDataPackage } from "../../dataset/index.js";
import { definePage } from "../page.js";

/** The description of the dataset as a Data Package. */
export const dataPackage = definePage({
  about: "site",
  name: "dataPackage",
  path: "datapackage.json",
  link: "dataPackageUrl",
  needs: "feeds in the publisher file",
  isNeeded: hasFeeds,
  render: ({ dataset }) => toDataPackage(dataset),
});
