import { omitUndefined, type FoundDataset } from "../dataset/index.js";
import type { UncheckedObject } from "../document/is-object.js";
import { datasetContexts } from "../specification/constants.js";
import type { DatasetCandidate } from "./credited-dataset.js";
import { addLicences, addRelatedPage } from "./related-pages.js";
import type { RdfaGraph } from "./rdfa-graph.js";
import { createLookup, type RdfaLookup } from "./rdfa-lookup.js";
import { dcat, dct, foaf } from "./rdfa-names.js";
import { listSubjects, readRdfaRights } from "./rdfa-rights.js";
import { toWebUrl } from "./values.js";

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
  const listed = new Set(listRdfaCatalogEntries(graph));
  return listSubjects(graph, `${dcat}Dataset`).map((subject) => {
    const candidate = readRdfaDataset(lookup, subject, pageUrl);
    return { ...candidate, isListed: listed.has(subject) };
  });
}

/** Lists the datasets that the catalogues on a page list, as the page refers to them. */
export function listRdfaCatalogEntries(graph: RdfaGraph): readonly string[] {
  const { findAllResources } = createLookup(graph);
  return findAllResources(listSubjects(graph, `${dcat}Catalog`), `${dcat}dataset`);
}

function readRdfaDataset(lookup: RdfaLookup, subject: string, pageUrl?: string): DatasetCandidate {
  const { findText, findUrl, findResources } = lookup;
  const dataset = [subject];
  const publisher = findResources(dataset, `${dct}publisher`);
  const rights = readRdfaRights(lookup, dataset);

  const title = findText(dataset, `${dct}title`);
  const publisherName = findText(publisher, `${foaf}name`) ?? findText(dataset, `${dct}publisher`);
  const creditText = rights.creditText ?? publisherName ?? title;
  const homepage = findUrl(publisher, `${foaf}homepage`);
  const landingPage = findUrl(dataset, `${dcat}landingPage`);
  const creditUrl = rights.creditUrl ?? homepage ?? landingPage;
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
    license: rights.licence?.url,
    // Without a publisher, the only name on the page is that of whoever wants to be credited.
    publisher: omitUndefined<UncheckedObject>({
      "@type": "Organization",
      name: publisherName ?? creditText,
      url: homepage,
    }),
    creditText,
    mainEntityOfPage: creditUrl === url ? undefined : creditUrl,
    copyrightNotice: rights.copyrightNotice,
    copyrightYear: rights.copyrightYear,
    copyrightHolder: rights.copyrightHolder,
    usageInfo: rights.reuserGuidelines,
  };
  const read = () => {
    const credited = omitUndefined<object>(fields) as FoundDataset;
    const licensed = addLicences(credited, rights);
    return addRelatedPage(licensed, "copyright-statement", rights.copyrightStatement);
  };
  return { url, id, read };
}
