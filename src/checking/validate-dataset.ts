import { validatorPackages, type OfficialValidators } from "../feeds/index.js";
import type { DatasetPage } from "./dataset-page.js";
import type { CheckFinding, CheckSection } from "./finding.js";

/** Has OpenActive's validator look at the JSON-LD of a Dataset Site. */
export async function validateDataset(
  { dataset, place }: DatasetPage,
  { validateModel }: OfficialValidators,
): Promise<CheckSection> {
  const name = "official validator";
  if (validateModel === undefined) {
    const message = `not installed; to use it: npm install --save-dev ${validatorPackages.model}`;
    const findings: CheckFinding[] = [{ severity: "note", place, message }];
    return { name, subject: place, findings, summary: "not asked" };
  }
  const found = await validateModel(dataset, "DatasetSite");
  const findings: CheckFinding[] = [];
  for (const { severity, path, message } of found) {
    if (severity !== "failure" && severity !== "warning") continue;
    const text = `${path}: ${message}`;
    findings.push({ severity: severity === "failure" ? "error" : "warning", place, message: text });
  }
  const hasFailed = findings.some(({ severity }) => severity === "error");
  return { name, subject: place, findings, summary: hasFailed ? "" : "no failure" };
}
