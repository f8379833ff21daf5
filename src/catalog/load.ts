import type { Problem } from "../error.js";
import {
  checkDocument,
  readDocument,
  type CheckMoreOf,
  type ReadDocument,
} from "../document/document.js";
import { readText } from "../publisher/load.js";
import { catalogDocument, type CatalogAbout } from "./schema.js";

/**
 * Reads what the option `catalog` says of the data catalogue: a YAML file, or the same keys as an object.
 *
 * @throws {OpenActiveError} with every problem, for a file with lines and columns.
 */
export async function loadCatalogAbout(
  written: string | object,
  checkMore: CheckMoreOf<CatalogAbout>,
): Promise<ReadDocument<CatalogAbout>> {
  return typeof written === "string"
    ? readDocument(catalogDocument, await readText(written), written, checkMore)
    : checkDocument(catalogDocument, written, "the option catalog", checkMore);
}

/** A catalogue about which nothing is said. */
export const nothingSaid: ReadDocument<CatalogAbout> = {
  value: {},
  warnings: [],
  problemAt: ({ path, message }): Problem => ({
    file: "the option catalog",
    path: path.join("."),
    message,
  }),
};
