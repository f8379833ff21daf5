import { getMessages, type CustomMessages, type Messages } from "../../messages/index.js";
import type { DatasetSite } from "../state.js";

/** Returns the messages of site-wide pages: those of the only publisher, otherwise English ones. */
export function getSiteMessages(
  [only, ...others]: readonly DatasetSite[],
  customMessages: CustomMessages | undefined,
): Messages {
  if (only !== undefined && others.length === 0) return only.messages;
  return getMessages([], customMessages);
}
