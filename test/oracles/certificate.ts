import type { Quad } from "n3";
import { iriOf, type Name } from "../../src/rdf/vocabulary.js";
import { once, type DatasetSite } from "./dataset-site.js";
import { ok, none, type Row } from "./row.js";
import { statementsOf } from "./statements.js";
import { isThing, listIn, textIn, thingIn, type Thing } from "./values.js";

/*
 * What the Open Data Certificate fills in for whoever gives it the address of a Dataset Site: theodi/data_kitten reads
 * (lib/data_kitten/publishing_formats), theodi/open-data-certificate makes fields of it (app/models/kitten_data.rb).
 */

/** A field of the questionnaire, and what is filled in. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** What was read, in the form both readers give. */
interface Read {
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
export const certificateOf = once(async (site): Promise<Certificate> => {
  const text = await site.read(new URL("datapackage.json", site.url).href);
  const datapackage = text !== undefined;
  const packaged = datapackage ? readDatapackage(text) : undefined;
  if (packaged !== undefined)
    return { how: "datapackage.json", datapackage, ...fieldsOf(packaged, site.url) };
  const read = readRdfa(await statementsOf(site), site.url);
  if (read === undefined)
    return {
      how: "nothing",
      datapackage,
      fields: {},
      stopped: "the page has no dcat:Dataset in RDFa, and JSON-LD is not read",
    };
  return { how: "RDFa", datapackage, ...fieldsOf(read, site.url) };
});

/** The row of the table. */
export async function certificate(site: DatasetSite): Promise<Row> {
  const { how, datapackage, fields, stopped } = await certificateOf(site);
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
  if (names.length === 0) return none("fills nothing", details);
  const count = `${names.length - missing.length} of ${names.length} answers${how === "RDFa" ? "" : `, from ${how}`}`;
  return (stopped === undefined ? ok : none)(
    missing.length === 0 ? count : `${count}; not ${missing.join(", ")}`,
    details,
  );
}

const licencesOfData: Readonly<Record<string, string>> = {
  "http://opendatacommons.org/licenses/by/": "odc_by",
  "http://opendatacommons.org/licenses/odbl/": "odc_odbl",
  "http://opendatacommons.org/licenses/pddl/": "odc_pddl",
  "http://creativecommons.org/publicdomain/zero/1.0/": "cc_zero",
  "http://reference.data.gov.uk/id/open-government-licence": "ogl_uk",
};
const licencesOfContent: Readonly<Record<string, string>> = {
  "http://creativecommons.org/licenses/by/2.0/uk/": "cc_by",
  "http://creativecommons.org/licenses/by-sa/2.0/uk/": "cc_by_sa",
  "http://creativecommons.org/publicdomain/zero/1.0/": "cc_zero",
  "http://reference.data.gov.uk/id/open-government-licence": "ogl_uk",
};
/** What the address of a licence has to look like, in the order they are tried. */
const licenceForms: readonly [form: RegExp, name: string][] = [
  [/opendatacommons.org.*\/by(\/|$)/, "odc_by"],
  [/opendatacommons.org.*\/odbl(\/|$)/, "odc_odbl"],
  [/creativecommons.org.*\/zero(\/|$)/, "cc_zero"],
  [/creativecommons.org.*\/by-sa(\/|$)/, "cc_by_sa"],
  [/creativecommons.org.*\/by(\/|$)/, "cc_by"],
  [/(data|nationalarchives).gov.uk.*\/open-government-licence(\/|$)/, "ogl_uk"],
];

/** The answers, in the order they are made: what goes wrong at one leaves the following ones empty. */
function fieldsOf(read: Read, url: string): { readonly fields: Fields; readonly stopped?: string } {
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
  const abbreviation = licenceForms.find(([form]) => form.test(licenses[0] ?? ""))?.[1];
  const dataLicence = licencesOfData[rights?.dataLicense ?? ""];
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
        : licencesOfContent[rights?.contentLicense ?? ""],
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
  const all = (key: "title" | "accessUrl") =>
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
      "distributionMetadata title": all("title") ? "yes" : undefined,
      "distributionMetadata accessURL": all("accessUrl") ? "yes" : undefined,
    },
  };
}

/** What is read from RDFa: the first dcat:Dataset, and of each property the first value. */
function readRdfa(statements: readonly Quad[], url: string): Read | undefined {
  const dataset = statements.find(
    ({ predicate, object }) =>
      predicate.value === iriOf("rdf:type") && object.value === iriOf("dcat:Dataset"),
  )?.subject.value;
  if (dataset === undefined) return undefined;
  const all = (subject: string, name: Name) => [
    ...new Set(
      statements
        .filter((each) => each.subject.value === subject && each.predicate.value === iriOf(name))
        .map(({ object }) => object.value),
    ),
  ];
  const first = (subject: string, name: Name) => textIn(all(subject, name)[0]);
  const [rights] = all(dataset, "dct:rights");
  const described =
    rights !== undefined && statements.some(({ subject }) => subject.value === rights);
  return {
    title: first(dataset, "dct:title"),
    description: first(dataset, "dct:description"),
    publishers: all(dataset, "dct:publisher").map((agent) => ({
      name: first(agent, "foaf:name"),
      homepage: first(agent, "foaf:homepage"),
      mbox: first(agent, "foaf:mbox"),
    })),
    rights:
      rights === undefined
        ? undefined
        : described
          ? {
              uri: url,
              dataLicense: first(rights, "odrs:dataLicense"),
              contentLicense: first(rights, "odrs:contentLicense"),
            }
          : { uri: rights },
    licenses: all(dataset, "dct:license"),
    keywords: all(dataset, "dcat:keyword"),
    frequency: first(dataset, "dcat:accrualPeriodicity"),
    issued: first(dataset, "dct:issued") ?? first(dataset, "dct:created"),
    modified: first(dataset, "dct:modified"),
    distributions: all(dataset, "dcat:distribution").map((distribution) => ({
      title: first(distribution, "dct:title"),
      accessUrl: first(distribution, "dcat:accessURL"),
    })),
  };
}

/**
 * A `datapackage.json` beside the page is read before RDFa is looked for, but only one of the old specification, which
 * says `datapackage_version`. Its publisher's `web` and `email` are then lost: they are put where nothing looks.
 */
function readDatapackage(text: string): Read | undefined {
  let found: Thing;
  try {
    found = thingIn(JSON.parse(text));
  } catch {
    return undefined;
  }
  if (found["datapackage_version"] === undefined || found["datapackage_version"] === null)
    return undefined;
  const things = (key: string) => listIn(found[key]).filter(isThing);
  return {
    title: textIn(found["title"]) ?? textIn(found["name"]),
    description: textIn(found["description"]),
    publishers: things("publisher").map(({ name }) => ({ name: textIn(name) })),
    rights: isThing(found["rights"])
      ? {
          uri: textIn(found["rights"]["uri"]),
          dataLicense: textIn(found["rights"]["dataLicense"]),
          contentLicense: textIn(found["rights"]["contentLicense"]),
        }
      : undefined,
    licenses: things("licenses").flatMap(({ url }) => textIn(url) ?? []),
    keywords: listIn(found["keywords"]).flatMap((keyword) => textIn(keyword) ?? []),
    modified: textIn(found["last_modified"]),
    distributions: things("resources").map((resource) => ({ title: textIn(resource["path"]) })),
  };
}
