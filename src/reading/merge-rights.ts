import { describeCredit, type Dataset, type FoundDataset } from "../dataset/index.js";
import { formatExcerpt } from "../document/excerpt.js";
import { isSameLicence } from "../specification/licences.js";
import type { DatasetReading } from "./dataset-reading.js";
import { addLicences, addRelatedPage } from "./related-pages.js";
import type { RdfaGraph } from "./rdfa-graph.js";
import { createLookup } from "./rdfa-lookup.js";
import { dcat, odrs } from "./rdfa-names.js";
import { listSubjects, readRdfaRights, type RdfaRights } from "./rdfa-rights.js";

/**
 * Adds to a Dataset that was read from a page's JSON-LD what the RDFa of the page says about the
 * rights in it: whom to credit, copyright, licences. Many Dataset Sites say that in RDFa only. What
 * the JSON-LD says is kept, with a warning if the RDFa says something else.
 */
export function mergeRights(
  reading: DatasetReading,
  graph: RdfaGraph,
  pageUrl: string | undefined,
): DatasetReading {
  const { dataset } = reading;
  const urls = [dataset.url, dataset["@id"], pageUrl].filter((url) => url !== undefined);
  const subjects = findDatasetSubjects(graph, urls, reading.others === 0);
  const statements = listSubjects(graph, `${odrs}RightsStatement`).filter((subject) =>
    isOneOf(subject, urls),
  );
  const rights = readRdfaRights(createLookup(graph), subjects, statements);
  const credited = addCredit(dataset, rights);
  const withPages = addRelatedPage(
    addLicences(addRights(credited, rights), rights),
    "copyright-statement",
    rights.copyrightStatement,
  );
  const warnings = findDisagreements(dataset, rights);
  return { ...reading, dataset: withPages, warnings: [...reading.warnings, ...warnings] };
}

/** Finds the subjects that stand for a dataset: those with its URL, or the page's only one. */
function findDatasetSubjects(
  graph: RdfaGraph,
  urls: readonly string[],
  isOnly: boolean,
): readonly string[] {
  const datasets = listSubjects(graph, `${dcat}Dataset`);
  const same = datasets.filter((subject) => isOneOf(subject, urls));
  if (same.length > 0) return same;
  return isOnly && datasets.length === 1 ? datasets : [];
}

/** Whether a subject is at one of some URLs, whatever its fragment and protocol are. */
function isOneOf(subject: string, urls: readonly string[]): boolean {
  const key = toKey(subject);
  return urls.some((url) => toKey(url) === key);
}

const toKey = (url: string) =>
  url
    .replace(/#.*/s, "")
    .replace(/^https?:/i, "")
    .replace(/\/$/, "");

/** Adds whom to credit, if the JSON-LD does not say that and the RDFa names somebody else. */
function addCredit(dataset: FoundDataset, { creditText, creditUrl }: RdfaRights): FoundDataset {
  const own = describeCredit(dataset);
  if (dataset.creditText !== undefined) {
    const isSilent = dataset.mainEntityOfPage === undefined && creditUrl !== undefined;
    const isSame = creditText === undefined || isSameText(creditText, dataset.creditText);
    return isSilent && isSame && !isOneOf(creditUrl, [dataset.url])
      ? { ...dataset, mainEntityOfPage: creditUrl }
      : dataset;
  }
  const text = creditText ?? own.text;
  const url = creditUrl ?? own.url;
  const isDefault = isSameText(text, own.text) && isOneOf(url, [own.url]);
  return isDefault ? dataset : { ...dataset, creditText: text, mainEntityOfPage: url };
}

/** Adds the copyright, the licence and the guidelines that the JSON-LD lacks. */
function addRights(dataset: FoundDataset, rights: RdfaRights): FoundDataset {
  const isNoticed = dataset.copyrightNotice !== undefined || dataset.copyrightHolder !== undefined;
  const added = {
    license: rights.licence?.url,
    usageInfo: rights.reuserGuidelines,
    ...(isNoticed
      ? {}
      : {
          copyrightNotice: rights.copyrightNotice,
          copyrightHolder: rights.copyrightHolder,
          copyrightYear: rights.copyrightYear,
        }),
  };
  const missing = Object.entries(added).filter(
    ([key, value]) => value !== undefined && dataset[key as keyof Dataset] === undefined,
  );
  return { ...dataset, ...Object.fromEntries(missing) };
}

/** Describes where the JSON-LD and the RDFa of a page say different things. */
function findDisagreements(dataset: FoundDataset, rights: RdfaRights): string[] {
  const { license, creditText, mainEntityOfPage, copyrightNotice } = dataset;
  const { licence } = rights;
  const warnings: string[] = [];
  const compare = (what: string, stated?: string, other?: string, isSame = isSameText) => {
    if (stated === undefined || other === undefined || isSame(other, stated)) return;
    const [used, unused] = [stated, other].map((text) => JSON.stringify(formatExcerpt(text)));
    warnings.push(
      `found two ${what}: ${used} in the JSON-LD and ${unused} in the RDFa; expected one; ` +
        "used that of the JSON-LD; ask its publisher which is right",
    );
  };
  compare("licences", license, licence?.url, isSameLicence);
  compare("credits", creditText, rights.creditText);
  if (creditText !== undefined) {
    compare("URLs for the credit", mainEntityOfPage, rights.creditUrl, (other, stated) =>
      isOneOf(other, [stated]),
    );
  }
  compare("copyright notices", copyrightNotice, rights.copyrightNotice);
  return warnings;
}

const isSameText = (one: string, other: string) =>
  one.replace(/\s+/g, " ").trim() === other.replace(/\s+/g, " ").trim();
