import { deriveHoldings, listFeedTypes } from "../../dataset/index.js";
import { enGB } from "../../messages/index.js";
import type { Publisher } from "../../publisher/index.js";
import { filters } from "../../templates/index.js";

/** The facts about a publisher that the ready-to-use texts state. */
export interface TextFacts {
  readonly publisher: string;
  /** The name of the published items in the plural, as in `sessions`. */
  readonly items: string;
  readonly dataUsers: string | undefined;
  readonly optOut: string | undefined;
  /** The day from which the data is published, in words. */
  readonly noticeFrom: string | undefined;
  /** The contact for questions: an email address, or the URL of a contact page. */
  readonly contact: string | undefined;
}

/** Collects the facts for the ready-to-use texts, in English as the texts are. */
export function collectFacts({ name, email, feeds, guidance = {} }: Publisher): TextFacts {
  const { items, dataUsers, optOut, noticeFrom, contact } = guidance;
  return {
    publisher: name,
    items: items ?? deriveHoldings(listFeedTypes(feeds), enGB),
    dataUsers,
    optOut,
    noticeFrom: noticeFrom && filters.day(noticeFrom, enGB.lang),
    contact: contact?.email ?? contact?.url ?? email,
  };
}
