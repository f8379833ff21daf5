import type { Available } from "../support/available.js";
import { checkCatalogueGraph } from "./catalogue-graph.js";
import { checkCertificate } from "./certificate/certificate.js";
import { fail, type CheckResult } from "./check-result.js";
import { findPython, openactiveMonitor, openactivePython } from "./consumers/beautiful-soup.js";
import { conformanceServices } from "./consumers/conformance-services.js";
import { checkConsumer, type Consumer } from "./consumers/consumer.js";
import {
  datasetDirectory,
  datasetUtils,
  statusDashboard,
  testSuite,
  validatorSite,
} from "./consumers/dataset-utils.js";
import { googleDatasetSearch } from "./consumers/google.js";
import { readPublicData, type ReadPublicData } from "./data.js";
import type { DatasetSite } from "./dataset-site.js";
import { checkExpansion } from "./expansion.js";
import { checkCkan } from "./harvesters/ckan.js";
import { checkFuji } from "./harvesters/fuji.js";
import { checkLinkset, checkSignposting } from "./harvesters/signposting.js";
import { checkCatalogue, checkCatalogueId, checkDataset, checkOfficialReader } from "./official.js";
import {
  checkDcatUs,
  checkMapping,
  checkOfficialShapes,
  checkOurShapes,
  checkRdfa,
  checkTurtle,
} from "./statements.js";
import { checkValueTypes } from "./value-types.js";
import { describeError } from "./values.js";

/**
 * The programs that read Dataset Sites. (OpenActive's harvester does not: it is given a list of
 * feeds.)
 */
export const consumers: readonly Consumer[] = [
  datasetUtils,
  testSuite,
  validatorSite,
  statusDashboard,
  conformanceServices,
  openactivePython,
  openactiveMonitor,
  datasetDirectory,
  googleDatasetSearch,
];

/** A check of a Dataset Site with other people's software or rules. */
export interface ConformanceCheck {
  readonly name: string;
  /**
   * Checks a site.
   *
   * @param readData reads the public data that the check needs.
   */
  check(site: DatasetSite, readData?: ReadPublicData): Promise<CheckResult>;
}

const expansionName = "JSON-LD, expanded with schema.org 30.0 and OpenActive";
const valueTypesName = "Types of values, as schema.org 30.0 has them";
const officialShapesName = "DCAT-AP 3.0.1 on RDFa, official shapes";

/** All checks, in the order of the table. */
export const conformanceChecks: readonly ConformanceCheck[] = [
  { name: "Official validator, DatasetSite", check: checkDataset },
  { name: "Official validator, DataCatalog", check: checkCatalogue },
  { name: "Official reader, over HTTP", check: checkOfficialReader },
  { name: "Data Catalogue check of @id", check: checkCatalogueId },
  ...consumers.map(toConformanceCheck),
  { name: "Open Data Certificate", check: checkCertificate },
  { name: "CKAN", check: checkCkan },
  { name: "FAIR Signposting, level 1", check: checkSignposting },
  { name: "FAIR Signposting, level 2", check: checkLinkset },
  { name: "F-UJI 0.8, without a network", check: checkFuji },
  { name: expansionName, check: checkExpansion },
  { name: valueTypesName, check: checkValueTypes },
  { name: "RDFa", check: checkRdfa },
  { name: "RDFa = Turtle", check: checkTurtle },
  { name: "RDFa = JSON-LD, mapped", check: checkMapping },
  { name: "DCAT-AP 3.0.1 on RDFa", check: checkOurShapes },
  { name: officialShapesName, check: checkOfficialShapes },
  { name: "DCAT-US 3.0 on RDFa", check: checkDcatUs },
  { name: "Catalogue as Turtle", check: checkCatalogueGraph },
];

function toConformanceCheck(consumer: Consumer): ConformanceCheck {
  return { name: consumer.name, check: (site) => checkConsumer(consumer, site) };
}

/** A check that cannot run on every machine. */
export interface OptionalCheck {
  readonly name: string;
  /** Looks for what the check needs. */
  findNeeds(): Promise<Available<unknown>>;
}

/**
 * The checks that need something which is not part of this repository. Without it, their result is
 * `not available`.
 */
export const optionalChecks: readonly OptionalCheck[] = [
  { name: openactivePython.name, findNeeds: checkForPython },
  { name: openactiveMonitor.name, findNeeds: checkForPython },
  { name: expansionName, findNeeds: () => readPublicData("schemaOrg") },
  { name: valueTypesName, findNeeds: () => readPublicData("vocabulary") },
  { name: officialShapesName, findNeeds: () => readPublicData("shapes") },
];

async function checkForPython(): Promise<Available<string>> {
  const python = findPython();
  if (python === undefined) return { missing: "Python's BeautifulSoup is not here" };
  return { value: python };
}

/** The result of a check, with the check's name. */
export interface NamedCheckResult extends CheckResult {
  readonly name: string;
}

/**
 * Runs all checks on a Dataset Site, side by side. A check that throws counts as a fault and does
 * not stop the others.
 */
export async function runChecks(
  site: DatasetSite,
  readData: ReadPublicData = readPublicData,
): Promise<NamedCheckResult[]> {
  return Promise.all(
    conformanceChecks.map(async ({ name, check }) => {
      try {
        return { name, ...(await check(site, readData)) };
      } catch (error) {
        return { name, ...fail("ends with an exception", [describeError(error)]) };
      }
    }),
  );
}
