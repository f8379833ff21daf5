import { completeDataset, findContact, type FoundDataset } from "../dataset/index.js";
import { enGB, interpolate, type Messages } from "../messages/index.js";
import { renderOwn } from "../templates/index.js";
import type { DatasetSiteOptions } from "./dataset-site.js";

/** Describes the page of a publisher without feeds, for search engines and link previews. */
export const describeWithoutFeeds = (dataset: FoundDataset, messages: Messages = enGB): string =>
  interpolate(messages.withoutFeeds.description, {
    publisher: completeDataset(dataset).publisher.name,
  });

/**
 * Renders the page at the URL of a Dataset Site whose publisher has no feeds yet: an `<article>` that
 * says so, and where to ask. It states nothing for programs.
 */
export function renderWithoutFeeds(given: FoundDataset, options: DatasetSiteOptions = {}): string {
  const dataset = completeDataset(given);
  const { render = renderOwn, messages = enGB, guidanceUrl, logoUrl } = options;
  return render("without-feeds.njk", {
    messages,
    dataset,
    lang: dataset.inLanguage[0],
    logoUrl: logoUrl ?? dataset.publisher.logo.url,
    contact: findContact(dataset),
    guidanceUrl,
  });
}
