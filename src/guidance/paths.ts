import { stepNames, type StepName } from "../publisher/index.js";
import { readyTexts, type ReadyTextName } from "./ready-texts/index.js";
import { steps } from "./steps/index.js";

/** The name of a page: the overview, a step, or the worksheet for the Open Data Certificate. */
export type GuidancePageName = "publishData" | StepName | "worksheet";

/** The names of all pages, in reading order. */
export const guidancePages: readonly GuidancePageName[] = [
  "publishData",
  ...stepNames,
  "worksheet",
];

/** The name of a page or file of the site that the guidance links to. */
export type GuidanceTarget = GuidancePageName | ReadyTextName | "datasetSite";

/** The folder of the overview, named as in OpenActive's own guidance. */
const overviewFolder = "publish-data/";

/** Returns the path of a page, below the folder of the Dataset Site. */
export function getGuidancePath(name: GuidancePageName): string {
  if (name === "publishData") return overviewFolder;
  if (name === "worksheet") return `${overviewFolder}${steps.openDataCertificate.folder}worksheet/`;
  return overviewFolder + steps[name].folder;
}

/** Returns the path of a ready-to-use text, below the folder of the Dataset Site. */
export const getReadyTextPath = (name: ReadyTextName) => overviewFolder + readyTexts[name].file;
