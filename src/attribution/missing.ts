import type { CreditedDataset } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import type { Render } from "../templates/index.js";
import type { AttributionForm } from "./forms.js";
import { toJsxParagraph } from "./jsx.js";
import type { MissingSource } from "./sources/load-sources.js";
import { toMissingText } from "./text.js";

/** What can be credited: a dataset, or an optional source that could not be read. */
export type Creditable = CreditedDataset | MissingSource;

/** Whether a source could not be read, so that there is nothing to credit. */
export const isMissing = (creditable: Creditable): creditable is MissingSource =>
  !("publisher" in creditable);

/** Writes in place of a credit that there is none, so that the gap does not go unnoticed. */
export function describeMissing(
  { name, url }: MissingSource,
  form: Exclude<AttributionForm, "json">,
  messages: Messages,
  render: Render,
): string {
  const source = url ?? name;
  switch (form) {
    case "minimal":
    case "full":
      return render("attribution-missing.njk", { source, url, messages });
    case "jsx":
      return toJsxParagraph(toMissingText(source, messages, false), messages.lang);
    default:
      return toMissingText(source, messages, form.endsWith("markdown"));
  }
}

/** Describes a source that could not be read, for programs. */
export const toMissingData = ({ name, url }: MissingSource) => ({
  source: name,
  url,
  missing: true,
});
