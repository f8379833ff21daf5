import { completeDataset } from "./complete.js";
import type { FoundDataset } from "./dataset.js";

/** The contact for questions about a dataset. */
export interface Contact {
  readonly name: string;
  /** A page to ask on; empty if there is none. */
  readonly url: string;
  readonly email: string | undefined;
  readonly telephone: string | undefined;
}

/**
 * Finds the contact for questions about a dataset: the one that its publisher names for them, or
 * otherwise the publisher. The page to ask on is the one for discussions unless the contact has
 * another.
 *
 * @returns `undefined` if there is no way to reach anybody.
 */
export function findContact(given: FoundDataset): Contact | undefined {
  const { discussionUrl, publisher } = completeDataset(given);
  const { contactPoint } = publisher;
  const { email, telephone } = contactPoint ?? publisher;
  const name = contactPoint?.name ?? publisher.name;
  const contact = { name, url: contactPoint?.url ?? discussionUrl, email, telephone };
  const ways = [contact.url, email, telephone];
  return ways.some(Boolean) ? contact : undefined;
}
