import { readFileSync, readdirSync } from "node:fs";
import { describeDataset, readPublisher, type Dataset } from "../../src/index.js";

/** The shortest JSON-LD of a Dataset Site that this program reads back unchanged. */
export const acme = {
  "@context": ["https://schema.org/", "https://openactive.io/"],
  "@type": "Dataset",
  "@id": "https://data.acme.example/",
  url: "https://data.acme.example/",
  name: "Acme Sessions",
  license: "https://creativecommons.org/licenses/by/4.0/",
  publisher: { "@type": "Organization", name: "Acme Leisure", legalName: "Acme Leisure Trust Ltd" },
  keywords: ["Sessions"],
};

/** A page of somebody else's. */
export const buildPage = (head: string, body = "<h1>Open Data</h1>") =>
  `<!doctype html>\n<html lang="en"><head><title>Open Data</title>${head}</head><body>${body}</body></html>`;

/** A JSON-LD block. */
export const buildJsonLdScript = (json: unknown, attributes = 'type="application/ld+json"') =>
  `<script ${attributes}>${typeof json === "string" ? json : JSON.stringify(json)}</script>`;

/** A page with one JSON-LD block. */
export const buildJsonLdPage = (json: unknown, attributes?: string) =>
  buildPage(buildJsonLdScript(json, attributes));

/** A page without its JSON-LD. */
export const removeJsonLd = (html: string) =>
  html.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, "");

/** The datasets of the fifteen real publishers. */
export function readRealDatasets(): Dataset[] {
  const folder = new URL("../publishers/", import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    try {
      return [
        describeDataset(readPublisher(readFileSync(new URL(file, folder), "utf8"), file).publisher),
      ];
    } catch {
      // Some are there to show what is refused.
      return [];
    }
  });
}

/** A value as JSON-LD carries it. */
export const toJsonValue = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

interface GeneratedSite {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly publisherUrl: string;
  readonly attributionText: string;
  readonly attributionUrl: string;
}

/**
 * A page as the dataset-site-generator made them until 2020, and GoodGym's with a small difference: RDFa with the
 * prefix odrs not declared, a feed with a title of its own, and JSON-LD without names of feeds.
 */
export function renderGeneratorPage(
  { url, title, publisher, publisherUrl, attributionText, attributionUrl }: GeneratedSite,
  context: readonly string[] = ["https://schema.org/", "https://openactive.io/"],
): string {
  const licence = "https://creativecommons.org/licenses/by/4.0/";
  const jsonLd = {
    "@context": context,
    "@type": "Dataset",
    "@id": url,
    url,
    name: title,
    license: licence,
    distribution: [{ "@type": "DataDownload", contentUrl: `${url}feed` }],
    inLanguage: ["en-GB"],
    publisher: { "@type": "Organization", name: publisher, url: publisherUrl },
  };
  return `<!DOCTYPE HTML>
<html prefix="dct: http://purl.org/dc/terms/
              rdf: http://www.w3.org/1999/02/22-rdf-syntax-ns#
              dcat: http://www.w3.org/ns/dcat#
              foaf: http://xmlns.com/foaf/0.1/"
      lang="en">
  <head>
    <title>${title} - Open Data</title>
    <meta property="og:title" content="${title} - Open Data" />
    <script type="application/ld+json">
    ${JSON.stringify(jsonLd, undefined, 2)}
    </script>
  </head>
  <body>
    <div typeof="dcat:Dataset" resource="${url}">
      <div><a href="${publisherUrl}" about="${publisherUrl}" property="foaf:homepage"><span property="foaf:name" content="${publisher}"><img src="logo.png" alt=""/></span></a></div>
      <a property='dcat:distribution' typeof='dcat:Distribution' href='${url}feed'><span property="dct:title">OpenActive RPDE Endpoint</span></a>
      <p>Published using <a href="https://openactive.io/realtime-paged-data-exchange/1.0/" property="dct:format">OpenActive RPDE</a>.<p>
      <p property="dct:title">${title}</p>
      <p property="dct:created" content='2014-07-20T00:00:00.000Z' datatype='xsd:dateTime'>2014-07-20</p>
      <span property="dct:license" resource="${licence}">
        This data is owned by <a property="dct:publisher" href="${publisherUrl}">${publisher} Ltd</a> and is licensed under the
        <a href="${licence}"><span property="dct:title">Creative Commons Attribution Licence (CC-BY v4.0)</span></a>;
      </span>
      <span property="dct:rights" resource="#rights" typeof="odrs:RightsStatement">
        <span property="rdfs:label">Rights Statement</span>
        <a href="${licence}" property="odrs:dataLicense">Creative Commons Attribution Licence (CC-BY v4.0)</a>
        "<a href="${attributionUrl}" property="odrs:attributionURL"><span property="odrs:attributionText">${attributionText}</span></a>".
      </span>
    </div>
  </body>
</html>`;
}
