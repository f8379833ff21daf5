import { renderOwn, type Render } from "../templates/index.js";
import { enGB } from "../messages/index.js";
import { attributeAll, joinCredits, type CreditMessages } from "./attribute.js";
import type { AttributionForm } from "./forms.js";
import type { Creditable } from "./missing.js";

/** The formats of a colophon, with the form of the credits in it. */
const formats = {
  html: "full",
  markdown: "full-markdown",
  text: "full-text",
} as const satisfies Record<string, AttributionForm>;

/** The format of a colophon. */
export type ColophonFormat = keyof typeof formats;

/** The formats of a colophon: for a page, for a file `CREDITS.md`, and for a file `credits.txt`. */
export const colophonFormats = Object.keys(formats) as ColophonFormat[];

/** Options for writing a colophon; all are optional. */
export interface ColophonOptions {
  /** Default: `html`. */
  readonly format?: ColophonFormat | undefined;
  /** Default: British English. */
  readonly messages?: CreditMessages | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
}

/**
 * Writes the colophon of a site that uses open data: a list of all datasets, each with its title,
 * licence and notices. Source: the ODRS guide for reusers, which asks for one where there are many
 * sources.
 *
 * @param datasets those that `loadSources` returns, or any others.
 */
export function renderColophon(
  datasets: readonly Creditable[],
  { format = "html", messages = enGB, render = renderOwn }: ColophonOptions = {},
): string {
  const form = formats[format];
  const credits = datasets.map((dataset) => attributeAll([dataset], { form, messages, render }));
  return joinCredits(credits, form, render);
}
