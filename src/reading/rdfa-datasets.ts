import { omitUndefined, type Dataset } from "../dataset/index.js";
import type { UncheckedObject } from "../document/is-object.js";
import { datasetContexts } from "../specification/constants.js";
import type { DatasetCandidate } from "./credited-dataset.js";
import type { RdfaGraph, RdfaValue } from "./rdfa-graph.js";
import { createLookup, type RdfaLookup } from "./rdfa-lookup.js";
import { dcat, dct, foaf, odrs, rdfType } from "./rdfa-names.js";
import { parseYear, toWebUrl } from "./values.js";

/**
 * Finds the datasets that a page describes in RDFa, and converts them to schema.org's terms.
 *
 * Whom to credit follows the ODRS guide for reusers. The text is odrs:attributionText, otherwise
 * the publisher's foaf:name, otherwise dct:title; the link is odrs:attributionURL, otherwise the
 * publisher's foaf:homepage, otherwise dcat:landingPage, otherwise the dataset's own URL.
 *
 * Source: https://github.com/theodi/open-data-licensing/blob/master/guides/reusers-guide.md
 *
 * @param pageUrl the URL of the page, for a dataset without one.
 * @returns the datasets in the order of the page.
 */
export function findRdfaDatasets(graph: RdfaGraph, pageUrl?: string): DatasetCandidate[] {
  const lookup = createLookup(graph);
  const candidates: DatasetCandidate[] = [];
  for (const [subject, properties] of graph) {
    const isDataset = properties.get(rdfType)?.some(isDatasetClass) ?? false;
    if (isDataset) candidates.push(readRdfaDataset(lookup, subject, pageUrl));
  }
  return candidates;
}

const isDatasetClass = (value: RdfaValue) =>
  "resource" in value && value.resource === `${dcat}Dataset`;

function readRdfaDataset(lookup: RdfaLookup, subject: string, pageUrl?: string): DatasetCandidate {
  const { findText, findUrl, findResources } = lookup;
  const dataset = [subject];
  const publisher = findResources(dataset, `${dct}publisher`);
  // Some pages state the properties of the rights statement on the dataset itself.
  const rights = [...findResources(dataset, `${dct}rights`), subject];

  const title = findText(dataset, `${dct}title`);
  const publisherName = findText(publisher, `${foaf}name`) ?? findText(dataset, `${dct}publisher`);
  const creditText = findText(rights, `${odrs}attributionText`) ?? publisherName ?? title;
  const homepage = findUrl(publisher, `${foaf}homepage`);
  const landingPage = findUrl(dataset, `${dcat}landingPage`);
  const creditUrl = findUrl(rights, `${odrs}attributionURL`) ?? homepage ?? landingPage;
  const id = toWebUrl(subject);
  const url = id ?? pageUrl ?? creditUrl;
  if (creditText === undefined) {
    return { missing: ["odrs:attributionText, a publisher's foaf:name or dct:title"] };
  }
  if (url === undefined) return { missing: ["an http(s) URL"] };

  const fields = {
    "@context": datasetContexts,
    "@type": "Dataset",
    "@id": id,
    url,
    name: title,
    description: findText(dataset, `${dct}description`),
    license: findLicence(lookup, dataset, rights),
    // Without a publisher, the only name on the page is that of whoever wants to be credited.
    publisher: omitUndefined<UncheckedObject>({
      "@type": "Organization",
      name: publisherName ?? creditText,
      url: homepage,
    }),
    creditText,
    mainEntityOfPage: creditUrl === url ? undefined : creditUrl,
    ...readCopyright(lookup, rights),
    usageInfo: findUrl(rights, `${odrs}reuserGuidelines`),
  };
  return { url, id, read: () => omitUndefined<object>(fields) as Dataset };
}

function findLicence(
  { findUrl }: RdfaLookup,
  dataset: readonly string[],
  rights: readonly string[],
): string | undefined {
  const ofDataset = findUrl(dataset, `${dct}license`);
  return (
    ofDataset ?? findUrl(rights, `${odrs}dataLicense`) ?? findUrl(rights, `${odrs}contentLicense`)
  );
}

function readCopyright({ findText, findResources }: RdfaLookup, rights: readonly string[]) {
  const holder = findResources(rights, `${odrs}copyrightHolder`);
  const holderText = findText(rights, `${odrs}copyrightHolder`);
  return {
    copyrightNotice: findText(rights, `${odrs}copyrightNotice`),
    copyrightYear: parseYear(findText(rights, `${odrs}copyrightYear`)),
    copyrightHolder: holderText ?? findText(holder, `${foaf}name`),
  };
}
