import { parse, stringify } from "yaml";
import { smallest } from "./site.js";

/** A publisher file that fills every free text there is, so that each of them can be attacked. */
export function everyText(hostile: string): string {
  const publisher = parse(smallest) as Record<string, Record<string, unknown>>;
  const text = (name: string) => `${name} ${hostile}`;
  return stringify({
    ...publisher,
    name: text("name"),
    legalName: text("legalName"),
    description: text("description"),
    email: "opendata@acme-leisure.example",
    telephone: "+44 20 7946 0000",
    sameAs: ["https://example.org/acme"],
    dataset: {
      ...publisher["dataset"],
      name: text("dataset.name"),
      alternateName: text("alternateName"),
      description: `${text("dataset.description")} long enough for a description of a dataset`,
      disambiguatingDescription: text("warning"),
      keywords: [text("keyword"), "Sessions"],
      spatialCoverage: text("area"),
      temporalCoverage: text("period"),
      variableMeasured: [text("measured"), "Price"],
      identifier: text("identifier"),
      version: text("version"),
      sameAs: ["https://example.org/dataset"],
      includedInDataCatalog: "https://example.org/catalogue",
    },
    feeds: [
      {
        type: "SessionSeries",
        url: "https://api.example.org/a",
        identifier: text("feed identifier"),
        name: text("feed name"),
        note: text("note"),
        status: "paused",
      },
    ],
    bookingService: {
      name: text("system"),
      url: "https://example.org/system",
      softwareVersion: text("system version"),
      hasCredential: "https://example.org/certificate",
    },
    accessService: {
      endpointUrl: "https://api.example.org/booking",
      landingPage: "https://example.org/",
      termsOfService: "https://example.org/terms",
      name: text("api"),
      description: text("api description"),
    },
    rights: {
      attributionText: text("credit"),
      attributionURL: "https://example.org/credit",
      reuserGuidelines: "https://example.org/reuse",
      copyrightNotice: text("notice"),
      copyrightHolder: text("holder"),
      copyrightYear: 2024,
    },
  });
}

/** Puts something into every string of a value, at every depth; `path` is as in `.publisher.name`. */
export function poison<T>(
  value: T,
  poisoned: (text: string, path: string) => string,
  path = "",
): T {
  if (typeof value === "string") return poisoned(value, path) as T;
  if (Array.isArray(value))
    return value.map((item, index) => poison(item, poisoned, `${path}[${index}]`)) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, poison(item, poisoned, `${path}.${key}`)]),
    ) as T;
  return value;
}

/** What looks like code to one program or another, and is text that a publisher may write. */
export const harmless = [
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

/** What would run `window.pwned=1`, or make a page blank, where text is not kept text. */
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
