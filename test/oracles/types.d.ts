// What the oracles use of packages that ship no types.
declare module "rdf-canonize" {
  import { type Quad } from "n3";
  /** The canonical form of a graph (RDFC-1.0) as N-Quads, a line for each statement, in order. */
  export function canonize(
    quads: readonly Quad[],
    options: {
      readonly algorithm: "RDFC-1.0";
      readonly format: "application/n-quads";
      readonly maxWorkFactor?: number;
    },
  ): Promise<string>;
}
declare module "@openactive/data-models" {
  const models: {
    getContext(version: "2.x"): Readonly<Record<string, unknown>>;
    versions: Readonly<Record<string, string>>;
  };
  export default models;
}
