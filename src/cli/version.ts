import { readFileSync } from "node:fs";
import { resolvePackageFile } from "../package-files.js";

/** The version of the package that this file is part of. */
export function readVersion(): string {
  const manifest = readFileSync(resolvePackageFile("../package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
