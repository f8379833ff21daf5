import type { RdfaGraph, RdfaValue } from "./rdfa-graph.js";
import type { RdfaLookup } from "./rdfa-lookup.js";
import { dct, foaf, odrs, rdfType } from "./rdfa-names.js";
import { parseYear } from "./values.js";

/** A licence as a page names it. */
export interface NamedLicence {
  readonly url: string;
  readonly name?: string | undefined;
}

/** What a page states about the rights in a dataset, in terms of ODRS and Dublin Core. */
export interface RdfaRights {
  readonly creditText: string | undefined;
  readonly creditUrl: string | undefined;
  readonly copyrightNotice: string | undefined;
  readonly copyrightYear: number | undefined;
  readonly copyrightHolder: string | undefined;
  readonly copyrightStatement: string | undefined;
  readonly reuserGuidelines: string | undefined;
  /** The licence of the dataset, or else that of its data. */
  readonly licence: NamedLicence | undefined;
  readonly contentLicence: NamedLicence | undefined;
}

/**
 * Reads the rights in a dataset.
 *
 * Source: http://schema.theodi.org/odrs
 *
 * @param dataset the subjects that stand for the dataset.
 * @param statements its rights statements, besides those that `dataset` refers to.
 */
export function readRdfaRights(
  lookup: RdfaLookup,
  dataset: readonly string[],
  statements: readonly string[] = [],
): RdfaRights {
  const { findText, findUrl, findResources } = lookup;
  // Some pages state the properties of the rights statement on the dataset itself.
  const rights = [...findResources(dataset, `${dct}rights`), ...statements, ...dataset];
  const holder = findResources(rights, `${odrs}copyrightHolder`);
  const holderText = findText(rights, `${odrs}copyrightHolder`);
  const contentLicence = findLicence(lookup, rights, `${odrs}contentLicense`);
  return {
    creditText: findText(rights, `${odrs}attributionText`),
    creditUrl: findUrl(rights, `${odrs}attributionURL`),
    copyrightNotice: findText(rights, `${odrs}copyrightNotice`),
    copyrightYear: parseYear(findText(rights, `${odrs}copyrightYear`)),
    copyrightHolder: holderText ?? findText(holder, `${foaf}name`),
    copyrightStatement: findUrl(rights, `${odrs}copyrightStatement`),
    reuserGuidelines: findUrl(rights, `${odrs}reuserGuidelines`),
    licence:
      findLicence(lookup, dataset, `${dct}license`) ??
      findLicence(lookup, rights, `${odrs}dataLicense`) ??
      contentLicence,
    contentLicence,
  };
}

function findLicence(
  { findText, findUrl }: RdfaLookup,
  subjects: readonly string[],
  property: string,
): NamedLicence | undefined {
  const url = findUrl(subjects, property);
  return url === undefined ? undefined : { url, name: findText([url], `${dct}title`) };
}

const isOfClass = (iri: string) => (value: RdfaValue) =>
  "resource" in value && value.resource === iri;

/** Lists the subjects of a class, in the order of the page. */
export function listSubjects(graph: RdfaGraph, iri: string): string[] {
  const subjects: string[] = [];
  for (const [subject, properties] of graph) {
    if (properties.get(rdfType)?.some(isOfClass(iri))) subjects.push(subject);
  }
  return subjects;
}
