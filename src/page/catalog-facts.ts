import { describeCatalogResources, type DataCatalog } from "../catalog/index.js";
import type { Messages } from "../messages/index.js";
import { rdfaPrefixes, type Resource, type ResourceKind } from "../rdf/index.js";

/** What the templates of a catalogue's pages state in RDFa. */
export interface CatalogFacts {
  readonly prefixes: string;
  /** The IRI of the catalogue. */
  readonly iri: string;
  /** The values of each resource, which are those of the Turtle. */
  readonly values: Partial<Record<ResourceKind, Resource["values"]>>;
}

/**
 * Creates the values that the pages of a catalogue state in RDFa. Its datasets are not among them:
 * each row of a table names its own.
 */
export function createCatalogFacts(
  catalog: DataCatalog,
  messages: Messages,
  pageUrl: string | undefined,
): CatalogFacts {
  const resources = describeCatalogResources(catalog, { datasets: [], pageUrl, messages });
  const values = Object.fromEntries(
    resources.map((resource) => [resource.resourceKind, resource.values]),
  );
  return { prefixes: rdfaPrefixes, iri: resources[0]!.iri, values };
}
