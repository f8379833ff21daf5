import { deriveCopyrightNotice } from "../dataset/index.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch, suggestNearest } from "../publisher/index.js";
import { markSafe, renderOwn, type Render } from "../templates/index.js";
import { enGB, isInLanguage, type Words } from "../messages/index.js";
import {
  describeCredit,
  getDatasetLanguage,
  buildRightsUrl,
  type CreditedDataset,
} from "../dataset/credit.js";
import { toAttributionData } from "./data.js";
import { toCreditJsx } from "./jsx.js";
import { describeLicence } from "./licence.js";
import { toCreditMarkdown, toCreditText } from "./text.js";

/**
 * How a credit is written:
 * `minimal`, OpenActive's recommended HTML; `full`, HTML with title, author, source, licence and copyright notice;
 * `markdown`, `text` and `jsx`, the minimal one for other places; `json`, everything, for programs.
 */
export const attributionForms = ["minimal", "full", "markdown", "text", "jsx", "json"] as const;
/** One of them. */
export type AttributionForm = (typeof attributionForms)[number];

/** How to write a credit. All may be left out. */
export interface AttributionOptions {
  /** Default: `minimal`. */
  readonly form?: AttributionForm | undefined;
  /** Whether what is shown is not what was published; the full form then says so, as CC BY 4.0 asks. */
  readonly changed?: boolean | undefined;
  readonly words?: Words | undefined;
  /** Another set of templates; see `createRender`. */
  readonly render?: Render | undefined;
}

/**
 * The credit that has to stand wherever the data is shown. In HTML it is OpenActive's recommended markup in an
 * element that says whose rights statement it belongs to, so that RDFa parsers read it correctly on any page.
 * Safe for any dataset: text stays text, and only http(s) addresses become links.
 *
 * @param dataset this site's dataset, or the JSON-LD of any other Dataset Site.
 */
export function attribute(
  dataset: CreditedDataset,
  { form = "minimal", changed = false, render = renderOwn, words = enGB }: AttributionOptions = {},
): string {
  switch (form) {
    case "minimal":
      return render("attribution.njk", createAttributionContext(dataset, words));
    case "full":
      return render("attribution-full.njk", {
        ...createAttributionContext(dataset, words),
        changed,
      });
    case "markdown":
      return toCreditMarkdown(describeCredit(dataset), words);
    case "text":
      return toCreditText(describeCredit(dataset), words);
    case "jsx":
      return toCreditJsx(dataset, words);
    case "json":
      return JSON.stringify(toAttributionData(dataset, words), undefined, 2);
    default:
      throw new OpenActiveError(
        `attribute: ${formatMismatch(JSON.stringify(form), `a form: one of ${attributionForms.join(", ")}`, suggestNearest(String(form), attributionForms))}`,
      );
  }
}

/** How to write several credits: the words can differ from dataset to dataset. */
export type SeveralOptions = Omit<AttributionOptions, "words"> & {
  readonly words?: CreditMessages | undefined;
};
/** The words of all credits, or of each. */
export type CreditMessages = Words | ((dataset: CreditedDataset) => Words);

/**
 * The credits of several datasets whose data is shown together, as an HTML list; of one, without a list.
 * Source: the ODRS guide for reusers, which asks for the credit next to each group of data.
 */
export function attributeAll(
  datasets: readonly CreditedDataset[],
  { form = "minimal", changed = false, render = renderOwn, words = enGB }: SeveralOptions = {},
): string {
  const selectMessages = typeof words === "function" ? words : () => words;
  const [only, ...others] = datasets;
  if (only !== undefined && others.length === 0)
    return attribute(only, { form, changed, render, words: selectMessages(only) });
  if (form === "json")
    return JSON.stringify(
      datasets.map((dataset) => toAttributionData(dataset, selectMessages(dataset))),
      undefined,
      2,
    );
  const credits = datasets.map((dataset) =>
    attribute(dataset, { form, changed, render, words: selectMessages(dataset) }),
  );
  return form === "minimal" || form === "full"
    ? render("attribution-list.njk", { credits: credits.map(markSafe) })
    : credits.join("\n");
}

/** What `attribution.njk` needs, also where another template includes it. */
export function createAttributionContext(dataset: CreditedDataset, words: Words) {
  const notice = deriveCopyrightNotice(dataset, words);
  const lang = getDatasetLanguage(dataset, words);
  return {
    ...describeCredit(dataset),
    about: buildRightsUrl(dataset),
    lang,
    isOneLanguage: isInLanguage(lang, words),
    title: dataset.name,
    author: dataset.publisher.name,
    notice,
    noticeLang: dataset.copyrightNotice === undefined ? words.lang : lang,
    noticeIsSentence: /[.!?]$/.test(notice ?? ""),
    licence: describeLicence(dataset, words),
    words,
  };
}
