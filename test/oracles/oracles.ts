import type { Available } from "../support/available.js";
import { certificate } from "./certificate.js";
import { openactiveMonitor, openactivePython, pythonWithSoup } from "./consumers/beautiful-soup.js";
import { conformanceServices } from "./consumers/conformance-services.js";
import {
  datasetDirectory,
  datasetUtils,
  statusDashboard,
  testSuite,
  validatorSite,
} from "./consumers/dataset-utils.js";
import { googleDatasetSearch } from "./consumers/google.js";
import { rowOf, type Consumer } from "./consumers/reading.js";
import { readPublicData, type ReadPublicData } from "./data.js";
import type { DatasetSite } from "./dataset-site.js";
import { expansion } from "./expansion.js";
import {
  catalogueCheck,
  catalogueValidator,
  datasetValidator,
  officialReader,
} from "./official.js";
import { fault, type Row } from "./row.js";
import { dcatAp, mapped, officialShapes, rdfa, turtle } from "./statements.js";
import { messageOf } from "./values.js";

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
export interface Oracle {
  readonly name: string;
  /** @param readData where public data that it needs comes from. */
  judge(site: DatasetSite, readData?: ReadPublicData): Promise<Row>;
}

/** All there are, in the order of the table. */
export const oracles: readonly Oracle[] = [
  { name: "Official validator, DatasetSite", judge: datasetValidator },
  { name: "Official validator, DataCatalog", judge: catalogueValidator },
  { name: "Official reader, over HTTP", judge: officialReader },
  { name: "Data Catalogue check of @id", judge: catalogueCheck },
  ...consumers.map((consumer): Oracle => ({
    name: consumer.name,
    judge: (site) => rowOf(consumer, site),
  })),
  { name: "Open Data Certificate", judge: certificate },
  { name: "JSON-LD, expanded with schema.org 30.0 and OpenActive", judge: expansion },
  { name: "RDFa", judge: rdfa },
  { name: "RDFa = Turtle", judge: turtle },
  { name: "RDFa = JSON-LD, mapped", judge: mapped },
  { name: "DCAT-AP 3.0.1 on RDFa", judge: dcatAp },
  { name: "DCAT-AP 3.0.1 on RDFa, official shapes", judge: officialShapes },
];

/** An oracle that cannot be asked on every machine. */
export interface OptionalOracle {
  readonly name: string;
  /** Looks for what it needs. */
  findNeeds(): Promise<Available<unknown>>;
}

/** Those that need something which is not part of this repository; without it they answer `not available`. */
export const optionalOracles: readonly OptionalOracle[] = [
  { name: "openactive-python", findNeeds: findPython },
  { name: "openactive-monitor", findNeeds: findPython },
  {
    name: "JSON-LD, expanded with schema.org 30.0 and OpenActive",
    findNeeds: () => readPublicData("schemaOrg"),
  },
  { name: "DCAT-AP 3.0.1 on RDFa, official shapes", findNeeds: () => readPublicData("shapes") },
];

function findPython(): Promise<Available<string>> {
  const python = pythonWithSoup();
  return Promise.resolve(
    python === undefined ? { missing: "Python's BeautifulSoup is not here" } : { value: python },
  );
}

/** An oracle's answer, by its name. */
export interface Answer extends Row {
  readonly name: string;
}

/** What all of them say of a Dataset Site, side by side. One that the page makes fail says so; the others go on. */
export async function judge(
  site: DatasetSite,
  readData: ReadPublicData = readPublicData,
): Promise<Answer[]> {
  return Promise.all(
    oracles.map(async ({ name, judge: ask }) => {
      try {
        return { name, ...(await ask(site, readData)) };
      } catch (error) {
        return { name, ...fault("ends with an exception", [messageOf(error)]) };
      }
    }),
  );
}
