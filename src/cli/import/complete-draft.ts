import { formatMismatch } from "../../document/index.js";
import { replaceValue } from "../../document/keys.js";
import { repairDraft, type Draft } from "../../publisher/foreign/index.js";
import { publisherSchema } from "../../publisher/schema/index.js";
import { OpenActiveError } from "../../error.js";
import { commonFeedTypes } from "../init/answers.js";
import { questions, type TextAnswers } from "../init/questions.js";

/** What the command line says about what a source lacks. */
export interface Supplements {
  /** Values that take precedence over those of the source. */
  readonly texts: TextAnswers;
  /** The kinds of the feeds whose kind the source does not say: one for each, or one for all. */
  readonly feedTypes: readonly string[] | undefined;
  /** Whether placeholders stand in for what is still missing. */
  readonly usesPlaceholders: boolean;
}

/** A publisher that is complete, or what it still lacks. */
export interface CompletedDraft {
  readonly publisher: object;
  /** The keys of the publisher file that have no value. */
  readonly missing: readonly string[];
  /** The keys that a value was found for, and which. */
  readonly filled: readonly string[];
  /** The keys that have a placeholder. */
  readonly placeholders: readonly string[];
  readonly leftOut: readonly string[];
}

/** Far more than any Dataset Site has. */
const limits = { text: 50_000, list: 1000 };

/**
 * Makes a publisher of a draft: with the values of the command line, with the name for a legal name
 * that is missing, and with a picture of the initials for a logo.
 *
 * @param drawnLogo where such a picture will be.
 */
export function completeDraft(
  draft: Draft,
  supplements: Supplements,
  drawnLogo: string,
): CompletedDraft {
  let data: unknown = addTexts(draft.publisher, supplements.texts);
  const filled: string[] = [];
  const placeholders: string[] = [];
  let repaired = repair(data, draft.leftOut);
  const fill = (path: string, value: unknown, list: string[], note = path) => {
    data = replaceValue(ensureGroup(repaired.publisher, path), parsePath(path), value);
    list.push(note);
    repaired = repair(data, repaired.leftOut);
  };
  const untyped = repaired.missing.filter((path) => untypedPattern.test(path));
  checkCount(untyped, supplements.feedTypes);
  for (const path of sortByName(repaired.missing)) {
    const { name } = repaired.publisher as { readonly name?: string };
    const value = findSupplement(path, supplements, untyped.indexOf(path));
    if (path === "legalName" && name !== undefined) {
      fill(path, name, filled, `legalName: missing; wrote the name, ${JSON.stringify(name)}`);
    } else if (path === "logo" && name !== undefined) {
      fill(path, drawnLogo, filled, `logo: missing; drew the initials in ${drawnLogo}`);
    } else if (value !== undefined) {
      const isGiven = path.startsWith("feeds") && supplements.feedTypes !== undefined;
      fill(path, value, isGiven ? [] : placeholders);
    }
  }
  const { publisher, missing, leftOut } = repaired;
  return { publisher, missing, filled, placeholders, leftOut };
}

const repair = (data: unknown, leftOut: readonly string[]) =>
  repairDraft({ publisher: data as Draft["publisher"], leftOut }, publisherSchema, limits);

/** Puts the name first, because other values follow from it. */
const sortByName = (paths: readonly string[]) =>
  paths.toSorted((a, b) => Number(b === "name") - Number(a === "name"));

/** The path of the kind of a feed in a list. */
const untypedPattern = /^feeds\[\d+\]\.type$/;

function checkCount(untyped: readonly string[], feedTypes: readonly string[] = []): void {
  if (untyped.length === 0 || feedTypes.length <= 1 || feedTypes.length === untyped.length) return;
  const found = `${feedTypes.length} kinds`;
  const expected = `one for each of the ${untyped.length} feeds whose kind is unknown, or one for all`;
  throw new OpenActiveError(`--feed-types: ${formatMismatch(found, expected)}`);
}

/** Sets the values that the command line gives. */
function addTexts(publisher: Draft["publisher"], texts: TextAnswers): unknown {
  let data: unknown = publisher;
  for (const { key, path } of questions) {
    const value = texts[key];
    if (value !== undefined) data = replaceValue(ensureGroup(data, path), path.split("."), value);
  }
  return data;
}

/** Finds what the command line gives for a key that is missing: its value, or a placeholder. */
function findSupplement(path: string, supplements: Supplements, untypedIndex: number): unknown {
  const { feedTypes, usesPlaceholders } = supplements;
  const types = feedTypes ?? (usesPlaceholders ? commonFeedTypes : undefined);
  if (path === "feeds.types") return types;
  if (untypedIndex !== -1) {
    return feedTypes?.[untypedIndex] ?? feedTypes?.[0] ?? (usesPlaceholders ? "Event" : undefined);
  }
  if (!usesPlaceholders) return undefined;
  return path === "feeds" ? "none yet" : questions.find((each) => each.path === path)?.placeholder;
}

/** Adds the group of a key unless it exists. */
function ensureGroup(data: unknown, path: string): unknown {
  const [group = "", key] = path.split(".");
  const hasGroup = key === undefined || group in (data as object) || group.includes("[");
  return hasGroup ? data : replaceValue(data, [group], {});
}

/** Splits a path of a message: `feeds[0].type`. */
const parsePath = (path: string): PropertyKey[] =>
  path.split(/\.|(?=\[)/).map((step) => (step.startsWith("[") ? Number(step.slice(1, -1)) : step));
