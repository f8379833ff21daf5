import { readDatasets } from "../oracles/reader.js";
import { buildSite, type BuiltSite } from "./site.js";
import { serve } from "./web-server.js";

/** A site as others see it. */
export interface ReadBackSite {
  readonly site: BuiltSite;
  /** The Dataset as the official reader gets it, over HTTP. */
  readonly dataset: unknown;
  /** The file `dataset.jsonld`. */
  readonly jsonLd: unknown;
}

/** Builds the site of a publisher file and reads it back with the official reader. */
export async function buildAndReadBack(yaml: string): Promise<ReadBackSite> {
  const site = await buildSite({ "publisher.yaml": yaml });
  const urls = [...site.pages.keys()];
  const page = urls.find((url) => site.page(url).includes('typeof="dcat:Dataset"'))!;
  const jsonLdFile = urls.find((url) => url.endsWith("/dataset.jsonld"))!;
  const server = await serve((file) => {
    if (file === "/catalogue.jsonld") return JSON.stringify({ dataset: [server.origin + page] });
    return site.pages.get(file.replace(/index\.html$/, ""));
  });
  const [dataset] = await readDatasets(`${server.origin}/catalogue.jsonld`);
  await server.close();
  const jsonLd: unknown = JSON.parse(site.page(jsonLdFile));
  return { site, dataset, jsonLd };
}
