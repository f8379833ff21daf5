import { stepNames } from "../publisher/index.js";
import type { StepName } from "./steps.js";
import type { ReadyTextName } from "./texts.js";

/** A page of the guidance: the overview, one for each step, and the worksheet for the Open Data Certificate. */
export type GuidancePageName = "publishData" | StepName | "worksheet";

/** The names of all pages, in reading order. */
export const guidancePages: readonly GuidancePageName[] = [
  "publishData",
  ...stepNames,
  "worksheet",
];

/** What the pages of the guidance link to within the site. */
export type GuidanceTarget = GuidancePageName | ReadyTextName | "datasetSite";

/*
 * Addresses are English in all languages: a page keeps its address when its words change, and those of the overview and
 * the five steps are OpenActive's own.
 */
const guidanceFolder = "publish-data/";
const stepFolders: Readonly<Record<StepName, string>> = {
  buildApi: "build-your-openactive-api/",
  chooseLicence: "choose-a-licence/",
  amendTerms: "amend-terms-and-build-opt-out/",
  datasetHomepage: "create-a-dataset-homepage/",
  openDataCertificate: "create-an-open-data-certificate/",
  issuesBoard: "open-an-issues-board/",
  validation: "validate/",
  dataCatalogue: "get-into-the-data-catalogue/",
  conformanceCertificate: "get-a-conformance-certificate/",
};
const textFiles: Readonly<Record<ReadyTextName, string>> = {
  brief: "brief.txt",
  clause: "clause.txt",
  optOutText: "opt-out.txt",
  notice: "notice.txt",
};

/** Where a page stands below the Dataset Site's folder. */
export function getGuidancePath(name: GuidancePageName): string {
  if (name === "publishData") return guidanceFolder;
  return name === "worksheet"
    ? `${guidanceFolder}${stepFolders.openDataCertificate}worksheet/`
    : guidanceFolder + stepFolders[name];
}

/** Where a text to take away stands below the Dataset Site's folder. */
export const getReadyTextPath = (name: ReadyTextName) => guidanceFolder + textFiles[name];
