import { walkNodes, getTextContent, type HtmlNode } from "./html.js";
import {
  resolveIri,
  defaultNamespaces,
  readNamespaces,
  resolveResource,
  expandTerms,
  type Namespaces,
} from "./rdfa-names.js";
import { resolveUrl } from "./values.js";

/** What a property says: another resource, or a text (worked out when asked for, as most are never needed). */
export type RdfaValue = { readonly resource: string } | { readonly text: () => string };

/** The statements of a page: subject → property → values, all with full names. */
export type RdfaGraph = ReadonlyMap<string, ReadonlyMap<string, readonly RdfaValue[]>>;

/** The property that says what class a thing is of. */
export const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** What an element hands down to those inside it: the evaluation context of RDFa Core. */
interface Scope {
  readonly namespaces: Namespaces;
  readonly subject: string;
  readonly object: string;
  /** Relations of `subject` to what is inside. */
  readonly openRelations: readonly Relation[];
}

/** `rel`, or the other way round `rev`. */
interface Relation {
  readonly property: string;
  readonly isReversed: boolean;
}

/** Stands in for the address of a page without one, so that what is relative to it is no web address. */
const placeholderBase = "page:/";

/** Of a property with more values, the others are not looked at. */
const maxValues = 100;

/**
 * Reads the RDFa of a page: RDFa 1.1 in HTML, without lists, which no Dataset Site uses.
 * Source: https://www.w3.org/TR/rdfa-core/#s_sequence and https://www.w3.org/TR/html-rdfa/.
 *
 * @param url the address of the page, for what is relative to it.
 */
export function readRdfa(page: HtmlNode, url = placeholderBase): RdfaGraph {
  const base = resolveUrl(readBaseHref(page), url) ?? url;
  const graph = new Map<string, Map<string, RdfaValue[]>>();
  let blankNodeCount = 0;
  const builder: GraphBuilder = {
    base,
    createBlankNode: () => `_:${++blankNodeCount}`,
    addStatement: (subject, property, value) => {
      if (!graph.has(subject)) graph.set(subject, new Map());
      const values = graph.get(subject)!.get(property);
      if (values === undefined) graph.get(subject)!.set(property, [value]);
      else if (values.length < maxValues) values.push(value);
    },
  };
  const stack: (readonly [HtmlNode, Scope])[] = [
    [page, { namespaces: defaultNamespaces, subject: base, object: base, openRelations: [] }],
  ];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, outer] = entry;
    const inner =
      node.attribs === undefined ? outer : readElement(node, node.attribs, outer, builder);
    for (const child of node.children?.toReversed() ?? []) stack.push([child, inner]);
  }
  return graph;
}

interface GraphBuilder {
  readonly base: string;
  createBlankNode(): string;
  addStatement(subject: string, property: string, value: RdfaValue): void;
}

function readBaseHref(page: HtmlNode): string {
  for (const { name, attribs } of walkNodes(page))
    if (name === "base" && attribs?.["href"] !== undefined) return attribs["href"];
  return "";
}

/** Adds what one element says, and gives what it hands down. */
function readElement(
  element: HtmlNode,
  attribs: Readonly<Record<string, string>>,
  outer: Scope,
  { base, createBlankNode, addStatement }: GraphBuilder,
): Scope {
  const namespaces = readNamespaces(attribs, outer.namespaces);
  const properties = expandTerms(attribs["property"], namespaces);
  const relations = [
    ...readRelations(attribs["rel"], namespaces, false),
    ...readRelations(attribs["rev"], namespaces, true),
  ];
  const types = expandTerms(attribs["typeof"], namespaces);
  const isTyped = attribs["typeof"] !== undefined;
  const isLiteral = attribs["content"] !== undefined || attribs["datatype"] !== undefined;

  const link = attribs["href"] ?? attribs["src"];
  const about =
    attribs["about"] === undefined
      ? undefined
      : resolveResource(attribs["about"], namespaces, base);
  const resource =
    attribs["resource"] !== undefined
      ? resolveResource(attribs["resource"], namespaces, base)
      : link === undefined
        ? undefined
        : resolveIri(link, base);
  const rootResource = ["html", "head", "body"].includes(element.name ?? "")
    ? outer.object
    : undefined;

  // The subject of the element's properties; the resource its content is about; the one `typeof` speaks of.
  let subject: string | undefined;
  let object: string | undefined;
  let typedResource: string | undefined;
  if (relations.length > 0) {
    subject = about ?? rootResource ?? outer.object;
    object = resource ?? (isTyped && about === undefined ? createBlankNode() : undefined);
    typedResource = about ?? object;
  } else if (properties.length > 0 && !isLiteral) {
    subject = about ?? rootResource ?? outer.object;
    object = isTyped ? (about ?? rootResource ?? resource ?? createBlankNode()) : undefined;
    typedResource = object;
  } else {
    subject =
      about ??
      resource ??
      rootResource ??
      (isTyped ? createBlankNode() : properties.length > 0 ? outer.object : undefined);
    typedResource = subject;
  }

  if (typedResource !== undefined)
    for (const type of types) addStatement(typedResource, rdfType, { resource: type });
  // An element that says nothing hands down what it was given.
  if (subject === undefined) return { ...outer, namespaces };
  const addRelation = (from: string, { property, isReversed }: Relation, to: string) =>
    isReversed
      ? addStatement(to, property, { resource: from })
      : addStatement(from, property, { resource: to });
  for (const relation of outer.openRelations) addRelation(outer.subject, relation, subject);
  for (const relation of relations)
    if (object !== undefined) addRelation(subject, relation, object);

  const linkedResource =
    isLiteral || relations.length > 0
      ? undefined
      : (resource ?? (about === undefined ? object : undefined));
  const value =
    linkedResource === undefined
      ? { text: () => attribs["content"] ?? attribs["datetime"] ?? getTextContent(element) }
      : { resource: linkedResource };
  for (const property of properties) addStatement(subject, property, value);

  const openRelations = object === undefined ? relations : [];
  return {
    namespaces,
    subject,
    object: object ?? (openRelations.length > 0 ? createBlankNode() : subject),
    openRelations,
  };
}

/** The relations an attribute names. Link types such as rel="stylesheet" are none. */
const readRelations = (
  attribute: string | undefined,
  namespaces: Namespaces,
  isReversed: boolean,
): Relation[] =>
  expandTerms(
    attribute
      ?.split(/\s+/)
      .filter((type) => type.includes(":"))
      .join(" "),
    namespaces,
  ).map((property) => ({ property, isReversed }));
