import {
  getReadyTextPath,
  readyTextNames,
  toPlainText,
  writeReadyText,
} from "../../guidance/index.js";
import { isApplicable } from "../guidance.js";
import { definePage } from "../page.js";

/** The files with the ready-to-use texts. Texts for a step that does not apply are not written. */
export const readyTexts = readyTextNames.map((name) =>
  definePage({
    about: "site",
    name: "guidance",
    path: getReadyTextPath(name),
    isNeeded: (site) => isApplicable(name, site),
    render: ({ publisher }) => toPlainText(writeReadyText(name, publisher)),
  }),
);
