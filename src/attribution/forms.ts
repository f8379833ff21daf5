/**
 * The forms of a credit:
 *
 * - `minimal`: OpenActive's recommended HTML
 * - `markdown`, `text` and `jsx`: the minimal credit for other places
 * - `full`, `full-markdown` and `full-text`: with title, author, source, licence and copyright notice
 * - `json`: everything, for programs
 */
export const attributionForms = [
  "minimal",
  "full",
  "markdown",
  "full-markdown",
  "text",
  "full-text",
  "jsx",
  "json",
] as const;
/** The form of a credit. */
export type AttributionForm = (typeof attributionForms)[number];
