import { readFileSync } from "node:fs";
import { Parser, Store, type Quad, type Term } from "n3";
import SHACLValidator from "rdf-validate-shacl";

/** One thing that SHACL shapes find wrong with a description. */
export interface ShaclResult {
  /** The URI of what it is about. */
  readonly node: string;
  /** The URI of the property, if it is about one. */
  readonly property: string | undefined;
  readonly message: string;
  /** Whether it is a warning and no violation. */
  readonly isWarning: boolean;
}

const subClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";

const warning = "http://www.w3.org/ns/shacl#Warning";

/** Reads a file of this repository's own shapes. */
const readOwnShapes = (name: string) =>
  readFileSync(new URL(`shapes/${name}.ttl`, import.meta.url), "utf8");

/** What DCAT-AP 3.0.1 demands, stated in SHACL by this repository. */
const demanded = readOwnShapes("demanded");
/** What it recommends. */
const recommended = readOwnShapes("recommended");
/** What DCAT-US 3.0 demands, as far as it makes sense outside the United States. */
const dcatUs = readOwnShapes("dcat-us");

/** Finds where a description fails to do what DCAT-AP 3.0.1 demands. */
export const findViolations = (quads: readonly Quad[]) => validateShapes(quads, demanded);

/** Finds what DCAT-AP 3.0.1 recommends and a description lacks. */
export const findMissingRecommendations = (quads: readonly Quad[]) =>
  validateShapes(quads, recommended);

/** Finds where a description fails to do what DCAT-US 3.0 demands. */
export const findDcatUsViolations = (quads: readonly Quad[]) => validateShapes(quads, dcatUs);

/** Shapes that have been read, with the subclasses they state. */
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
  // SHACL looks for subclasses in the description, which does not repeat those of FOAF.
  const report = await validator.validate(new Store([...quads, ...subclasses]));
  return report.results.map(({ focusNode, path, message, value, severity }) => ({
    node: focusNode?.value ?? "",
    property: describePath(path as Term | null),
    message:
      message.map((each) => each.value).join(" ") ||
      `is not as expected: ${value?.value ?? "missing"}`,
    isWarning: severity?.value === warning,
  }));
}

/** Gives the URI of a property. A choice of properties, which is a blank node, has none. */
const describePath = (path: Term | null) =>
  path?.termType === "NamedNode" ? path.value : undefined;

/** Formats a result as a line of text. */
export function formatResult({ node, property, message }: ShaclResult): string {
  return [node, property, message].filter((part) => part !== undefined).join(" ");
}
