import { toJsonLd } from "../../dataset/index.js";
import { definePage } from "../page.js";

/** The description of the dataset as JSON-LD. */
export const jsonLd = definePage({
  about: "site",
  name: "jsonLd",
  path: "dataset.jsonld",
  link: "jsonLdUrl",
  render: ({ dataset }) => `${toJsonLd(dataset)}\n`,
});
