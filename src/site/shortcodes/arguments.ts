import { OpenActiveError } from "../../error.js";
import { formatMismatch, suggestNearest } from "../../document/index.js";
import type { DatasetSite, SiteState } from "../state.js";

/**
 * Whether an argument was passed. The empty string does not count, because Nunjucks passes it to a
 * shortcode without arguments.
 */
export const isGiven = (argument: unknown): boolean =>
  argument !== undefined && argument !== null && argument !== "";

/**
 * Rejects arguments without a value at the end of a call: an undefined variable, or a name without
 * quotes, must not give the same as no argument. A program may pass `undefined` to skip one.
 *
 * @param shortcode the name of the shortcode, for messages.
 * @throws {OpenActiveError} if the last argument has no value.
 */
export function requireValue(args: readonly unknown[], shortcode: string): void {
  if (args.length === 0 || (args.at(-1) !== undefined && args.at(-1) !== null)) return;
  throw new OpenActiveError(
    `${shortcode}: found no value, as from an undefined variable or a name without quotes; ` +
      "expected a name in quotes, or no argument",
  );
}

/**
 * Selects the Dataset Site that a shortcode is about.
 *
 * @param publisher the argument: the publisher's name or the URL of the Dataset Site; optional if
 *   there is only one.
 * @param shortcode the name of the shortcode, for messages.
 * @throws {OpenActiveError} if there is no such Dataset Site.
 */
export function selectSite(
  { sites, sources }: SiteState,
  publisher: unknown,
  shortcode: string,
): DatasetSite {
  const [only, ...others] = sites;
  if (!isGiven(publisher) && only !== undefined && others.length === 0) return only;
  const found = sites.find(
    ({ dataset }) => dataset.url === publisher || dataset.publisher.name === publisher,
  );
  if (found !== undefined) return found;
  if (only === undefined) {
    const sourceNames = [...new Set(sources.map(({ name }) => JSON.stringify(name)))];
    const names = sourceNames.join(", ");
    const orSource = names === "" ? "" : `, or the name of a source: ${names}`;
    throw new OpenActiveError(
      `${shortcode}: found no publisher on this site; expected a publisher.yaml${orSource}`,
    );
  }
  throw createUnknownNameError(shortcode, {
    found: describeArgument(publisher) ?? "no publisher",
    expected: "the name of a publisher of this site",
    name: publisher,
    names: sites.map(({ dataset }) => dataset.publisher.name),
  });
}

/**
 * Checks that an argument is a known name.
 *
 * @param expected the kind of name, for messages.
 * @returns the argument, with its type.
 * @throws {OpenActiveError} if it is not one of the names.
 */
export function parseName<Name extends string>(
  names: readonly Name[],
  name: unknown,
  expected: string,
  shortcode: string,
): Name {
  const known = names.find((candidate) => candidate === name);
  if (known !== undefined) return known;
  const found = describeArgument(name) ?? "no name";
  throw createUnknownNameError(shortcode, { found, expected, name, names });
}

/** An unknown name in a template. */
interface UnknownName {
  /** The argument, in the form that the message shows. */
  readonly found: string;
  /** The kind of name that is expected. */
  readonly expected: string;
  readonly name: unknown;
  readonly names: readonly string[];
}

/** Creates the error for an unknown name in a template, with the nearest known name. */
export function createUnknownNameError(
  shortcode: string,
  { found, expected, name, names }: UnknownName,
): OpenActiveError {
  const choice = names.map((each) => (/^\w+$/.test(each) ? each : JSON.stringify(each))).join(", ");
  const allowed = names.length > 1 ? `one of ${choice}` : choice;
  const suggestion = typeof name === "string" ? suggestNearest(name, names) : undefined;
  const mismatch = formatMismatch(found, `${expected}: ${allowed}`, suggestion);
  return new OpenActiveError(`${shortcode}: ${mismatch}`);
}

/** Describes an argument for messages; `undefined` if none was passed. */
export function describeArgument(argument: unknown): string | undefined {
  if (!isGiven(argument)) return undefined;
  if (typeof argument === "string") return JSON.stringify(argument);
  if (Array.isArray(argument)) return "a list";
  return typeof argument === "object" ? "an object" : `the ${typeof argument} ${String(argument)}`;
}
