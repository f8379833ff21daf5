import type { Issue } from "../../document/index.js";
import { findOrphans, listDeclaredFeeds } from "../declared-feeds.js";
import type { PartialPublisher } from "../schema/index.js";
import {
  lintPlainHttp,
  lintDatasetUrl,
  lintDiscussionUrl,
  lintSchemaVersion,
  lintWebsiteUrl,
} from "./urls.js";
import { lintContrast } from "./contrast.js";
import { lintIdleGuidance } from "./guidance.js";
import { lintMissingParents, lintNoFeeds, lintRepeatedUrls } from "./feeds.js";
import { lintBookingTerms, lintAccessibilityStatement } from "./recommended.js";
import { lintWhitespaceAndQuotes } from "./texts.js";

/** Finds valid values of a publisher that are probably not intended or not as data users expect. */
export function lintPublisher(publisher: PartialPublisher): Issue[] {
  const feeds = listDeclaredFeeds(publisher.feeds);
  return [
    ...lintDatasetUrl(publisher.dataset?.url),
    ...lintWebsiteUrl(publisher),
    ...lintDiscussionUrl(publisher.dataset?.discussionUrl),
    ...lintSchemaVersion(publisher.dataset?.schemaVersion),
    ...lintPlainHttp(publisher, feeds),
    ...lintNoFeeds(publisher.feeds),
    ...lintRepeatedUrls(feeds),
    ...lintMissingParents(findOrphans(publisher.feeds)),
    ...lintBookingTerms(publisher.accessService),
    ...lintContrast(publisher.brand),
    ...lintAccessibilityStatement(publisher),
    ...lintIdleGuidance(publisher),
    ...lintWhitespaceAndQuotes(publisher),
  ];
}
