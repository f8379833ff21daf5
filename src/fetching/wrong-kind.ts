import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../document/index.js";

/** An error for a page or file that is of another kind than a Dataset Site. */
export class WrongKindError extends OpenActiveError {}

/** Describes a feed that was given instead of a Dataset Site. */
export const describeFeed = (): string =>
  formatMismatch("an RPDE feed", "the Dataset Site that lists it");
