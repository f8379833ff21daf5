import type { Available } from "../support/available.js";
import { checkCertificate } from "./certificate.js";
import { openactiveMonitor, openactivePython, findPython } from "./consumers/beautiful-soup.js";
import { conformanceServices } from "./consumers/conformance-services.js";
import {
  datasetDirectory,
  datasetUtils,
  statusDashboard,
  testSuite,
  validatorSite,
} from "./consumers/dataset-utils.js";
import { googleDatasetSearch } from "./consumers/google.js";
import { checkConsumer, type Consumer } from "./consumers/reading.js";
import { readPublicData, type ReadPublicData } from "./data.js";
import type { DatasetSite } from "./dataset-site.js";
import { checkExpansion } from "./expansion.js";
import { checkCatalogueId, checkCatalogue, checkDataset, checkOfficialReader } from "./official.js";
import { fail, type CheckResult } from "./row.js";
import { dcatAp, checkMapping, officialShapes, checkRdfa, checkTurtle } from "./statements.js";
import { describeError } from "./values.js";

/** Whoever reads Dataset Sites. (OpenActive's harvester does not: it is given a list of feeds.) */
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

/** Something that judges a Dataset Site. */
export interface ConformanceCheck {
  readonly name: string;
  /** @param readData where public data that it needs comes from. */
  check(site: DatasetSite, readData?: ReadPublicData): Promise<CheckResult>;
}

/** All there are, in the order of the table. */
export const conformanceChecks: readonly ConformanceCheck[] = [
  { name: "Official validator, DatasetSite", check: checkDataset },
  { name: "Official validator, DataCatalog", check: checkCatalogue },
  { name: "Official reader, over HTTP", check: checkOfficialReader },
  { name: "Data Catalogue check of @id", check: checkCatalogueId },
  ...consumers.map((consumer): ConformanceCheck => ({
    name: consumer.name,
    check: (site) => checkConsumer(consumer, site),
  })),
  { name: "Open Data Certificate", check: checkCertificate },
  { name: "JSON-LD, expanded with schema.org 30.0 and OpenActive", check: checkExpansion },
  { name: "RDFa", check: checkRdfa },
  { name: "RDFa = Turtle", check: checkTurtle },
  { name: "RDFa = JSON-LD, mapped", check: checkMapping },
  { name: "DCAT-AP 3.0.1 on RDFa", check: dcatAp },
  { name: "DCAT-AP 3.0.1 on RDFa, official shapes", check: officialShapes },
];

/** An oracle that cannot be asked on every machine. */
export interface OptionalOracle {
  readonly name: string;
  /** Looks for what it needs. */
  findNeeds(): Promise<Available<unknown>>;
}

/** Those that need something which is not part of this repository; without it they answer `not available`. */
export const optionalOracles: readonly OptionalOracle[] = [
  { name: "openactive-python", findNeeds: checkForPython },
  { name: "openactive-monitor", findNeeds: checkForPython },
  {
    name: "JSON-LD, expanded with schema.org 30.0 and OpenActive",
    findNeeds: () => readPublicData("schemaOrg"),
  },
  { name: "DCAT-AP 3.0.1 on RDFa, official shapes", findNeeds: () => readPublicData("shapes") },
];

function checkForPython(): Promise<Available<string>> {
  const python = findPython();
  return Promise.resolve(
    python === undefined ? { missing: "Python's BeautifulSoup is not here" } : { value: python },
  );
}

/** An oracle's answer, by its name. */
export interface NamedCheckResult extends CheckResult {
  readonly name: string;
}

/** What all of them say of a Dataset Site, side by side. One that the page makes fail says so; the others go on. */
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
