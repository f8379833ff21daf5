import type { HtmlNode } from "./html.js";
import type { GraphBuilder, RdfaValue, Relation } from "./rdfa-graph.js";
import {
  expandTerms,
  rdfType,
  readNamespaces,
  readRelations,
  resolveIri,
  resolveResource,
  type Namespaces,
} from "./rdfa-names.js";

/** The state that an element inherits from its ancestors: the evaluation context of RDFa Core. */
export interface Scope {
  readonly namespaces: Namespaces;
  readonly subject: string;
  /** The subject of elements that do not set one themselves. */
  readonly object: string;
  /** Relations of `subject` to the next resources inside. */
  readonly openRelations: readonly Relation[];
}

/** What is the same for all elements of a page. */
export interface PageReader {
  /** The URL against which relative URLs are resolved. */
  readonly base: string;
  readonly builder: GraphBuilder;
  /** Returns the text of an element and of all elements in it. */
  getText(element: HtmlNode): string;
}

/** The attributes of an element, all names and URLs in full. */
interface RdfaAttributes {
  readonly namespaces: Namespaces;
  readonly properties: readonly string[];
  readonly relations: readonly Relation[];
  readonly types: readonly string[];
  /** Whether there is a `typeof`, even an empty one. */
  readonly isTyped: boolean;
  /** Whether the value of its properties is text even if the element has a link. */
  readonly isLiteral: boolean;
  readonly about: string | undefined;
  /** `resource`, or otherwise `href` or `src`. */
  readonly resource: string | undefined;
}

/** The resources that an element makes statements about. */
interface ElementResources {
  /** The subject of its properties and relations; `undefined` if it states nothing. */
  readonly subject: string | undefined;
  /** The object of its relations and properties, and the subject of the elements inside. */
  readonly object: string | undefined;
  /** The resource whose class `typeof` states. */
  readonly typedResource: string | undefined;
}

/**
 * Adds the statements of one element to the graph.
 *
 * Source: https://www.w3.org/TR/rdfa-core/#s_sequence; comments name its steps.
 *
 * @returns the scope that the elements inside inherit.
 */
export function readElement(
  element: HtmlNode,
  outer: Scope,
  { base, builder, getText }: PageReader,
): Scope {
  if (element.attribs === undefined) return outer;
  const attributes = readAttributes(element.attribs, outer.namespaces, base);
  const { namespaces, properties, relations, types } = attributes;
  const { subject, object, typedResource } = chooseResources(element, attributes, outer, builder);

  // Step 7.
  if (typedResource !== undefined) {
    for (const type of types) builder.addStatement(typedResource, rdfType, { resource: type });
  }
  // An element that states nothing passes on what it inherits.
  if (subject === undefined) return { ...outer, namespaces };
  // Step 12, which completes relations of the elements around this one.
  for (const relation of outer.openRelations) builder.addRelation(outer.subject, relation, subject);
  // Step 9.
  if (object !== undefined) {
    for (const relation of relations) builder.addRelation(subject, relation, object);
  }
  // Step 11.
  const value = chooseValue(element, attributes, object, getText);
  for (const property of properties) builder.addStatement(subject, property, value);

  // Steps 10 and 13.
  if (object !== undefined) return { namespaces, subject, object, openRelations: [] };
  const innerSubject = relations.length > 0 ? builder.createBlankNode() : subject;
  return { namespaces, subject, object: innerSubject, openRelations: relations };
}

function readAttributes(
  attribs: Readonly<Record<string, string>>,
  outerNamespaces: Namespaces,
  base: string,
): RdfaAttributes {
  const namespaces = readNamespaces(attribs, outerNamespaces);
  const resolve = (attribute: string | undefined) =>
    attribute === undefined ? undefined : resolveResource(attribute, namespaces, base);
  const link = attribs["href"] ?? attribs["src"];
  const linkedResource = link === undefined ? undefined : resolveIri(link, base);
  return {
    namespaces,
    properties: expandTerms(attribs["property"], namespaces),
    relations: [
      ...readRelations(attribs["rel"], namespaces, false),
      ...readRelations(attribs["rev"], namespaces, true),
    ],
    types: expandTerms(attribs["typeof"], namespaces),
    isTyped: attribs["typeof"] !== undefined,
    isLiteral: attribs["content"] !== undefined || attribs["datatype"] !== undefined,
    about: resolve(attribs["about"]),
    resource: attribs["resource"] === undefined ? linkedResource : resolve(attribs["resource"]),
  };
}

/** Steps 5 and 6: chooses the resources by the rules of RDFa in HTML. */
function chooseResources(
  { name = "" }: HtmlNode,
  attributes: RdfaAttributes,
  outer: Scope,
  { createBlankNode }: GraphBuilder,
): ElementResources {
  const { about, resource, isTyped, isLiteral, properties, relations } = attributes;
  // The elements around the whole page have the same subject as the page.
  const pageResource = ["html", "head", "body"].includes(name) ? outer.object : undefined;

  // Step 6.
  if (relations.length > 0) {
    const isNewNode = isTyped && about === undefined;
    const object = resource ?? (isNewNode ? createBlankNode() : undefined);
    return { subject: about ?? outer.object, object, typedResource: about ?? object };
  }
  // Step 5.1.
  if (properties.length > 0 && !isLiteral) {
    const typedResource = isTyped
      ? (about ?? pageResource ?? resource ?? createBlankNode())
      : undefined;
    return { subject: about ?? outer.object, object: typedResource, typedResource };
  }
  // Step 5.2.
  const namedResource = about ?? resource ?? pageResource;
  const newNode = namedResource === undefined && isTyped ? createBlankNode() : undefined;
  const inherited = properties.length > 0 ? outer.object : undefined;
  const subject = namedResource ?? newNode ?? inherited;
  return { subject, object: undefined, typedResource: subject };
}

/**
 * Chooses the value of an element's properties: the resource it names, or otherwise its text.
 */
function chooseValue(
  element: HtmlNode,
  { about, isLiteral, relations, resource }: RdfaAttributes,
  object: string | undefined,
  getText: PageReader["getText"],
): RdfaValue {
  const isText = isLiteral || relations.length > 0;
  const linked = resource ?? (about === undefined ? object : undefined);
  if (!isText && linked !== undefined) return { resource: linked };
  const written = element.attribs?.["content"] ?? element.attribs?.["datetime"];
  return { text: () => written ?? getText(element) };
}
