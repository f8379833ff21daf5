import reader from "@openactive/dataset-utils";

/**
 * Reads a Dataset Site over HTTP with the official reader, which wants a catalogue that lists it.
 *
 * @param catalogUrl a Data Catalog whose `dataset` holds the addresses to read.
 */
export async function readDatasets(catalogUrl: string): Promise<unknown[]> {
  const { jsonld, errors } = await reader.getAllDatasets(catalogUrl);
  if (errors.length > 0) throw new Error(`the official reader failed: ${JSON.stringify(errors)}`);
  return jsonld;
}
