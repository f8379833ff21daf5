import { formatJsonFile } from "../dataset/index.js";
import type { DataCatalog } from "./describe.js";

/** Returns a catalogue as the text of a JSON-LD file. */
export const toCatalogJsonLd = (catalog: DataCatalog): string => formatJsonFile(catalog);
