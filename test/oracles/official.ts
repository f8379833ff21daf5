import { serve } from "../support/web-server.js";
import { fail, formatCount, pass, reportNothing, type CheckResult } from "./check-result.js";
import { memoizePerSite, type DatasetSite } from "./dataset-site.js";
import { extractJsonLd } from "./json-ld.js";
import { readDatasets } from "./reader.js";
import { formatIssues, validateJsonLd, type Finding } from "./validator.js";
import { describeError, isObject, readText } from "./values.js";

/** Validates the JSON-LD of a page as a Dataset Site, with the official validator. */
export const validateSite = memoizePerSite(async (site): Promise<Finding[]> =>
  validateJsonLd(extractJsonLd(site)),
);

/** Checks the Dataset of a page with the official validator. */
export async function checkDataset(site: DatasetSite): Promise<CheckResult> {
  if (extractJsonLd(site) === undefined) return fail("no JSON-LD to validate");
  return summarizeFindings(await validateSite(site));
}

/** Checks the Data Catalogue that belongs to a page with the official validator. */
export async function checkCatalogue(site: DatasetSite): Promise<CheckResult> {
  const found = await site.catalogue();
  if (found === undefined) return reportNothing("no Data Catalogue");
  let data: unknown;
  try {
    data = JSON.parse(found.text);
  } catch (error) {
    const detail = `${found.name}: ${describeError(error)}`;
    return fail("the Data Catalogue cannot be parsed", [detail]);
  }
  // The validator allows both; readers then follow hasPart and never see the datasets.
  if (isObject(data) && data["dataset"] !== undefined && data["hasPart"] !== undefined) {
    return fail("the Data Catalogue has both dataset and hasPart");
  }
  return summarizeFindings(await validateJsonLd(data, "DataCatalog"));
}

/** Gives the property that a notice of the validator is about, as in `creator`. */
export function getNoticedProperty({ path }: Finding): string {
  return path
    .split(".")
    .at(-1)!
    .replace(/\[\d+\]$/, "");
}

function summarizeFindings(findings: readonly Finding[]): CheckResult {
  const select = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity);
  const failures = select("failure");
  const warnings = select("warning");
  const notices = [...select("notice"), ...select("suggestion")];
  const counts = [
    formatCount(failures.length, "failure"),
    formatCount(warnings.length, "warning"),
    formatCount(notices.length, "notice"),
  ];
  const noticed = notices.map((notice) => `${notice.severity}: ${getNoticedProperty(notice)}`);
  const details = [...formatIssues(findings), ...new Set(noticed)];
  const isValid = failures.length + warnings.length === 0;
  return isValid ? pass(counts.join(", "), details) : fail(counts.join(", "), details);
}

/** Checks that the official reader gets from a catalogue to the page and its Dataset over HTTP. */
export async function checkOfficialReader(site: DatasetSite): Promise<CheckResult> {
  const server = await serve((file) => {
    if (file === "/page.html") return site.html;
    if (file !== "/catalogue.jsonld") return undefined;
    return JSON.stringify({ dataset: [`${server.origin}/page.html`] });
  });
  try {
    const [data] = await readDatasets(`${server.origin}/catalogue.jsonld`);
    return checkReadDataset(data);
  } catch (error) {
    return fail("fails", [describeError(error)]);
  } finally {
    await server.close();
  }
}

function checkReadDataset(data: unknown): CheckResult {
  if (!isObject(data)) return fail("reads nothing");
  const { publisher, distribution } = data;
  if (!isObject(publisher) || readText(publisher["name"]) === undefined) {
    return fail("reads a Dataset without a publisher's name");
  }
  if (!Array.isArray(distribution)) return fail("reads a Dataset without feeds");
  return pass(`reads it: ${formatCount(distribution.length, "feed")}`);
}

/**
 * Checks the `@id` as OpenActive's Data Catalogues do (`validateJsonLdId` of dataset-utils 2, which
 * is not on npm): the `@id`, or `id`, of the first JSON-LD is exactly the catalogued address.
 */
export async function checkCatalogueId(site: DatasetSite): Promise<CheckResult> {
  if (site.remark !== undefined) {
    return fail("the catalogued address is not known", [site.remark]);
  }
  const data = extractJsonLd(site);
  const id = isObject(data) ? data["@id"] || data["id"] : undefined;
  if (id === undefined) return fail("finds no @id");
  if (id === site.url) return pass("@id is the catalogued address");
  const detail = `the page is at ${site.url}, its @id is ${JSON.stringify(id)}`;
  return fail("@id is not the catalogued address", [detail]);
}
