import { encodeIri } from "../iris.js";
import { enGB, type Messages } from "../messages/index.js";
import {
  buildLanguageIris,
  findLicenceDetails,
  themeTaxonomy,
  type Resource,
} from "../rdf/index.js";
import type { DataCatalog } from "./describe.js";
import { formatCatalogDescription } from "./description.js";

/** What a catalogue says in RDF besides its own description. */
export interface CatalogFacts {
  /** The URLs of the datasets that it lists. */
  readonly datasets: readonly string[];
  /** The URL of its page for people, if it has one. */
  readonly pageUrl?: string | undefined;
  /** The texts from which its description is derived, and their language. Default: English. */
  readonly messages?: Messages | undefined;
}

/** Describes a catalogue in RDF as a list of resources: itself, its publisher and its licence. */
export function describeCatalogResources(
  catalog: DataCatalog,
  { datasets, pageUrl, messages = enGB }: CatalogFacts,
): Resource[] {
  const iri = encodeIri(catalog["@id"]);
  const publisher = `${iri}#publisher`;
  const { license } = catalog;
  const { libraryOfCongress, eu } = buildLanguageIris(messages.lang);
  const values = {
    ...catalog,
    description: formatCatalogDescription(catalog, messages),
    url: pageUrl,
    publisher,
    languages: [libraryOfCongress, eu ?? []].flat(),
    themes: themeTaxonomy,
    dataset: datasets.map(encodeIri),
  };
  return [
    { resourceKind: "Catalog", iri, values },
    { resourceKind: "Organization", iri: publisher, values: { ...catalog.publisher } },
    { resourceKind: "Licence", iri: license, values: { ...findLicenceDetails(license) } },
  ];
}
