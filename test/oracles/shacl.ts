import { Parser, Store, type Quad } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { dataFile } from "./data.js";

/** DCAT-AP 3.0.1's base shapes: they are not part of this repository, and not always on the machine. */
const shapes = await dataFile("shapes");
export const hasShapes = "text" in shapes;

/** What DCAT-AP's base shapes find wrong with a graph in Turtle, as lines. */
export async function shaclFaults(turtle: string): Promise<string[]> {
  if (!("text" in shapes)) throw new Error(shapes.why);
  return shaclFaultsOf(new Parser().parse(turtle), shapes.text);
}

/** What shapes in Turtle find wrong with a graph, as lines. */
export async function shaclFaultsOf(quads: readonly Quad[], shapesTurtle: string): Promise<string[]> {
  const validator = new SHACLValidator(new Store(new Parser().parse(shapesTurtle)));
  const report = await validator.validate(new Store([...quads]));
  return report.results.map(({ focusNode, path, message, severity }) => `${severity?.value.split("#")[1]}: ${focusNode?.value} ${String((path as { value?: string } | undefined)?.value)} ${message.map(({ value }) => value).join(" ")}`);
}
