import { enGB, interpolate, type Messages } from "../messages/index.js";
import type { DataCatalog } from "./describe.js";

/** Returns a sentence about a catalogue, for search engines, menus and RDF. */
export function formatCatalogDescription(
  { description, publisher }: DataCatalog,
  messages: Messages = enGB,
): string {
  return description ?? interpolate(messages.catalog.description, { publisher: publisher.name });
}
