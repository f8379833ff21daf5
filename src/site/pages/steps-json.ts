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

/** The file with the steps of the guidance for programs, with absolute URLs. */
export const stepsJson = definePage({
  about: "site",
  name: "guidance",
  path: `${getGuidancePath("publishData")}steps.json`,
  render: (site) => {
    const { steps, dataset } = site;
    const messages = getGuidanceMessages(site);
    const createAbsoluteView = (step: Step) =>
      createStepView(step, getSiteFolder(dataset.url) + getGuidancePath(step.name), messages);
    return formatJsonFile({
      dataset: dataset.url,
      publisher: dataset.publisher.name,
      steps: selectCoreSteps(steps).map(createAbsoluteView),
      furtherSteps: selectFurtherSteps(steps).map(createAbsoluteView),
    });
  },
});
