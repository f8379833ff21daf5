// What the checks use of packages that ship no types.
declare module "rdf-canonize" {
  import { type Quad } from "n3";
  interface Options {
    readonly algorithm: "RDFC-1.0";
    readonly format: "application/n-quads";
  }
  /** Gives the canonical form of a graph (RDFC-1.0) as sorted N-Quads. */
  export function canonize(quads: readonly Quad[], options: Options): Promise<string>;
}
declare module "@openactive/data-models" {
  interface Models {
    getContext(version: "2.x"): Readonly<Record<string, unknown>>;
    readonly versions: Readonly<Record<string, string>>;
  }
  const models: Models;
  export default models;
}
