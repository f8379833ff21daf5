import type { CompleteDataset } from "../dataset/index.js";
import { isWebUrl } from "../specification/safe-urls.js";

/**
 * Finds a persistent URL of the publisher, which FAIR Signposting asks for in `rel="author"`:
 * https://signposting.org/FAIR/
 */
export function findAuthorUrl({ publisher }: CompleteDataset): string | undefined {
  const { identifier, sameAs = [] } = publisher;
  if (isWebUrl(identifier)) return identifier;
  return sameAs.find((url) =>
    /^https?:\/\/(?:ror\.org|isni\.org|orcid\.org|www\.wikidata\.org)\//.test(url),
  );
}
