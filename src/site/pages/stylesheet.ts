import { renderBrandCss } from "../../brand/stylesheet.js";
import { stylesheet as css } from "../../templates/static-files.js";
import { definePage } from "../page.js";

/** The stylesheet of a Dataset Site, with the publisher's colours. */
export const stylesheet = definePage({
  about: "site",
  option: "css",
  path: "openactive/openactive.css",
  link: "stylesheetUrl",
  render: ({ publisher }) => css + renderBrandCss(publisher.brand),
});
