import { script as javascript } from "../../templates/static-files.js";
import { definePage } from "../page.js";

/** The script of all pages, which adds copy buttons. */
export const script = definePage({
  about: "site",
  option: "script",
  path: "openactive/openactive.js",
  link: "scriptUrl",
  render: () => javascript,
});
