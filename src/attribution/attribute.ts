import type { CreditedDataset } from "../dataset/index.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch, suggestNearest } from "../document/index.js";
import { markSafe, renderOwn, type Render } from "../templates/index.js";
import { enGB, type Messages } from "../messages/index.js";
import { createAttributionContext } from "./context.js";
import { toAttributionData } from "./data.js";
import { attributionForms, type AttributionForm } from "./forms.js";
import { toCreditJsx } from "./jsx.js";
import { describeMissing, isMissing, toMissingData, type Creditable } from "./missing.js";
import { toCreditMarkdown, toCreditText } from "./text.js";

/** Options for writing a credit; all are optional. */
export interface AttributionOptions {
  /** Default: `minimal`. */
  readonly form?: AttributionForm | undefined;
  /**
   * Whether the data shown differs from the data published. Every form then says so, as CC BY 4.0
   * requires (https://creativecommons.org/licenses/by/4.0/legalcode#s3a).
   */
  readonly changed?: boolean | undefined;
  /** Default: British English. */
  readonly messages?: Messages | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
}

/**
 * Writes the credit that must appear wherever the data is shown. In HTML it is OpenActive's
 * recommended markup in an element that names the rights statement it belongs to, so that RDFa
 * parsers read it correctly on any page.
 *
 * It begins with "Source:", unless the publisher asks for a sentence ("Contains … data © …") or the
 * licence prescribes one, as the Open Government Licence and the ODbL do.
 *
 * It is safe for any dataset: text cannot become markup, and only http(s) URLs become links.
 *
 * Source: https://developer.openactive.io/using-data/attribution
 *
 * @param dataset this site's dataset, or the JSON-LD of any other Dataset Site.
 * @throws {OpenActiveError} when `form` is not one of {@link attributionForms}.
 */
export function attribute(
  dataset: CreditedDataset,
  {
    form = "minimal",
    changed = false,
    render = renderOwn,
    messages = enGB,
  }: AttributionOptions = {},
): string {
  switch (form) {
    case "minimal":
      return render("attribution.njk", createAttributionContext(dataset, messages, changed));
    case "full":
      return render("attribution-full.njk", createAttributionContext(dataset, messages, changed));
    case "markdown":
    case "full-markdown":
      return toCreditMarkdown(dataset, messages, { isFull: form === "full-markdown", changed });
    case "text":
    case "full-text":
      return toCreditText(dataset, messages, { isFull: form === "full-text", changed });
    case "jsx":
      return toCreditJsx(dataset, messages, changed);
    case "json":
      return JSON.stringify(toAttributionData(dataset, messages, changed), undefined, 2);
    default:
      throw createUnknownFormError(form satisfies never);
  }
}

function createUnknownFormError(form: unknown): OpenActiveError {
  const expected = `a form: one of ${attributionForms.join(", ")}`;
  const suggestion = suggestNearest(String(form), attributionForms);
  const mismatch = formatMismatch(JSON.stringify(form), expected, suggestion);
  return new OpenActiveError(`attribute: ${mismatch}`);
}

/** The messages for all credits, or a function that chooses them for each dataset. */
export type CreditMessages = Messages | ((dataset?: CreditedDataset) => Messages);

/** Options for writing several credits; each can have its own messages. */
export type SeveralOptions = Omit<AttributionOptions, "messages"> & {
  readonly messages?: CreditMessages | undefined;
};

/**
 * Writes the credits of several datasets whose data is shown together: as a list in HTML and
 * Markdown, as an array in JSON, otherwise one per line. A single credit is written as `attribute`
 * does. In place of a source that `loadSources` could not read, it says that the credit is missing.
 *
 * Source: the ODRS guide for reusers, which asks for the credit next to each group of data.
 *
 * @throws {OpenActiveError} when `form` is not one of {@link attributionForms}.
 */
export function attributeAll(
  datasets: readonly Creditable[],
  { form = "minimal", changed, messages = enGB, render = renderOwn }: SeveralOptions = {},
): string {
  if (form === "json") return writeJsonCredits(datasets, messages, changed);
  const credits = datasets.map((creditable) => {
    const creditMessages = getMessagesForCredit(messages, creditable);
    return isMissing(creditable)
      ? describeMissing(creditable, form, creditMessages, render)
      : attribute(creditable, { form, changed, render, messages: creditMessages });
  });
  return credits.length === 1 ? credits[0]! : joinCredits(credits, form, render);
}

function writeJsonCredits(
  datasets: readonly Creditable[],
  messages: CreditMessages,
  changed: boolean | undefined,
): string {
  const data = datasets.map((creditable) =>
    isMissing(creditable)
      ? toMissingData(creditable)
      : toAttributionData(creditable, getMessagesForCredit(messages, creditable), changed),
  );
  return JSON.stringify(data.length === 1 ? data[0] : data, undefined, 2);
}

/** Joins credits in one form: as a list if the form has lists. */
export function joinCredits(
  credits: readonly string[],
  form: AttributionForm,
  render: Render,
): string {
  if (form === "minimal" || form === "full") {
    return render("attribution-list.njk", { credits: credits.map(markSafe) });
  }
  const isMarkdown = form === "markdown" || form === "full-markdown";
  return credits.map((credit) => (isMarkdown ? `- ${credit}` : credit)).join("\n");
}

/** Returns the messages for the credit of one dataset, or for a source that is missing. */
export const getMessagesForCredit = (messages: CreditMessages, creditable: Creditable) => {
  if (typeof messages !== "function") return messages;
  return messages(isMissing(creditable) ? undefined : creditable);
};
