import type { Dataset } from "../dataset/index.js";
import { datasetContexts } from "../specification/constants.js";
import { omitUndefined, parseYear, type DatasetCandidate } from "./credited-dataset.js";
import { createLookup, type RdfaLookup } from "./rdfa-lookup.js";
import { dcat, dct, foaf, odrs } from "./rdfa-names.js";
import { rdfType, type RdfaGraph, type RdfaValue } from "./rdfa.js";
import { toWebUrl } from "./values.js";

/**
 * The datasets that a page describes in RDFa, in its order, under schema.org's names.
 *
 * Whom to credit follows the ODRS guide for reusers: the text is odrs:attributionText, else the publisher's
 * foaf:name, else dct:title; the address is odrs:attributionURL, else the publisher's foaf:homepage, else
 * dcat:landingPage, else the dataset's own. What the page says of other resources is not looked at.
 * Source: https://github.com/theodi/open-data-licensing/blob/master/guides/reusers-guide.md
 *
 * @param url the address of the page, for a dataset without one.
 */
export function findRdfaDatasets(graph: RdfaGraph, url?: string): DatasetCandidate[] {
  const isDataset = (value: RdfaValue) =>
    "resource" in value && value.resource === `${dcat}Dataset`;
  const datasets = [...graph]
    .filter(([, properties]) => properties.get(rdfType)?.some(isDataset))
    .map(([subject]) => subject);
  return datasets.map((dataset) => readRdfaDataset(createLookup(graph), dataset, url));
}

function readRdfaDataset(
  { text, address, resources }: RdfaLookup,
  subject: string,
  pageUrl?: string,
): DatasetCandidate {
  const dataset = [subject];
  const publisher = resources(dataset, `${dct}publisher`);
  // Some say of the dataset itself what belongs to its rights statement.
  const rights = [...resources(dataset, `${dct}rights`), subject];

  const title = text(dataset, `${dct}title`);
  const publisherName = text(publisher, `${foaf}name`) ?? text(dataset, `${dct}publisher`);
  const creditText = text(rights, `${odrs}attributionText`) ?? publisherName ?? title;
  const homepage = address(publisher, `${foaf}homepage`);
  const creditUrl =
    address(rights, `${odrs}attributionURL`) ?? homepage ?? address(dataset, `${dcat}landingPage`);
  const id = toWebUrl(subject);
  const url = id ?? pageUrl ?? creditUrl;
  if (creditText === undefined)
    return { lacks: ["odrs:attributionText, a publisher's foaf:name or dct:title"] };
  if (url === undefined) return { lacks: ["an http(s) address"] };

  const datasetFields = {
    "@context": datasetContexts,
    "@type": "Dataset",
    "@id": id,
    url,
    name: title,
    description: text(dataset, `${dct}description`),
    license:
      address(dataset, `${dct}license`) ??
      address(rights, `${odrs}dataLicense`) ??
      address(rights, `${odrs}contentLicense`),
    // A page that names no publisher leaves nobody else to name than those it wants credited.
    publisher: omitUndefined({
      "@type": "Organization",
      name: publisherName ?? creditText,
      url: homepage,
    }),
    creditText,
    mainEntityOfPage: creditUrl === url ? undefined : creditUrl,
    copyrightNotice: text(rights, `${odrs}copyrightNotice`),
    copyrightYear: parseYear(text(rights, `${odrs}copyrightYear`)),
    copyrightHolder:
      text(rights, `${odrs}copyrightHolder`) ??
      text(resources(rights, `${odrs}copyrightHolder`), `${foaf}name`),
    usageInfo: address(rights, `${odrs}reuserGuidelines`),
  };
  return { dataset: omitUndefined(datasetFields) as unknown as Dataset };
}
