import { OpenActiveError, type Problem } from "../error.js";
import { contradictions, type PartOfPublisher } from "./check.js";
import { dotted, explain, type Finding, type WrittenAt } from "./explain.js";
import { allKeys, changedAt } from "./keys.js";
import { oddities } from "./oddities.js";
import { parseRespelt } from "./respell.js";
import { publisherSchema, type Publisher } from "./schema/index.js";
import { parseYaml } from "./yaml.js";

/** A publisher, what is odd about it, and how to speak of a place in it later. */
export interface ReadPublisher {
  readonly publisher: Publisher;
  /** Valid but odd; in the order of the file. */
  readonly warnings: readonly Problem[];
  /** Makes a problem of something found after reading, at the place of `finding.path`. */
  problemAt(finding: Finding): Problem;
}

/** Finds errors that only the caller can know of, such as a file that is not there, in what is correct so far. */
export type CheckMore = (publisher: PartOfPublisher) => readonly Finding[];

/**
 * Reads and checks a publisher file.
 *
 * @param text YAML 1.2 (JSON is YAML, too).
 * @param file the name to show in messages.
 * @param checkMore further errors to report together with the rest; see {@link CheckMore}.
 * @throws {OpenActiveError} with every problem of the file: file, line, column, what was found, what is
 *   allowed and the nearest correct spelling.
 */
export function readPublisher(text: string, file: string, checkMore: CheckMore = () => []): ReadPublisher {
  const yaml = parseYaml(text, (word) => keys.has(word));
  const problemAt = (finding: Finding): Problem => ({ file, ...yaml.place(yaml.offsetOf(finding)), path: dotted(finding.path), message: finding.message });
  const syntaxProblems = yaml.syntaxErrors.map(({ offset, path, message }) => ({ file, ...yaml.place(offset), path: dotted(path), message }));

  if (yaml.data === undefined && syntaxProblems.length > 0) throw OpenActiveError.of(inOrder(syntaxProblems));
  if (yaml.data === null || yaml.data === undefined) {
    throw OpenActiveError.of([{ file, line: 1, column: 1, path: "", message: "the file is empty; expected a publisher: name, legalName, url, logo, dataset and feeds" }]);
  }
  return examine(yaml.data, yaml.writtenAt, problemAt, { errors: syntaxProblems, warnings: yaml.oddities.map(problemAt) }, checkMore);
}
const keys = allKeys(publisherSchema);

/**
 * Checks a publisher that is already a plain object, as a database or a script gives it.
 *
 * @param data the same keys as in a publisher file.
 * @param source what to call it in messages, as in `publishers[3]`.
 * @throws {OpenActiveError} as {@link readPublisher}, without lines and columns.
 */
export function checkPublisher(data: unknown, source: string, checkMore: CheckMore = () => []): ReadPublisher {
  return examine(data, () => undefined, (finding) => ({ file: source, path: dotted(finding.path), message: finding.message }), { errors: [], warnings: [] }, checkMore);
}

interface Earlier {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

function examine(data: unknown, writtenAt: WrittenAt, problemAt: (finding: Finding) => Problem, earlier: Earlier, checkMore: CheckMore): ReadPublisher {
  const { findings: misspelt, data: respelt, result, asWritten } = parseRespelt(publisherSchema, data);
  const wrong = result.success ? [] : explain(result.error.issues, respelt, publisherSchema, (path) => writtenAt(asWritten(path)));
  const correct = without(respelt, wrong);
  const place = (finding: Finding) => problemAt({ ...finding, path: asWritten(finding.path) });
  const problems = [...earlier.errors, ...misspelt.map(problemAt), ...[...wrong, ...contradictions(correct), ...checkMore(correct)].map(place)];
  if (!result.success || problems.length > 0) throw OpenActiveError.of(inOrder(problems));
  return { publisher: result.data, warnings: inOrder([...earlier.warnings, ...oddities(correct).map(place)]), problemAt };
}

/** The data without what is wrong in it, so that the checks across keys can run in the same go. */
function without(data: unknown, findings: readonly Finding[]): PartOfPublisher {
  const correct = findings.reduce((part, { path }) => changedAt(part, path, undefined), data);
  return typeof correct === "object" && correct !== null && !Array.isArray(correct) ? correct : {};
}

const inOrder = (problems: readonly Problem[]) => [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
