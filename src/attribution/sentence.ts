import type { CreditedDataset } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import { interpolate } from "../messages/index.js";
import { findLicenceFamily } from "../specification/licences.js";
import { describeLicence, type Licence } from "./licence.js";

/** The words around the link of a credit, which are the same in all of its forms. */
export interface CreditSentence {
  readonly before: string;
  /** A licence to link to within the sentence, if it names one. */
  readonly licence?: Licence | undefined;
  /** What stands between that licence and the link of the credit, directly after the licence. */
  readonly between: string;
}

/** Matches a credit that is a sentence already, such as "Contains OS data © Crown copyright". */
const ownSentence = /^(?:contains|yn cynnwys)\s/i;

/**
 * Describes the sentence that a credit is in: "Source: …", unless the publisher asks for a sentence
 * of its own, or the licence prescribes one.
 *
 * Source: what to do when using information under the Open Government Licence
 * (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/), and section 4.3 of
 * the ODbL (https://opendatacommons.org/licenses/odbl/1-0/).
 *
 * @param dataset a complete one.
 */
export function describeSentence(dataset: CreditedDataset, messages: Messages): CreditSentence {
  const { creditText, license = "", name, publisher } = dataset;
  if (creditText !== undefined && ownSentence.test(creditText)) return { before: "", between: "" };
  const { source, contains } = messages.attribution;
  const family = findLicenceFamily(license);
  // The Open Government Licence prescribes its sentence only where the publisher has none.
  const hasOwn = family === "ogl" && (creditText ?? publisher.name) !== publisher.name;
  if (family === undefined || hasOwn) return { before: `${source}:`, between: "" };
  const title = name ?? publisher.name;
  const [before = "", after = ""] = contains[family]
    .split("{licence}")
    .map((part) => interpolate(part, { title }).trimEnd());
  return { before, licence: describeLicence(dataset, messages), between: `${after} –` };
}
