import type { Quad } from "n3";
import { expandName, type PrefixedName } from "../../src/rdf/vocabulary.js";
import { memoizePerSite, type DatasetSite } from "./dataset-site.js";
import { pass, reportNothing, type CheckResult } from "./row.js";
import { readStatements } from "./statements.js";
import { isObject, readList, readText, readObject, type JsonObject } from "./values.js";

/*
 * What the Open Data Certificate fills in for whoever gives it the address of a Dataset Site: theodi/data_kitten reads
 * (lib/data_kitten/publishing_formats), theodi/open-data-certificate makes fields of it (app/models/kitten_data.rb).
 */

/** A field of the questionnaire, and what is filled in. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** What was read, in the form both readers give. */
interface CertificateInput {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly publishers: readonly {
    readonly name?: string | undefined;
    readonly homepage?: string | undefined;
    readonly mbox?: string | undefined;
  }[];
  readonly rights?:
    | {
        readonly uri?: string | undefined;
        readonly dataLicense?: string | undefined;
        readonly contentLicense?: string | undefined;
      }
    | undefined;
  readonly licenses: readonly string[];
  readonly keywords: readonly string[];
  readonly frequency?: string | undefined;
  readonly issued?: string | undefined;
  readonly modified?: string | undefined;
  readonly distributions: readonly {
    readonly title?: string | undefined;
    readonly accessUrl?: string | undefined;
  }[];
}

/** How the certificate read a page, and what it filled in; nothing where it gave up. */
export interface Certificate {
  readonly how: "RDFa" | "datapackage.json" | "nothing";
  /** Whether there is a `datapackage.json`, read or not. */
  readonly datapackage: boolean;
  readonly fields: Fields;
  /** Why it gave up, before the first field or after some. */
  readonly stopped?: string;
}

/** Reads a Dataset Site as the Open Data Certificate does. */
export const readCertificate = memoizePerSite(async (site): Promise<Certificate> => {
  const text = await site.read(new URL("datapackage.json", site.url).href);
  const datapackage = text !== undefined;
  const packaged = datapackage ? readDatapackage(text) : undefined;
  if (packaged !== undefined)
    return { how: "datapackage.json", datapackage, ...fillFields(packaged, site.url) };
  const read = readRdfa(await readStatements(site), site.url);
  if (read === undefined)
    return {
      how: "nothing",
      datapackage,
      fields: {},
      stopped: "the page has no dcat:Dataset in RDFa, and JSON-LD is not read",
    };
  return { how: "RDFa", datapackage, ...fillFields(read, site.url) };
});

/** The row of the table. */
export async function checkCertificate(site: DatasetSite): Promise<CheckResult> {
  const { how, datapackage, fields, stopped } = await readCertificate(site);
  const names = Object.keys(fields);
  const missing = names.filter((name) => fields[name] === undefined);
  const passedOver =
    datapackage && how !== "datapackage.json"
      ? ["the datapackage.json has no datapackage_version, so it is passed over"]
      : [];
  const details = [
    ...(stopped === undefined ? [] : [stopped]),
    ...passedOver,
    ...names.map((name) => `${name}: ${fields[name] ?? "not filled"}`),
  ];
  if (names.length === 0) return reportNothing("fills nothing", details);
  const count = `${names.length - missing.length} of ${names.length} answers${how === "RDFa" ? "" : `, from ${how}`}`;
  return (stopped === undefined ? pass : reportNothing)(
    missing.length === 0 ? count : `${count}; not ${missing.join(", ")}`,
    details,
  );
}

const dataLicences: Readonly<Record<string, string>> = {
  "http://opendatacommons.org/licenses/by/": "odc_by",
  "http://opendatacommons.org/licenses/odbl/": "odc_odbl",
  "http://opendatacommons.org/licenses/pddl/": "odc_pddl",
  "http://creativecommons.org/publicdomain/zero/1.0/": "cc_zero",
  "http://reference.data.gov.uk/id/open-government-licence": "ogl_uk",
};
const contentLicences: Readonly<Record<string, string>> = {
  "http://creativecommons.org/licenses/by/2.0/uk/": "cc_by",
  "http://creativecommons.org/licenses/by-sa/2.0/uk/": "cc_by_sa",
  "http://creativecommons.org/publicdomain/zero/1.0/": "cc_zero",
  "http://reference.data.gov.uk/id/open-government-licence": "ogl_uk",
};
/** What the address of a licence has to look like, in the order they are tried. */
const licencePatterns: readonly [form: RegExp, name: string][] = [
  [/opendatacommons.org.*\/by(\/|$)/, "odc_by"],
  [/opendatacommons.org.*\/odbl(\/|$)/, "odc_odbl"],
  [/creativecommons.org.*\/zero(\/|$)/, "cc_zero"],
  [/creativecommons.org.*\/by-sa(\/|$)/, "cc_by_sa"],
  [/creativecommons.org.*\/by(\/|$)/, "cc_by"],
  [/(data|nationalarchives).gov.uk.*\/open-government-licence(\/|$)/, "ogl_uk"],
];

/** The answers, in the order they are made: what goes wrong at one leaves the following ones empty. */
function fillFields(
  read: CertificateInput,
  url: string,
): { readonly fields: Fields; readonly stopped?: string } {
  const {
    title,
    description,
    publishers: [publisher],
    rights,
    licenses,
    distributions,
    frequency,
  } = read;
  if (title === undefined)
    return { fields: {}, stopped: "the dataset has no dct:title, so nothing is filled" };
  const abbreviation = licencePatterns.find(([form]) => form.test(licenses[0] ?? ""))?.[1];
  const dataLicence = dataLicences[rights?.dataLicense ?? ""];
  const first: Fields = {
    dataTitle: title,
    webpage: publisher?.homepage ?? new URL("/", url).href,
    publisher: publisher?.name,
    publisherUrl: publisher?.homepage,
    contactEmail: publisher?.mbox,
    publisherRights: rights !== undefined || licenses.length > 0 ? "yes" : undefined,
    copyrightURL: rights?.uri,
    dataLicence: dataLicence ?? abbreviation,
    contentLicence:
      dataLicence === undefined && abbreviation !== undefined && !abbreviation.startsWith("odc")
        ? abbreviation
        : contentLicences[rights?.contentLicense ?? ""],
  };
  // The word "API" is looked for in title and description, and a description that is not there cannot be looked in.
  if (!title.includes("API") && description === undefined)
    return {
      fields: first,
      stopped: "the dataset has no dct:description, so what follows is not filled",
    };
  const service = title.includes("API") || description!.includes("API");
  const often =
    frequency === undefined
      ? distributions.length === 1
        ? "oneoff"
        : "collection"
      : distributions.length > 1
        ? "series"
        : "oneoff";
  const documented = {
    title,
    description,
    accrualPeriodicity: frequency,
    publisher: read.publishers[0],
    keyword: read.keywords[0],
    distribution: distributions[0],
    issued: read.issued,
    modified: read.modified,
  };
  const everyDistributionHas = (key: "title" | "accessUrl") =>
    distributions.every((distribution) => distribution[key] !== undefined);
  return {
    fields: {
      ...first,
      releaseType: service ? "service" : often,
      ...(service && { serviceType: frequency === undefined ? undefined : "changing" }),
      frequentChanges:
        frequency === undefined
          ? undefined
          : String(/(day|daily|hour|minute|second|real-?time)/i.test(frequency)),
      // Each of these is a box to tick of its own.
      ...Object.fromEntries(
        Object.entries(documented).map(([name, value]) => [
          `documentationMetadata ${name}`,
          value === undefined ? undefined : "yes",
        ]),
      ),
      "distributionMetadata title": everyDistributionHas("title") ? "yes" : undefined,
      "distributionMetadata accessURL": everyDistributionHas("accessUrl") ? "yes" : undefined,
    },
  };
}

/** What is read from RDFa: the first dcat:Dataset, and of each property the first value. */
function readRdfa(statements: readonly Quad[], url: string): CertificateInput | undefined {
  const dataset = statements.find(
    ({ predicate, object }) =>
      predicate.value === expandName("rdf:type") && object.value === expandName("dcat:Dataset"),
  )?.subject.value;
  if (dataset === undefined) return undefined;
  const listValues = (subject: string, name: PrefixedName) => [
    ...new Set(
      statements
        .filter(
          (each) => each.subject.value === subject && each.predicate.value === expandName(name),
        )
        .map(({ object }) => object.value),
    ),
  ];
  const getFirstText = (subject: string, name: PrefixedName) =>
    readText(listValues(subject, name)[0]);
  const [rights] = listValues(dataset, "dct:rights");
  const described =
    rights !== undefined && statements.some(({ subject }) => subject.value === rights);
  return {
    title: getFirstText(dataset, "dct:title"),
    description: getFirstText(dataset, "dct:description"),
    publishers: listValues(dataset, "dct:publisher").map((agent) => ({
      name: getFirstText(agent, "foaf:name"),
      homepage: getFirstText(agent, "foaf:homepage"),
      mbox: getFirstText(agent, "foaf:mbox"),
    })),
    rights:
      rights === undefined
        ? undefined
        : described
          ? {
              uri: url,
              dataLicense: getFirstText(rights, "odrs:dataLicense"),
              contentLicense: getFirstText(rights, "odrs:contentLicense"),
            }
          : { uri: rights },
    licenses: listValues(dataset, "dct:license"),
    keywords: listValues(dataset, "dcat:keyword"),
    frequency: getFirstText(dataset, "dcat:accrualPeriodicity"),
    issued: getFirstText(dataset, "dct:issued") ?? getFirstText(dataset, "dct:created"),
    modified: getFirstText(dataset, "dct:modified"),
    distributions: listValues(dataset, "dcat:distribution").map((distribution) => ({
      title: getFirstText(distribution, "dct:title"),
      accessUrl: getFirstText(distribution, "dcat:accessURL"),
    })),
  };
}

/**
 * A `datapackage.json` beside the page is read before RDFa is looked for, but only one of the old specification, which
 * says `datapackage_version`. Its publisher's `web` and `email` are then lost: they are put where nothing looks.
 */
function readDatapackage(text: string): CertificateInput | undefined {
  let found: JsonObject;
  try {
    found = readObject(JSON.parse(text));
  } catch {
    return undefined;
  }
  if (found["datapackage_version"] === undefined || found["datapackage_version"] === null)
    return undefined;
  const listObjects = (key: string) => readList(found[key]).filter(isObject);
  return {
    title: readText(found["title"]) ?? readText(found["name"]),
    description: readText(found["description"]),
    publishers: listObjects("publisher").map(({ name }) => ({ name: readText(name) })),
    rights: isObject(found["rights"])
      ? {
          uri: readText(found["rights"]["uri"]),
          dataLicense: readText(found["rights"]["dataLicense"]),
          contentLicense: readText(found["rights"]["contentLicense"]),
        }
      : undefined,
    licenses: listObjects("licenses").flatMap(({ url }) => readText(url) ?? []),
    keywords: readList(found["keywords"]).flatMap((keyword) => readText(keyword) ?? []),
    modified: readText(found["last_modified"]),
    distributions: listObjects("resources").map((resource) => ({
      title: readText(resource["path"]),
    })),
  };
}
