import { noticeOf } from "../dataset/index.js";
import { OpenActiveError } from "../error.js";
import { foundExpected, nearest } from "../publisher/index.js";
import { asHtml, renderOwn, type Render } from "../templates/index.js";
import { enGB, isIn, type Words } from "../messages/index.js";
import { creditOf, languageOf, rightsOf, type CreditedDataset } from "../dataset/credit.js";
import { asData } from "./data.js";
import { asJsx } from "./jsx.js";
import { licenceOf } from "./licence.js";
import { asMarkdown, asText } from "./text.js";

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
      return render("attribution.njk", attributionContext(dataset, words));
    case "full":
      return render("attribution-full.njk", { ...attributionContext(dataset, words), changed });
    case "markdown":
      return asMarkdown(creditOf(dataset), words);
    case "text":
      return asText(creditOf(dataset), words);
    case "jsx":
      return asJsx(dataset, words);
    case "json":
      return JSON.stringify(asData(dataset, words), undefined, 2);
    default:
      throw new OpenActiveError(
        `attribute: ${foundExpected(JSON.stringify(form), `a form: one of ${attributionForms.join(", ")}`, nearest(String(form), attributionForms))}`,
      );
  }
}

/** How to write several credits: the words can differ from dataset to dataset. */
export type SeveralOptions = Omit<AttributionOptions, "words"> & {
  readonly words?: WordsOfCredits | undefined;
};
/** The words of all credits, or of each. */
export type WordsOfCredits = Words | ((dataset: CreditedDataset) => Words);

/**
 * The credits of several datasets whose data is shown together, as an HTML list; of one, without a list.
 * Source: the ODRS guide for reusers, which asks for the credit next to each group of data.
 */
export function attributeAll(
  datasets: readonly CreditedDataset[],
  { form = "minimal", changed = false, render = renderOwn, words = enGB }: SeveralOptions = {},
): string {
  const wordsOf = typeof words === "function" ? words : () => words;
  const [only, ...others] = datasets;
  if (only !== undefined && others.length === 0)
    return attribute(only, { form, changed, render, words: wordsOf(only) });
  if (form === "json")
    return JSON.stringify(
      datasets.map((dataset) => asData(dataset, wordsOf(dataset))),
      undefined,
      2,
    );
  const credits = datasets.map((dataset) =>
    attribute(dataset, { form, changed, render, words: wordsOf(dataset) }),
  );
  return form === "minimal" || form === "full"
    ? render("attribution-list.njk", { credits: credits.map(asHtml) })
    : credits.join("\n");
}

/** What `attribution.njk` needs, also where another template includes it. */
export function attributionContext(dataset: CreditedDataset, words: Words) {
  const notice = noticeOf(dataset, words);
  const lang = languageOf(dataset, words);
  return {
    ...creditOf(dataset),
    about: rightsOf(dataset),
    lang,
    isOneLanguage: isIn(lang, words),
    title: dataset.name,
    author: dataset.publisher.name,
    notice,
    noticeLang: dataset.copyrightNotice === undefined ? words.lang : lang,
    noticeIsSentence: /[.!?]$/.test(notice ?? ""),
    licence: licenceOf(dataset, words),
    words,
  };
}
