import { OpenActiveError } from "../../error.js";

/**
 * Waits for a promise that may never settle. Without this, Node would exit silently and successfully
 * as soon as it had nothing left to do.
 *
 * @param message the error message if it never settles.
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
