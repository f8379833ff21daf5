import type { FeedTypeIdentifier } from "../../specification/feed-types.js";

/** What a new site needs to know; texts are as they were given, until they are checked. */
export interface Answers {
  readonly name: string;
  readonly legalName: string;
  readonly url: string;
  /** The URL of a picture or the path of a file in the site; absent: one is drawn. */
  readonly logo: string | undefined;
  readonly email: string | undefined;
  readonly datasetUrl: string;
  readonly discussionUrl: string;
  /** Absent while the publisher has no feeds. */
  readonly feeds: { readonly base: string; readonly types: readonly string[] } | undefined;
}

/** The kinds of feed that most publishers start with. */
export const commonFeedTypes: readonly FeedTypeIdentifier[] = ["SessionSeries", "ScheduledSession"];

/** Where a logo is that is drawn because none was given. */
export const drawnLogo = "images/logo.svg";

/** Returns the answers as the content of a publisher file. */
export function toPublisher(answers: Answers): object {
  const { name, legalName, url, logo = drawnLogo, email, datasetUrl, discussionUrl } = answers;
  return {
    name,
    legalName,
    url,
    logo,
    email,
    dataset: { url: datasetUrl, discussionUrl },
    feeds: answers.feeds ?? "none yet",
  };
}
