import { load } from "cheerio";
import { parse } from "yaml";
import type { Problem } from "../../../src/index.js";
import type { Watch } from "../watch.js";
import type { Rendered } from "./render.js";

/** Values that are in no output as they are written, and why. */
const notShown: readonly (readonly [path: RegExp, reason: string])[] = [
  [/^(?:logo|dataset\.backgroundImage|brand\..*)$/, "pictures are copied under names of their own"],
  [/^brand\./, "colours are in the stylesheet, in shades that can be read"],
  [/^feeds\[\]\.status$/, "active feeds say nothing, others a status of schema.org's"],
  [/^organizationType$/, "an entry in ADMS's list stands for it"],
  [/^guidance\.role$/, "it decides which texts are written"],
  [/^guidance\.steps\.\w+\.applies$/, "it decides what the page of the step says"],
  [/^publicSectorBody(?:\.compliance)?$/, "it decides what the statement says"],
];

/**
 * Checks that every value of an accepted file is in something made from it.
 *
 * @param warnings those of the file, which name the values that have no effect.
 */
export function checkScalars(
  yaml: string,
  rendered: Rendered,
  warnings: readonly Problem[],
  watch: Watch,
): void {
  const values = listScalars(
    parse(yaml.replace(/\r\n?/g, "\n"), { logLevel: "silent", maxAliasCount: -1 }),
  );
  const idle = new Set(warnings.filter(isAboutIdleValue).map(({ path }) => path));
  const isUnpublished = warnings.some(isAboutStatement);
  const isListed = (path: string) =>
    idle.has(path) ||
    (isUnpublished && path.startsWith("publicSectorBody")) ||
    notShown.some(([pattern]) => pattern.test(path));
  let missing = values.filter(({ path }) => !isListed(path));
  for (const [, text] of rendered) {
    if (missing.length === 0) return;
    const shown = collectText(text);
    missing = missing.filter((scalar) => !shown.includes(formatShown(scalar)));
  }
  for (const { path, value } of missing) watch.note(`not shown: ${path}`, JSON.stringify(value));
}

/** Whether a warning says that a value has no effect, beside or without another. */
const isAboutIdleValue = ({ message }: Problem) =>
  /^found (?:although|together with) /.test(message);

/** Whether a warning says that the accessibility statement is not published. */
const isAboutStatement = ({ message }: Problem) =>
  message.endsWith("until then, there is no such page");

/** Gives a value as it is shown: paths are appended to the base of feeds without its last slashes. */
function formatShown({ path, value }: Scalar): string {
  const shown = normalize(value);
  return path === "feeds.base" ? shown.replace(/\/+$/, "") : shown;
}

interface Scalar {
  /** Without positions in lists, as in `feeds[].url`. */
  readonly path: string;
  readonly value: string;
}

function listScalars(value: unknown, path = ""): Scalar[] {
  if (Array.isArray(value)) return value.flatMap((item) => listScalars(item, `${path}[]`));
  if (typeof value !== "object" || value === null) return [{ path, value: String(value) }];
  return Object.entries(value).flatMap(([key, item]) =>
    listScalars(item, path === "" ? key : `${path}.${key}`),
  );
}

const normalize = (text: string) => text.replace(/\s+/g, " ").trim();

/** Collects the texts of HTML and of JSON, as people and programs read them. */
function collectText(output: string): string {
  if (/^\s*[[{]/.test(output)) {
    return normalize(
      listScalars(JSON.parse(output))
        .map(({ value }) => value)
        .join("\n"),
    );
  }
  if (!/^\s*</.test(output)) return normalize(output);
  const $ = load(output);
  const attributes = $("*")
    .toArray()
    .flatMap((element) => ("attribs" in element ? Object.values(element.attribs) : []));
  return normalize([$.root().text(), ...attributes].join("\n"));
}
