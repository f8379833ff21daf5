import { stylesheet as css } from "../../templates/static-files.js";
import { definePage } from "../page.js";

/** The stylesheet of the catalogue's page. Each Dataset Site has its own, in its own folder. */
export const catalogStylesheet = definePage({
  about: "catalog",
  name: "catalog",
  option: "css",
  path: "openactive/openactive.css",
  isNeeded: ({ hasPage }) => hasPage,
  render: () => css,
});
