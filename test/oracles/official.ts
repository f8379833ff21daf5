import { memoizePerSite, type DatasetSite } from "./dataset-site.js";
import { extractJsonLd } from "./json-ld.js";
import { readDatasets } from "./reader.js";
import { formatCount, fail, reportNothing, pass, type CheckResult } from "./row.js";
import { serve } from "./serve.js";
import { formatIssues, validateJsonLd, type Finding } from "./validator.js";
import { isObject, describeError, readText } from "./values.js";

/** What the official validator says of a page's JSON-LD, as a Dataset Site. */
export const validateSite = memoizePerSite(async (site): Promise<Finding[]> =>
  validateJsonLd(extractJsonLd(site)),
);

/** The official validator on the Dataset. */
export async function checkDataset(site: DatasetSite): Promise<CheckResult> {
  if (extractJsonLd(site) === undefined) return fail("no JSON-LD to validate");
  return summarizeFindings(await validateSite(site));
}

/** The official validator on the Data Catalogue beside it. */
export async function checkCatalogue(site: DatasetSite): Promise<CheckResult> {
  const found = await site.catalogue();
  if (found === undefined) return reportNothing("no Data Catalogue");
  let data: unknown;
  try {
    data = JSON.parse(found.text);
  } catch (error) {
    return fail("the Data Catalogue cannot be parsed", [`${found.name}: ${describeError(error)}`]);
  }
  // The validator lets both pass; readers take the parts and never look at the datasets.
  if (isObject(data) && data["dataset"] !== undefined && data["hasPart"] !== undefined)
    return fail("the Data Catalogue has both dataset and hasPart");
  return summarizeFindings(await validateJsonLd(data, "DataCatalog"));
}

/** The property a notice is about, as in `creator`. */
export const getNoticedProperty = ({ path }: Finding) =>
  path
    .split(".")
    .at(-1)!
    .replace(/\[\d+\]$/, "");

function summarizeFindings(findings: readonly Finding[]): CheckResult {
  const selectBySeverity = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity);
  const wrong = selectBySeverity("failure").length + selectBySeverity("warning").length > 0;
  const notices = [...selectBySeverity("notice"), ...selectBySeverity("suggestion")];
  const summary = [
    formatCount(selectBySeverity("failure").length, "failure"),
    formatCount(selectBySeverity("warning").length, "warning"),
    formatCount(notices.length, "notice"),
  ].join(", ");
  return (wrong ? fail : pass)(summary, [
    ...formatIssues(findings),
    ...new Set(notices.map((finding) => `${finding.severity}: ${getNoticedProperty(finding)}`)),
  ]);
}

/** The official reader, over HTTP: from a catalogue to the page to the Dataset in it. */
export async function checkOfficialReader(site: DatasetSite): Promise<CheckResult> {
  const server = await serve((file) =>
    file === "/catalogue.jsonld"
      ? JSON.stringify({ dataset: [`${server.origin}/page.html`] })
      : file === "/page.html"
        ? site.html
        : undefined,
  );
  try {
    const [data] = await readDatasets(`${server.origin}/catalogue.jsonld`);
    if (!isObject(data)) return fail("reads nothing");
    const { publisher, distribution } = data;
    if (!isObject(publisher) || readText(publisher["name"]) === undefined)
      return fail("reads a Dataset without a publisher's name");
    if (!Array.isArray(distribution)) return fail("reads a Dataset without feeds");
    return pass(`reads it: ${formatCount(distribution.length, "feed")}`);
  } catch (error) {
    return fail("fails", [describeError(error)]);
  } finally {
    await server.close();
  }
}

/**
 * The check of OpenActive's Data Catalogues (`validateJsonLdId` of dataset-utils 2, which is not on npm): the first
 * JSON-LD's `@id`, or `id`, is the catalogued address, letter for letter.
 */
export function checkCatalogueId(site: DatasetSite): Promise<CheckResult> {
  const data = extractJsonLd(site);
  const id = isObject(data) ? data["@id"] || data["id"] : undefined;
  if (site.remark !== undefined)
    return Promise.resolve(fail("the catalogued address is not known", [site.remark]));
  if (id === undefined) return Promise.resolve(fail("finds no @id"));
  return Promise.resolve(
    id === site.url
      ? pass("@id is the catalogued address")
      : fail("@id is not the catalogued address", [
          `the page is at ${site.url}, its @id is ${JSON.stringify(id)}`,
        ]),
  );
}
