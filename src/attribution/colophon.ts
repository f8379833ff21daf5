import type { CreditedDataset } from "../dataset/index.js";
import { renderOwn, type Render } from "../templates/index.js";
import { enGB } from "../messages/index.js";
import {
  attribute,
  getMessagesForCredit,
  renderCreditList,
  type CreditMessages,
} from "./attribute.js";

/** Options for writing a colophon; all are optional. */
export interface ColophonOptions {
  readonly messages?: CreditMessages | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
}

/**
 * Renders the colophon of a site that uses open data: a list of all datasets, each with its title,
 * licence and notices. Source: the ODRS guide for reusers, which asks for one where there are many
 * sources.
 */
export function renderColophon(
  datasets: readonly CreditedDataset[],
  { messages = enGB, render = renderOwn }: ColophonOptions = {},
): string {
  const credits = datasets.map((dataset) => {
    const datasetMessages = getMessagesForCredit(messages, dataset);
    return attribute(dataset, { form: "full", messages: datasetMessages, render });
  });
  return renderCreditList(credits, render);
}
