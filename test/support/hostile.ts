import { parse, stringify } from "yaml";
import { minimalPublisher } from "./site.js";

/** Fills the keys of the dataset. */
const fillDataset = (addHostileText: (name: string) => string): object => ({
  name: addHostileText("dataset.name"),
  alternateName: [addHostileText("alternateName"), "Another name"],
  description: `${addHostileText("dataset.description")} long enough for a description of a dataset`,
  disambiguatingDescription: addHostileText("warning"),
  keywords: [addHostileText("keyword"), "Sessions"],
  spatialCoverage: [
    addHostileText("area"),
    "http://statistics.data.gov.uk/id/statistical-geography/E12000007",
    {
      name: addHostileText("area with a box"),
      url: "https://example.org/area",
      box: { south: 51.28, west: -0.51, north: 51.69, east: 0.33 },
    },
  ],
  temporalCoverage: addHostileText("period"),
  variableMeasured: [addHostileText("measured"), "Price"],
  measurementTechnique: [addHostileText("technique")],
  identifier: [addHostileText("identifier"), "urn:example:1"],
  contactPoint: {
    name: addHostileText("contact"),
    email: "data@acme-leisure.example",
    telephone: "+44 20 7946 0001",
    url: "https://example.org/contact",
  },
  isBasedOn: ["https://example.org/original"],
  isPartOf: "https://example.org/whole",
  hasPart: "https://example.org/part",
  funder: "https://example.org/funder",
  citation: [addHostileText("citation"), "https://example.org/citation"],
  changelog: "https://example.org/changelog",
  mailingList: "https://example.org/mailing-list",
  expires: "2030-12-31",
  movedTo: "https://example.org/new-home",
  version: addHostileText("version"),
  sameAs: ["https://example.org/dataset"],
  includedInDataCatalog: ["https://example.org/catalogue", "https://example.org/another"],
});

/** Fills the keys of the rights. */
const fillRights = (addHostileText: (name: string) => string): object => ({
  attributionText: addHostileText("credit"),
  attributionURL: "https://example.org/credit",
  reuserGuidelines: "https://example.org/reuse",
  copyrightNotice: addHostileText("notice"),
  copyrightHolder: addHostileText("holder"),
  copyrightYear: 2024,
  copyrightStatement: "https://example.org/copyright",
  databaseRightHolder: addHostileText("database right holder"),
  databaseRightYear: 2023,
  databaseRightStatement: "https://example.org/database-right",
});

/** Writes a publisher file that has a hostile text in every place where text is free. */
export function fillEveryText(hostile: string): string {
  const publisher = parse(minimalPublisher) as Record<string, Record<string, unknown>>;
  const addHostileText = (name: string) => `${name} ${hostile}`;
  return stringify({
    ...publisher,
    name: addHostileText("name"),
    legalName: addHostileText("legalName"),
    description: addHostileText("description"),
    email: "opendata@acme-leisure.example",
    telephone: "+44 20 7946 0000",
    sameAs: ["https://example.org/acme"],
    identifier: addHostileText("publisher identifier"),
    vatID: addHostileText("VAT number"),
    organizationType: "local-authority",
    address: {
      streetAddress: addHostileText("street"),
      addressLocality: addHostileText("town"),
      addressRegion: addHostileText("region"),
      postalCode: addHostileText("postcode"),
      addressCountry: "GB",
    },
    dataset: { ...publisher["dataset"], ...fillDataset(addHostileText) },
    feeds: [
      {
        type: "SessionSeries",
        url: "https://api.example.org/a",
        identifier: addHostileText("feed identifier"),
        name: addHostileText("feed name"),
        note: addHostileText("note"),
        status: "deprecated",
      },
    ],
    bookingService: {
      name: addHostileText("system"),
      url: "https://example.org/system",
      softwareVersion: addHostileText("system version"),
      hasCredential: "https://example.org/certificate",
      termsOfService: "https://example.org/system-terms",
    },
    accessService: {
      endpointUrl: "https://api.example.org/booking",
      landingPage: "https://example.org/",
      termsOfService: "https://example.org/terms",
      name: addHostileText("api"),
      description: addHostileText("api description"),
    },
    rights: fillRights(addHostileText),
    guidance: { certificate: "https://certificates.theodi.org/en/datasets/1/certificate" },
  });
}

/**
 * Copies a value with every string in it changed, at any depth.
 *
 * @param poisonText returns the new text; `path` is written as in `.publisher.name`.
 */
export function poison<T>(
  value: T,
  poisonText: (text: string, path: string) => string,
  path = "",
): T {
  if (typeof value === "string") return poisonText(value, path) as T;
  if (Array.isArray(value)) {
    return value.map((item, index) => poison(item, poisonText, `${path}[${index}]`)) as T;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    poison(item, poisonText, `${path}.${key}`),
  ]);
  return Object.fromEntries(entries) as T;
}

/** Texts that look like code to one program or another, and that a publisher may write. */
export const harmlessTexts = [
  ["quotes", `"double" 'single' \`back\``],
  ["an ampersand", "Sport & Leisure"],
  ["a comparison", "age < 5 and age > 3"],
  ["line separators", "one\u2028two\u2029three"],
  ["right to left", "مركز \u202e evil \u202c"],
  ["emoji", "🏊‍♀️ 🇬🇧"],
  ["template syntax", "{{ 7*7 }} {% include 'x' %} {# no #} ${1+1} < %= 1 %>"],
  ["replacement patterns", "$& $1 $$ $`"],
  ["Markdown", "**bold** _em_ [link](https://evil.example.org/ 'x') # head"],
  ["prototype keys", "__proto__ constructor toString"],
  ["a comment's end", "--> ]]> */ //"],
  ["line ends", "one\n\n    four spaces\n\ttab"],
] as const;

/** Texts that run `window.pwned=1`, or leave a page blank, wherever text is taken for code. */
export const attacks = [
  "</script><script>window.pwned=1</script>",
  "<!-- <script>",
  "--><script>window.pwned=1</script>",
  "<!--<script>*/]]></script><script>window.pwned=1</script>",
  `"><img src=x onerror=window.pwned=1>`,
  `'><img src=x onerror='window.pwned=1'>`,
  "</textarea></title></style></noscript><svg onload=window.pwned=1>",
  "\u2028</title><svg onload=window.pwned=1>",
  `" onfocus="window.pwned=1" autofocus onmouseover="window.pwned=1`,
  `' onmouseover='window.pwned=1`,
  "javascript:window.pwned=1",
  "JaVaScRiPt:window.pwned=1//https://example.org/",
  "\u0001javascript:window.pwned=1",
  "java\nscript:window.pwned=1",
  "data:text/html,<script>opener.pwned=1</script>",
  "vbscript:window.pwned=1",
  "{{ constructor.constructor('window.pwned=1')() }} ${window.pwned=1} {% raw %}",
] as const;
