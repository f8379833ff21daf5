import type { Dataset } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import type { Publisher, StepName } from "../publisher/index.js";
import type { Render } from "../templates/index.js";
import type { Step } from "./describe-steps.js";
import type { ReadyTextName } from "./ready-texts/index.js";

/** The data and functions that the parts of the guidance are rendered from. */
export interface GuidanceContext {
  readonly publisher: Publisher;
  readonly dataset: Dataset;
  readonly steps: readonly Step[];
  /** Returns the URL of a step's page or of a ready-to-use text, as a page links to it. */
  readonly href: (target: StepName | ReadyTextName) => string;
  readonly messages: Messages;
  readonly render: Render;
  /** The number of Dataset Sites that the guidance is about, if it is that of a booking system. */
  readonly siteCount?: number | undefined;
}
