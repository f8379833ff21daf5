import type { AdministrativeArea, CompleteDataset } from "../dataset/index.js";
import { encodeIri } from "../iris.js";

/** An area that a dataset covers, as RDF describes it. */
export interface AreaResource {
  readonly iri: string;
  readonly name: string | undefined;
  /** Its bounding box and the centre of that, in Well-Known Text. */
  readonly box: string | undefined;
  readonly centre: string | undefined;
}

/**
 * Describes the areas of a dataset. An area without an address gets a fragment of the dataset's:
 * `#area`, `#area-2` and so on.
 */
export function describeAreas({ "@id": id, spatialCoverage }: CompleteDataset): AreaResource[] {
  return spatialCoverage.map((area, index) => ({
    iri: encodeIri(area["@id"] ?? `${id}#area${index === 0 ? "" : `-${index + 1}`}`),
    name: area.name,
    ...describeBox(area),
  }));
}

/** Converts schema.org's box, "south west north east", to Well-Known Text. */
function describeBox({ geo }: AdministrativeArea): Pick<AreaResource, "box" | "centre"> {
  const numbers = (geo?.box ?? "").split(/[\s,]+/).map(Number);
  const [south = NaN, west = NaN, north = NaN, east = NaN] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) {
    return { box: undefined, centre: undefined };
  }
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const box = `POLYGON((${corners.map((corner) => corner.join(" ")).join(", ")}))`;
  return { box, centre: `POINT(${findMiddle(west, east)} ${findMiddle(south, north)})` };
}

/** Finds the middle of two coordinates, to about ten centimetres. */
const findMiddle = (one: number, other: number): number => Number(((one + other) / 2).toFixed(6));
