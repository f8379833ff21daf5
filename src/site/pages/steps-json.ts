import { formatJsonFile, getSiteFolder } from "../../dataset/index.js";
import {
  createStepView,
  getGuidancePath,
  selectCoreSteps,
  selectFurtherSteps,
  type Step,
} from "../../guidance/index.js";
import { getGuidanceMessages } from "../guidance.js";
import { definePage } from "../page.js";
import type { GuidanceSubject } from "../state.js";

const path = `${getGuidancePath("publishData")}steps.json`;

/** The file with the steps of the guidance for programs, with absolute URLs. */
export const stepsJson = definePage({
  about: "site",
  name: "guidance",
  path,
  isNeeded: ({ hasGuidance }) => hasGuidance,
  render: (site) => formatSteps(site, { dataset: site.dataset.url }),
});

/** The same for the guidance that a booking system writes once. */
export const sharedStepsJson = definePage({
  about: "catalog",
  name: "guidance",
  path,
  isNeeded: ({ guidance }) => guidance !== undefined,
  render: ({ guidance, catalog }) => formatSteps(guidance!, { catalog: catalog["@id"] }),
});

/** @param about what the steps are about, for the start of the file. */
function formatSteps(subject: GuidanceSubject, about: Readonly<Record<string, string>>): string {
  const { steps, dataset } = subject;
  const messages = getGuidanceMessages(subject);
  const createAbsoluteView = (step: Step) =>
    createStepView(step, getSiteFolder(dataset.url) + getGuidancePath(step.name), messages);
  return formatJsonFile({
    ...about,
    publisher: dataset.publisher.name,
    steps: selectCoreSteps(steps).map(createAbsoluteView),
    furtherSteps: selectFurtherSteps(steps).map(createAbsoluteView),
  });
}
