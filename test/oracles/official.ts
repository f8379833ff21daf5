import { once, type DatasetSite } from "./dataset-site.js";
import { firstJsonLd } from "./json-ld.js";
import { readDatasets } from "./reader.js";
import { counted, fault, none, ok, type Row } from "./row.js";
import { serve } from "./serve.js";
import { complaints, validateJsonLd, type Finding } from "./validator.js";
import { isThing, messageOf, textIn } from "./values.js";

/** What the official validator says of a page's JSON-LD, as a Dataset Site. */
export const findingsOf = once(async (site): Promise<Finding[]> =>
  validateJsonLd(firstJsonLd(site)),
);

/** The official validator on the Dataset. */
export async function datasetValidator(site: DatasetSite): Promise<Row> {
  if (firstJsonLd(site) === undefined) return fault("no JSON-LD to validate");
  return validated(await findingsOf(site));
}

/** The official validator on the Data Catalogue beside it. */
export async function catalogueValidator(site: DatasetSite): Promise<Row> {
  const found = await site.catalogue();
  if (found === undefined) return none("no Data Catalogue");
  let data: unknown;
  try {
    data = JSON.parse(found.text);
  } catch (error) {
    return fault("the Data Catalogue cannot be parsed", [`${found.name}: ${messageOf(error)}`]);
  }
  // The validator lets both pass; readers take the parts and never look at the datasets.
  if (isThing(data) && data["dataset"] !== undefined && data["hasPart"] !== undefined)
    return fault("the Data Catalogue has both dataset and hasPart");
  return validated(await validateJsonLd(data, "DataCatalog"));
}

/** The property a notice is about, as in `creator`. */
export const noticed = ({ path }: Finding) =>
  path
    .split(".")
    .at(-1)!
    .replace(/\[\d+\]$/, "");

function validated(findings: readonly Finding[]): Row {
  const of = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity);
  const wrong = of("failure").length + of("warning").length > 0;
  const notices = [...of("notice"), ...of("suggestion")];
  const summary = [
    counted(of("failure").length, "failure"),
    counted(of("warning").length, "warning"),
    counted(notices.length, "notice"),
  ].join(", ");
  return (wrong ? fault : ok)(summary, [
    ...complaints(findings),
    ...new Set(notices.map((finding) => `${finding.severity}: ${noticed(finding)}`)),
  ]);
}

/** The official reader, over HTTP: from a catalogue to the page to the Dataset in it. */
export async function officialReader(site: DatasetSite): Promise<Row> {
  const server = await serve((file) =>
    file === "/catalogue.jsonld"
      ? JSON.stringify({ dataset: [`${server.origin}/page.html`] })
      : file === "/page.html"
        ? site.html
        : undefined,
  );
  try {
    const [data] = await readDatasets(`${server.origin}/catalogue.jsonld`);
    if (!isThing(data)) return fault("reads nothing");
    const { publisher, distribution } = data;
    if (!isThing(publisher) || textIn(publisher["name"]) === undefined)
      return fault("reads a Dataset without a publisher's name");
    if (!Array.isArray(distribution)) return fault("reads a Dataset without feeds");
    return ok(`reads it: ${counted(distribution.length, "feed")}`);
  } catch (error) {
    return fault("fails", [messageOf(error)]);
  } finally {
    await server.close();
  }
}

/**
 * The check of OpenActive's Data Catalogues (`validateJsonLdId` of dataset-utils 2, which is not on npm): the first
 * JSON-LD's `@id`, or `id`, is the catalogued address, letter for letter.
 */
export function catalogueCheck(site: DatasetSite): Promise<Row> {
  const data = firstJsonLd(site);
  const id = isThing(data) ? data["@id"] || data["id"] : undefined;
  if (site.remark !== undefined)
    return Promise.resolve(fault("the catalogued address is not known", [site.remark]));
  if (id === undefined) return Promise.resolve(fault("finds no @id"));
  return Promise.resolve(
    id === site.url
      ? ok("@id is the catalogued address")
      : fault("@id is not the catalogued address", [
          `the page is at ${site.url}, its @id is ${JSON.stringify(id)}`,
        ]),
  );
}
