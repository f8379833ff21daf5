import { pass, reportNothing, type CheckResult } from "../check-result.js";
import { memoizePerSite, type DatasetSite } from "../dataset-site.js";
import { readStatements } from "../statements.js";
import { fillFields, type Fields, type FilledFields } from "./fill-fields.js";
import { readDatapackage } from "./read-datapackage.js";
import { readRdfa } from "./read-rdfa.js";

/*
 * What the Open Data Certificate fills in when it is given the URL of a Dataset Site.
 * theodi/data_kitten reads the page (lib/data_kitten/publishing_formats), and
 * theodi/open-data-certificate makes fields of that (app/models/kitten_data.rb).
 */

/** How the certificate read a page, and which fields it filled in. */
export interface Certificate extends FilledFields {
  readonly how: "RDFa" | "datapackage.json" | "nothing";
  /** Whether there is a `datapackage.json`, read or not. */
  readonly datapackage: boolean;
}

/** Reads a Dataset Site as the Open Data Certificate does. */
export const readCertificate = memoizePerSite(async (site): Promise<Certificate> => {
  const text = await site.read(new URL("datapackage.json", site.url).href);
  const datapackage = text !== undefined;
  // A datapackage.json is read before the certificate looks for RDFa.
  const fromDatapackage = datapackage ? readDatapackage(text) : undefined;
  if (fromDatapackage !== undefined) {
    return { how: "datapackage.json", datapackage, ...fillFields(fromDatapackage, site.url) };
  }
  const fromRdfa = readRdfa(await readStatements(site), site.url);
  if (fromRdfa !== undefined) {
    return { how: "RDFa", datapackage, ...fillFields(fromRdfa, site.url) };
  }
  const stopped = "the page has no dcat:Dataset in RDFa, and JSON-LD is not read";
  return { how: "nothing", datapackage, fields: {}, stopped };
});

/** Checks how much of the questionnaire the Open Data Certificate fills in. */
export async function checkCertificate(site: DatasetSite): Promise<CheckResult> {
  const certificate = await readCertificate(site);
  const { fields, stopped } = certificate;
  const details = listDetails(certificate);
  if (Object.keys(fields).length === 0) return reportNothing("fills nothing", details);
  const summary = summarizeFields(fields, certificate.how);
  return stopped === undefined ? pass(summary, details) : reportNothing(summary, details);
}

function listDetails({ how, datapackage, fields, stopped }: Certificate): string[] {
  const details: string[] = [];
  if (stopped !== undefined) details.push(stopped);
  if (datapackage && how !== "datapackage.json") {
    details.push("the datapackage.json has no datapackage_version, so it is passed over");
  }
  for (const [name, value] of Object.entries(fields)) {
    details.push(`${name}: ${value ?? "not filled"}`);
  }
  return details;
}

function summarizeFields(fields: Fields, how: Certificate["how"]): string {
  const names = Object.keys(fields);
  const missing = names.filter((name) => fields[name] === undefined);
  const source = how === "RDFa" ? "" : `, from ${how}`;
  const count = `${names.length - missing.length} of ${names.length} answers${source}`;
  return missing.length === 0 ? count : `${count}; not ${missing.join(", ")}`;
}
