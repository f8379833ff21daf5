import type { Problem } from "../error.js";
import {
  checkDocument,
  readDocument,
  type ExtraCheck,
  type ReadDocument,
} from "../document/document.js";
import { readTextFile } from "../publisher/load.js";
import { catalogDocument, type CatalogAbout } from "./schema.js";

/**
 * Reads what the option `catalog` says of the data catalogue: a YAML file, or the same keys as an object.
 *
 * @throws {OpenActiveError} with every problem, for a file with lines and columns.
 */
export async function loadCatalogAbout(
  source: string | object,
  checkMore: ExtraCheck<CatalogAbout>,
): Promise<ReadDocument<CatalogAbout>> {
  return typeof source === "string"
    ? readDocument(catalogDocument, await readTextFile(source), source, checkMore)
    : checkDocument(catalogDocument, source, "the option catalog", checkMore);
}

/** A catalogue about which nothing is said. */
export const emptyCatalog: ReadDocument<CatalogAbout> = {
  value: {},
  warnings: [],
  problemAt: ({ path, message }): Problem => ({
    file: "the option catalog",
    path: path.join("."),
    message,
  }),
};
