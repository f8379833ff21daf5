import { describeCredit, type CreditedDataset } from "../dataset/index.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch, suggestNearest } from "../document/index.js";
import { markSafe, renderOwn, type Render } from "../templates/index.js";
import { enGB, type Messages } from "../messages/index.js";
import { createAttributionContext } from "./context.js";
import { toAttributionData } from "./data.js";
import { toCreditJsx } from "./jsx.js";
import { toCreditMarkdown, toCreditText } from "./text.js";

/**
 * The forms of a credit:
 *
 * - `minimal`: OpenActive's recommended HTML
 * - `full`: HTML with title, author, source, licence and copyright notice
 * - `markdown`, `text` and `jsx`: the minimal credit for other places
 * - `json`: everything, for programs
 */
export const attributionForms = ["minimal", "full", "markdown", "text", "jsx", "json"] as const;
/** The form of a credit. */
export type AttributionForm = (typeof attributionForms)[number];

/** Options for writing a credit; all are optional. */
export interface AttributionOptions {
  /** Default: `minimal`. */
  readonly form?: AttributionForm | undefined;
  /**
   * Whether the data shown differs from the data published. The full form then says so, as CC BY
   * 4.0 requires (https://creativecommons.org/licenses/by/4.0/legalcode#s3a).
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
      return render("attribution.njk", createAttributionContext(dataset, messages));
    case "full": {
      const context = createAttributionContext(dataset, messages);
      return render("attribution-full.njk", { ...context, changed });
    }
    case "markdown":
      return toCreditMarkdown(describeCredit(dataset), messages);
    case "text":
      return toCreditText(describeCredit(dataset), messages);
    case "jsx":
      return toCreditJsx(dataset, messages);
    case "json":
      return JSON.stringify(toAttributionData(dataset, messages), undefined, 2);
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
export type CreditMessages = Messages | ((dataset: CreditedDataset) => Messages);

/** Options for writing several credits; each can have its own messages. */
export type SeveralOptions = Omit<AttributionOptions, "messages"> & {
  readonly messages?: CreditMessages | undefined;
};

/**
 * Writes the credits of several datasets whose data is shown together: as a list in HTML, as an
 * array in JSON, otherwise one per line. A single credit is written as `attribute` does.
 *
 * Source: the ODRS guide for reusers, which asks for the credit next to each group of data.
 *
 * @throws {OpenActiveError} when `form` is not one of {@link attributionForms}.
 */
export function attributeAll(
  datasets: readonly CreditedDataset[],
  { form = "minimal", messages = enGB, render = renderOwn, ...options }: SeveralOptions = {},
): string {
  const [only, ...others] = datasets;
  if (only !== undefined && others.length === 0) {
    const onlyMessages = getMessagesForCredit(messages, only);
    return attribute(only, { ...options, form, render, messages: onlyMessages });
  }
  if (form === "json") {
    const data = datasets.map((dataset) =>
      toAttributionData(dataset, getMessagesForCredit(messages, dataset)),
    );
    return JSON.stringify(data, undefined, 2);
  }
  const credits = datasets.map((dataset) => {
    const datasetMessages = getMessagesForCredit(messages, dataset);
    return attribute(dataset, { ...options, form, render, messages: datasetMessages });
  });
  const isHtml = form === "minimal" || form === "full";
  return isHtml ? renderCreditList(credits, render) : credits.join("\n");
}

/** Returns the messages for the credit of one dataset. */
export const getMessagesForCredit = (messages: CreditMessages, dataset: CreditedDataset) =>
  typeof messages === "function" ? messages(dataset) : messages;

/** Renders credits that are HTML as a list. */
export const renderCreditList = (credits: readonly string[], render: Render) =>
  render("attribution-list.njk", { credits: credits.map(markSafe) });
