import type { Publisher } from "../publisher/index.js";
import type { AdministrativeArea, Dataset } from "./dataset.js";
import { omitUndefined } from "./omit-undefined.js";

type Coverage = NonNullable<Publisher["dataset"]["spatialCoverage"]>;
type DeclaredArea = Exclude<Coverage, readonly unknown[]>;

/** Describes the areas that a dataset covers, in schema.org's terms. */
export function describeAreas(
  coverage: Coverage | undefined,
): Dataset["spatialCoverage"] | undefined {
  return Array.isArray(coverage) ? coverage.map(describeArea) : coverage && describeArea(coverage);
}

function describeArea(area: DeclaredArea): string | AdministrativeArea {
  if (typeof area === "string") return area;
  const { name, url, box } = area;
  // The order of schema.org: latitude before longitude, the lower left corner first.
  const corners = box && [box.south, box.west, box.north, box.east].join(" ");
  return omitUndefined<AdministrativeArea>({
    "@type": "AdministrativeArea",
    "@id": url,
    name,
    geo: corners === undefined ? undefined : { "@type": "GeoShape", box: corners },
  });
}
