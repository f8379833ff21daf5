import { OpenActiveError } from "../../error.js";

/**
 * Awaits all promises, even if some of them reject.
 *
 * @returns their values, in the same order.
 * @throws {OpenActiveError} if any of them rejects: one error with the problems of all. If any of
 *   the errors is not an `OpenActiveError`, the first error is thrown as it is.
 */
export async function awaitAll<Values extends readonly unknown[]>(promises: {
  readonly [Key in keyof Values]: Promise<Values[Key]>;
}): Promise<Values> {
  const results = await Promise.allSettled(promises as readonly Promise<unknown>[]);
  const values: unknown[] = [];
  const errors: Error[] = [];
  for (const result of results) {
    if (result.status === "fulfilled") values.push(result.value);
    else errors.push(result.reason as Error);
  }
  if (errors.length > 0) throw combineErrors(errors);
  return values as unknown as Values;
}

/** Combines errors into one; an unexpected error makes it return the first as it is. */
function combineErrors(errors: readonly Error[]): Error {
  const [first, ...others] = errors;
  if (others.length === 0 || !errors.every((error) => error instanceof OpenActiveError)) {
    return first!;
  }
  const problems = errors.flatMap((error) => error.problems);
  const haveAllProblems = errors.every((error) => error.problems.length > 0);
  if (haveAllProblems) return OpenActiveError.of(problems);
  const message = errors.map((error) => error.message).join("\n\n");
  return new OpenActiveError(message.split("\n"), problems);
}
