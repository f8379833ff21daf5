import {
  getReadyTextPath,
  readyTextNames,
  toPlainText,
  writeReadyText,
  type ReadyTextName,
} from "../../guidance/index.js";
import { isApplicable } from "../guidance.js";
import { definePage } from "../page.js";
import type { GuidanceSubject } from "../state.js";

const writeFor = (name: ReadyTextName, { publisher }: GuidanceSubject): string =>
  toPlainText(writeReadyText(name, publisher));

/** The files with the ready-to-use texts. Texts for a step that does not apply are not written. */
export const readyTexts = readyTextNames.map((name) =>
  definePage({
    about: "site",
    name: "guidance",
    path: getReadyTextPath(name),
    isNeeded: (site) => site.hasGuidance && isApplicable(name, site),
    render: (site) => writeFor(name, site),
  }),
);

/** The ready-to-use texts of a booking system that writes the guidance once. */
export const sharedReadyTexts = readyTextNames.map((name) =>
  definePage({
    about: "catalog",
    name: "guidance",
    path: getReadyTextPath(name),
    isNeeded: ({ guidance }) => guidance !== undefined && isApplicable(name, guidance),
    render: ({ guidance }) => writeFor(name, guidance!),
  }),
);
