import type { Publisher } from "../../publisher/index.js";
import { brief } from "./brief.js";
import { clause } from "./clause.js";
import { collectFacts } from "./facts.js";
import { notice } from "./notice.js";
import { optOutText } from "./opt-out-text.js";
import { procurement } from "./procurement.js";
import type { ReadyText, ReadyTextDefinition } from "./ready-text.js";
import { supplierEmail } from "./supplier-email.js";

export {
  readyTextLanguage,
  toPlainText,
  type Paragraph,
  type Part,
  type ReadyText,
} from "./ready-text.js";

/**
 * All ready-to-use texts by name: `brief` for any publisher, the next two for those who use somebody
 * else's booking system, the others for booking systems.
 */
export const readyTexts = {
  brief,
  supplierEmail,
  procurement,
  clause,
  optOutText,
  notice,
} as const satisfies Readonly<Record<string, ReadyTextDefinition>>;

/** The name of a ready-to-use text. */
export type ReadyTextName = keyof typeof readyTexts;

/** The names of all ready-to-use texts. */
export const readyTextNames = Object.keys(readyTexts) as readonly ReadyTextName[];

/**
 * Writes a ready-to-use text in the publisher's name, in English. Sentences that need a link the
 * publisher has not given are left out.
 *
 * @param publisher as `readPublisher` returns it.
 */
export function writeReadyText(name: ReadyTextName, publisher: Publisher): ReadyText {
  return readyTexts[name].write(collectFacts(publisher), publisher);
}
