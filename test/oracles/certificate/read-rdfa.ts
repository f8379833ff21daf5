import type { Quad } from "n3";
import { expandName, type PrefixedName } from "../../../src/rdf/vocabulary.js";
import { readText } from "../values.js";
import type { CertificateDistribution, CertificateInput, CertificateRights } from "./input.js";

/**
 * Reads the first dcat:Dataset of a page, and the first value of each property.
 *
 * @param statements the RDFa of the page.
 * @param url the page's URL.
 * @returns `undefined` if there is no dcat:Dataset.
 */
export function readRdfa(statements: readonly Quad[], url: string): CertificateInput | undefined {
  const dataset = findDataset(statements);
  if (dataset === undefined) return undefined;
  const getText = (name: PrefixedName) => getFirstText(statements, dataset, name);
  return {
    title: getText("dct:title"),
    description: getText("dct:description"),
    publishers: listValues(statements, dataset, "dct:publisher").map((agent) => ({
      name: getFirstText(statements, agent, "foaf:name"),
      homepage: getFirstText(statements, agent, "foaf:homepage"),
      mbox: getFirstText(statements, agent, "foaf:mbox"),
    })),
    rights: readRights(statements, dataset, url),
    licenses: listValues(statements, dataset, "dct:license"),
    keywords: listValues(statements, dataset, "dcat:keyword"),
    frequency: getText("dcat:accrualPeriodicity"),
    issued: getText("dct:issued") ?? getText("dct:created"),
    modified: getText("dct:modified"),
    distributions: listValues(statements, dataset, "dcat:distribution").map(
      (distribution): CertificateDistribution => ({
        title: getFirstText(statements, distribution, "dct:title"),
        accessUrl: getFirstText(statements, distribution, "dcat:accessURL"),
      }),
    ),
  };
}

function findDataset(statements: readonly Quad[]): string | undefined {
  const [type, dataset] = [expandName("rdf:type"), expandName("dcat:Dataset")];
  const isDataset = ({ predicate, object }: Quad) =>
    predicate.value === type && object.value === dataset;
  return statements.find(isDataset)?.subject.value;
}

function readRights(
  statements: readonly Quad[],
  dataset: string,
  url: string,
): CertificateRights | undefined {
  const [rights] = listValues(statements, dataset, "dct:rights");
  if (rights === undefined) return undefined;
  const isDescribed = statements.some(({ subject }) => subject.value === rights);
  if (!isDescribed) return { uri: rights };
  return {
    uri: url,
    dataLicense: getFirstText(statements, rights, "odrs:dataLicense"),
    contentLicense: getFirstText(statements, rights, "odrs:contentLicense"),
  };
}

/** Lists the values of a property, each once. */
function listValues(statements: readonly Quad[], subject: string, name: PrefixedName): string[] {
  const property = expandName(name);
  const values = new Set<string>();
  for (const statement of statements) {
    const isWanted = statement.subject.value === subject && statement.predicate.value === property;
    if (isWanted) values.add(statement.object.value);
  }
  return [...values];
}

function getFirstText(
  statements: readonly Quad[],
  subject: string,
  name: PrefixedName,
): string | undefined {
  return readText(listValues(statements, subject, name)[0]);
}
