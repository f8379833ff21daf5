import { formatMismatch } from "../document/index.js";
import type { DatasetPage } from "./dataset-page.js";
import type { CheckFinding, CheckSection } from "./finding.js";

/** Checks that a Dataset Site calls itself by one URL: `@id`, `url` and the canonical link. */
export function checkIdentity({ dataset, place, url }: DatasetPage): CheckSection {
  const findings: CheckFinding[] = [];
  const add = (message: string) => findings.push({ severity: "error", place, message });
  const { "@id": id, url: stated } = dataset;
  if (typeof id !== "string") add(formatMismatch("a Dataset without @id", "the URL of the page"));
  if (url !== undefined && id !== url) {
    add(`@id: ${formatMismatch(JSON.stringify(id), `the URL of the page, ${url}`)}`);
  }
  if (stated !== id) {
    add(`url: ${formatMismatch(JSON.stringify(stated), `the same as @id, ${id}`)}`);
  }
  return { name: "@id", subject: place, findings, summary: String(id) };
}
