import { markSafe, renderOwn, type Render } from "../templates/index.js";
import { enGB } from "../messages/index.js";
import { attribute, type CreditMessages } from "./attribute.js";
import type { CreditedDataset } from "../dataset/credit.js";

/**
 * The colophon of a site that shows open data: everyone who is credited on it, each with title, licence and
 * notices. Source: the ODRS guide for reusers, which asks for one where there are many sources.
 */
export function renderColophon(
  datasets: readonly CreditedDataset[],
  {
    words = enGB,
    render = renderOwn,
  }: { readonly words?: CreditMessages | undefined; readonly render?: Render | undefined } = {},
): string {
  return render("attribution-list.njk", {
    credits: datasets.map((dataset) =>
      markSafe(
        attribute(dataset, {
          form: "full",
          words: typeof words === "function" ? words(dataset) : words,
          render,
        }),
      ),
    ),
  });
}
