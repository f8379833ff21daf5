import type { z } from "zod";
import type { Problem } from "../error.js";
import type { Issue } from "./issue.js";
import type { DeepPartial } from "./part.js";

/** A kind of file that people write: its schema, its further checks, and its terms in messages. */
export interface DocumentKind<Value> {
  readonly schema: z.ZodType<Value>;
  /** The thing that such a file describes, as in `publisher` for a publisher file. */
  readonly subject: string;
  /** The keys that the message about an empty file lists, as in `name, url and logo`. */
  readonly mainKeys: string;
  /** Names that people and other libraries use for the same things; for suggestions. */
  readonly aliases?: Aliases;
  /** Explains data in another format, such as that of another program; `undefined` for all else. */
  readonly explainForeign?: (data: unknown) => Explanation | undefined;
  /** Finds values that are valid in themselves but contradict each other. */
  findConflicts(part: DeepPartial<Value>): readonly Issue[];
  /** Finds values that are valid but probably not intended. */
  lint(part: DeepPartial<Value>): readonly Issue[];
}

/** The message of a problem, and its details if it has any. */
export type Explanation = Pick<Problem, "message" | "details">;

/** Other names for keys and values, in lower case and without separators. */
export interface Aliases {
  /** The key that each name stands for, with its group if it has one: `dataset.license`. */
  readonly keys: ReadonlyMap<string, string>;
  /** The value that each name stands for. */
  readonly values: ReadonlyMap<string, string>;
  /**
   * The key that the value of another key may belong to: elsewhere, `name` is that of the dataset,
   * so who also writes `organisationName` means `name` to be `dataset.name`.
   */
  readonly alternatives: ReadonlyMap<string, string>;
}

/** The aliases of a kind of document without any. */
export const noAliases: Aliases = {
  keys: new Map(),
  values: new Map(),
  alternatives: new Map(),
};
