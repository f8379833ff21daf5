import { loadOfficialValidators, type Finding } from "../../src/feeds/index.js";

export type { Finding };

/** What the validator can validate. */
export type ValidationMode = "DatasetSite" | "DataCatalog";

/** Validates the JSON-LD of a Dataset Site or a Data Catalogue with OpenActive's validator. */
export async function validateJsonLd(
  data: unknown,
  validationMode: ValidationMode = "DatasetSite",
): Promise<Finding[]> {
  const { validateModel } = await loadOfficialValidators();
  return validateModel!(data, validationMode);
}

/** Formats the failures and warnings among some findings as lines. */
export function formatIssues(findings: readonly Finding[]): string[] {
  const issues = findings.filter(
    ({ severity }) => severity === "failure" || severity === "warning",
  );
  return issues.map(({ severity, path: place, message }) => `${severity} at ${place}: ${message}`);
}
