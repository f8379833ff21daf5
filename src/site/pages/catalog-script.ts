import { script } from "../../templates/static-files.js";
import { definePage } from "../page.js";

/** The script for the copy buttons in the guidance that all publishers share. */
export const catalogScript = definePage({
  about: "catalog",
  name: "guidance",
  option: "script",
  path: "openactive/openactive.js",
  isNeeded: ({ guidance }) => guidance !== undefined,
  render: () => script,
});
