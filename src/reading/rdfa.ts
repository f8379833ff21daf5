import { nodesOf, textOf, type HtmlNode } from "./html.js";
import {
  addressAt,
  customaryNames,
  namesAt,
  resourceAt,
  termsIn,
  type Names,
} from "./rdfa-names.js";
import { resolved } from "./values.js";

/** What a property says: another resource, or a text (worked out when asked for, as most are never needed). */
export type RdfaValue = { readonly resource: string } | { readonly text: () => string };

/** The statements of a page: subject → property → values, all with full names. */
export type RdfaGraph = ReadonlyMap<string, ReadonlyMap<string, readonly RdfaValue[]>>;

/** The property that says what class a thing is of. */
export const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** What an element hands down to those inside it: the evaluation context of RDFa Core. */
interface Scope {
  readonly names: Names;
  readonly subject: string;
  readonly object: string;
  /** Relations of `subject` to what is inside. */
  readonly open: readonly Relation[];
}

/** `rel`, or the other way round `rev`. */
interface Relation {
  readonly property: string;
  readonly isReversed: boolean;
}

/** Stands in for the address of a page without one, so that what is relative to it is no web address. */
const nowhere = "page:/";

/** Of a property with more values, the others are not looked at. */
const mostValues = 100;

/**
 * Reads the RDFa of a page: RDFa 1.1 in HTML, without lists, which no Dataset Site uses.
 * Source: https://www.w3.org/TR/rdfa-core/#s_sequence and https://www.w3.org/TR/html-rdfa/.
 *
 * @param url the address of the page, for what is relative to it.
 */
export function readRdfa(page: HtmlNode, url = nowhere): RdfaGraph {
  const base = resolved(baseOf(page), url) ?? url;
  const graph = new Map<string, Map<string, RdfaValue[]>>();
  let blanks = 0;
  const statements: Statements = {
    base,
    blank: () => `_:${++blanks}`,
    add: (subject, property, value) => {
      if (!graph.has(subject)) graph.set(subject, new Map());
      const values = graph.get(subject)!.get(property);
      if (values === undefined) graph.get(subject)!.set(property, [value]);
      else if (values.length < mostValues) values.push(value);
    },
  };
  const waiting: (readonly [HtmlNode, Scope])[] = [
    [page, { names: customaryNames, subject: base, object: base, open: [] }],
  ];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const [node, outer] = entry;
    const inner =
      node.attribs === undefined ? outer : readElement(node, node.attribs, outer, statements);
    for (const child of node.children?.toReversed() ?? []) waiting.push([child, inner]);
  }
  return graph;
}

interface Statements {
  readonly base: string;
  blank(): string;
  add(subject: string, property: string, value: RdfaValue): void;
}

function baseOf(page: HtmlNode): string {
  for (const { name, attribs } of nodesOf(page))
    if (name === "base" && attribs?.["href"] !== undefined) return attribs["href"];
  return "";
}

/** Adds what one element says, and gives what it hands down. */
function readElement(
  element: HtmlNode,
  attribs: Readonly<Record<string, string>>,
  outer: Scope,
  { base, blank, add }: Statements,
): Scope {
  const names = namesAt(attribs, outer.names);
  const properties = termsIn(attribs["property"], names);
  const relations = [
    ...relationsIn(attribs["rel"], names, false),
    ...relationsIn(attribs["rev"], names, true),
  ];
  const types = termsIn(attribs["typeof"], names);
  const isTyped = attribs["typeof"] !== undefined;
  const isLiteral = attribs["content"] !== undefined || attribs["datatype"] !== undefined;

  const link = attribs["href"] ?? attribs["src"];
  const about =
    attribs["about"] === undefined ? undefined : resourceAt(attribs["about"], names, base);
  const resource =
    attribs["resource"] !== undefined
      ? resourceAt(attribs["resource"], names, base)
      : link === undefined
        ? undefined
        : addressAt(link, base);
  const whole = ["html", "head", "body"].includes(element.name ?? "") ? outer.object : undefined;

  // The subject of the element's properties; the resource its content is about; the one `typeof` speaks of.
  let subject: string | undefined;
  let object: string | undefined;
  let typed: string | undefined;
  if (relations.length > 0) {
    subject = about ?? whole ?? outer.object;
    object = resource ?? (isTyped && about === undefined ? blank() : undefined);
    typed = about ?? object;
  } else if (properties.length > 0 && !isLiteral) {
    subject = about ?? whole ?? outer.object;
    object = isTyped ? (about ?? whole ?? resource ?? blank()) : undefined;
    typed = object;
  } else {
    subject =
      about ??
      resource ??
      whole ??
      (isTyped ? blank() : properties.length > 0 ? outer.object : undefined);
    typed = subject;
  }

  if (typed !== undefined) for (const type of types) add(typed, rdfType, { resource: type });
  // An element that says nothing hands down what it was given.
  if (subject === undefined) return { ...outer, names };
  const relate = (from: string, { property, isReversed }: Relation, to: string) =>
    isReversed ? add(to, property, { resource: from }) : add(from, property, { resource: to });
  for (const relation of outer.open) relate(outer.subject, relation, subject);
  for (const relation of relations) if (object !== undefined) relate(subject, relation, object);

  const named =
    isLiteral || relations.length > 0
      ? undefined
      : (resource ?? (about === undefined ? object : undefined));
  const value =
    named === undefined
      ? { text: () => attribs["content"] ?? attribs["datetime"] ?? textOf(element) }
      : { resource: named };
  for (const property of properties) add(subject, property, value);

  const open = object === undefined ? relations : [];
  return { names, subject, object: object ?? (open.length > 0 ? blank() : subject), open };
}

/** The relations an attribute names. Link types such as rel="stylesheet" are none. */
const relationsIn = (
  attribute: string | undefined,
  names: Names,
  isReversed: boolean,
): Relation[] =>
  termsIn(
    attribute
      ?.split(/\s+/)
      .filter((type) => type.includes(":"))
      .join(" "),
    names,
  ).map((property) => ({ property, isReversed }));
