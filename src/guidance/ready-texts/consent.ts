import type { TextFacts } from "./facts.js";
import type { Part } from "./ready-text.js";

/*
 * The parts that the texts about the consent of customers share: the clause, the opt-out checkbox
 * and the notice.
 */

/** Describes the published data, all of which is public already. */
export function describePublishedData({ items }: TextFacts): string {
  return (
    `what is already public about your ${items}: ` +
    "titles, descriptions, places, dates and times, prices and images"
  );
}

/** The terms of the licence, and that no personal data is published; follows a licence link. */
export const licenceTerms =
  ": anyone may access, use and share it, as long as they say where it comes from. " +
  "Nothing is published about the people who book or take part.";

/** Explains why the data is published, and that this costs the customer nothing. */
export function explainReasons({ items, dataUsers }: TextFacts): Part[] {
  const parts: Part[] = [
    `This makes your ${items} visible on more apps and websites, so that more people find them.`,
  ];
  if (dataUsers !== undefined) {
    parts.push(" See ", { text: "who uses the data", url: dataUsers }, ".");
  }
  parts.push(" It costs you nothing.");
  return parts;
}
