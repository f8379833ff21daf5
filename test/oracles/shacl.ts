import { readFileSync } from "node:fs";
import { Parser, Store, type Quad, type Term } from "n3";
import SHACLValidator from "rdf-validate-shacl";

/** One thing that SHACL shapes find wrong with a description. */
export interface ShaclResult {
  /** The address of what it is about. */
  readonly node: string;
  /** The address of the property, where it is about one. */
  readonly property: string | undefined;
  readonly message: string;
}

const subClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";

/** Reads one of this repository's own shapes. */
const readOwnShapes = (name: string) =>
  readFileSync(new URL(`shapes/${name}.ttl`, import.meta.url), "utf8");

/** What DCAT-AP 3.0.1 demands, stated in SHACL by this repository. */
const demanded = readOwnShapes("demanded");
/** What it recommends. */
const recommended = readOwnShapes("recommended");

/** Finds what DCAT-AP 3.0.1 demands and a description does not do. */
export const findViolations = (quads: readonly Quad[]) => validateShapes(quads, demanded);

/** Finds what DCAT-AP 3.0.1 recommends and a description does not have. */
export const findMissingRecommendations = (quads: readonly Quad[]) =>
  validateShapes(quads, recommended);

/** A set of shapes that has been read, with the subclasses it names. */
interface ReadShapes {
  readonly validator: SHACLValidator;
  readonly subclasses: readonly Quad[];
}

const readBefore = new Map<string, ReadShapes>();

function readShapes(turtle: string): ReadShapes {
  const known = readBefore.get(turtle);
  if (known !== undefined) return known;
  const shapes = new Store(new Parser().parse(turtle));
  const read = {
    validator: new SHACLValidator(shapes),
    subclasses: shapes.getQuads(null, subClassOf, null, null),
  };
  readBefore.set(turtle, read);
  return read;
}

/** Validates a description with shapes in Turtle. */
export async function validateShapes(
  quads: readonly Quad[],
  shapesTurtle: string,
): Promise<ShaclResult[]> {
  const { validator, subclasses } = readShapes(shapesTurtle);
  // SHACL looks for subclasses in the description, where nobody repeats those of FOAF.
  const report = await validator.validate(new Store([...quads, ...subclasses]));
  return report.results.map(({ focusNode, path, message, value }) => ({
    node: focusNode?.value ?? "",
    property: describePath(path as Term | null),
    message:
      message.map((each) => each.value).join(" ") ||
      `is not as expected: ${value?.value ?? "missing"}`,
  }));
}

/** The address of a property; a choice of properties, which has a blank node, has none. */
const describePath = (path: Term | null) =>
  path?.termType === "NamedNode" ? path.value : undefined;

/** Formats a result as a line for people. */
export function formatResult({ node, property, message }: ShaclResult): string {
  return [node, property, message].filter((part) => part !== undefined).join(" ");
}
