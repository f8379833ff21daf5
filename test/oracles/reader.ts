import reader from "@openactive/dataset-utils";

/**
 * Reads Dataset Sites over HTTP with the official reader, which starts from a catalogue.
 *
 * @param catalogUrl a Data Catalogue whose `dataset` lists the URLs to read.
 * @returns the JSON-LD of each.
 * @throws if the reader reports an error.
 */
export async function readDatasets(catalogUrl: string): Promise<unknown[]> {
  const { jsonld, errors } = await reader.getAllDatasets(catalogUrl);
  if (errors.length > 0) {
    throw new Error(`the official reader failed: ${JSON.stringify(errors)}`);
  }
  return jsonld;
}
