import { OpenActiveError } from "../../error.js";
import { formatMismatch, suggestNearest } from "../../document/index.js";

/** Creates the error for an unknown name in a content file, such as a misspelt one. */
export function createUnknownNameError(
  file: string,
  found: string,
  allowed: readonly string[],
): OpenActiveError {
  const expected = `one of ${allowed.join(", ")}`;
  return createError(file, formatMismatch(found, expected, suggestNearest(found, allowed)));
}

/** Creates the error for a name that is known, but has no value for this publisher. */
export function createNoValueError(file: string, found: string, name: string): OpenActiveError {
  return createError(
    file,
    `found ${found}, which this publisher does not have; ` +
      `start the paragraph with {?${name}} to leave it out in that case`,
  );
}

function createError(file: string, message: string): OpenActiveError {
  return OpenActiveError.of([{ file, path: "", message }]);
}
