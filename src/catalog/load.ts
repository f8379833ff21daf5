import type { Problem } from "../error.js";
import {
  checkDocument,
  loadDocument,
  type ExtraCheck,
  type ReadDocument,
} from "../document/index.js";
import { catalogDocument, type CatalogAbout } from "./schema.js";

/**
 * Reads the details of a data catalogue from the option `catalog`.
 *
 * @param source the path of a YAML file, or an object with the same keys.
 * @param checkMore finds further problems, such as those that depend on the rest of the site.
 * @throws {OpenActiveError} with all problems; in a file, with their lines and columns.
 */
export async function loadCatalogAbout(
  source: string | object,
  checkMore: ExtraCheck<CatalogAbout>,
): Promise<ReadDocument<CatalogAbout>> {
  return typeof source === "string"
    ? loadDocument(catalogDocument, source, checkMore)
    : checkDocument(catalogDocument, source, "the option catalog", checkMore);
}

/** The details of a catalogue for which the option `catalog` is not set: none. */
export const emptyCatalog: ReadDocument<CatalogAbout> = {
  value: {},
  warnings: [],
  problemAt: ({ path, message }): Problem => ({
    file: "the option catalog",
    path: path.join("."),
    message,
  }),
};
