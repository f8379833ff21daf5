/**
 * The value of a property: another resource, or text, which is only put together when needed.
 */
export type RdfaValue = { readonly resource: string } | { readonly text: () => string };

/** The statements of a page: subject → property → values, all names and URLs in full. */
export type RdfaGraph = ReadonlyMap<string, ReadonlyMap<string, readonly RdfaValue[]>>;

/** A relation from `rel`, or from `rev`, which swaps subject and object. */
export interface Relation {
  readonly property: string;
  readonly isReversed: boolean;
}

/** Collects the statements of a page. */
export interface GraphBuilder {
  readonly graph: RdfaGraph;
  /** Creates a name for a resource to which the page gives none. */
  createBlankNode(): string;
  addStatement(subject: string, property: string, value: RdfaValue): void;
  addRelation(subject: string, relation: Relation, object: string): void;
}

/** The most values that a property can have; a hostile page's further ones are dropped. */
const maxValues = 100;

/** The most statements to keep, far more than any Dataset Site makes. */
const maxStatements = 200_000;

/**
 * Creates a builder with an empty graph.
 *
 * @param longProperty a property that may have any number of values.
 */
export function createGraphBuilder(longProperty: string): GraphBuilder {
  const graph = new Map<string, Map<string, RdfaValue[]>>();
  let blankNodeCount = 0;
  let statementCount = 0;

  function createBlankNode(): string {
    blankNodeCount++;
    return `_:${blankNodeCount}`;
  }

  function addStatement(subject: string, property: string, value: RdfaValue): void {
    statementCount++;
    if (statementCount > maxStatements) return;
    const properties = graph.get(subject) ?? new Map<string, RdfaValue[]>();
    graph.set(subject, properties);
    const values = properties.get(property) ?? [];
    properties.set(property, values);
    if (values.length < maxValues || property === longProperty) values.push(value);
  }

  function addRelation(subject: string, { property, isReversed }: Relation, object: string): void {
    if (isReversed) addStatement(object, property, { resource: subject });
    else addStatement(subject, property, { resource: object });
  }

  return { graph, createBlankNode, addStatement, addRelation };
}
