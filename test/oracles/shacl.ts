import { existsSync, readFileSync } from "node:fs";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";

/** DCAT-AP 3.0.1's base shapes: they are not part of this repository, and not always beside it. */
const shapesFile = new URL("../../../shared/data/dcat-ap-3.0.1-shapes.ttl", import.meta.url);
export const hasShapes = existsSync(shapesFile);

/** What DCAT-AP's base shapes find wrong with a graph, as lines. */
export async function shaclFaults(turtle: string): Promise<string[]> {
  const shapes = new Store(new Parser().parse(readFileSync(shapesFile, "utf8")));
  const validator = new SHACLValidator(shapes);
  const report = await validator.validate(new Store(new Parser().parse(turtle)));
  return report.results.map(({ focusNode, path, message, severity }) => `${severity?.value.split("#")[1]}: ${focusNode?.value} ${String((path as { value?: string } | undefined)?.value)} ${message.map(({ value }) => value).join(" ")}`);
}
