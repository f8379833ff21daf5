import { enGB, interpolate, type Messages } from "../messages/index.js";
import type { Publisher } from "../publisher/index.js";
import type { GuidancePageName } from "./paths.js";

/** Gets the title and the description of a page. The description of a step is its summary. */
function getPageTexts(name: GuidancePageName, { guidance }: Messages) {
  if (name === "publishData") return guidance;
  if (name === "worksheet") return guidance.worksheet;
  const { title, summary } = guidance.steps[name];
  return { title, description: summary };
}

/** Gets the title of a page. */
export function getGuidanceTitle(name: GuidancePageName, messages: Messages = enGB): string {
  return getPageTexts(name, messages).title;
}

/** Formats the document title of a page, for browser tabs: page, section and publisher. */
export function formatGuidanceDocumentTitle(
  name: GuidancePageName,
  publisher: Publisher,
  messages: Messages = enGB,
): string {
  const { titles, guidance } = messages;
  return interpolate(name === "publishData" ? titles.page : titles.part, {
    title: getGuidanceTitle(name, messages),
    section: guidance.title,
    publisher: publisher.name,
  });
}

/** Formats the description of a page, one sentence for search engines and menus. */
export function formatGuidanceDescription(
  name: GuidancePageName,
  publisher: Publisher,
  messages: Messages = enGB,
): string {
  const { description } = getPageTexts(name, messages);
  return interpolate(description, { publisher: publisher.name });
}
