import { OpenActiveError } from "../../error.js";

/**
 * Waits for a promise that may never settle. Node would then end without a word, as if all were
 * well, because nothing is left to do.
 *
 * @param message what to say if it never settles.
 * @throws {OpenActiveError} with the message, and whatever the promise rejects with.
 */
export async function awaitSettled<Value>(
  promise: Promise<Value>,
  message: string,
): Promise<Value> {
  let stop = () => {};
  const abandoned = new Promise<never>((_, reject) => {
    stop = () => reject(new OpenActiveError(message));
    process.once("beforeExit", stop);
  });
  try {
    return await Promise.race([promise, abandoned]);
  } finally {
    process.removeListener("beforeExit", stop);
  }
}
