import { buildFeedUrls, listFeedTypes } from "../../dataset/index.js";
import type { Publisher } from "../../publisher/index.js";
import type { FeedCheck } from "../../feed-status/index.js";
import { coversFeeds, isPublicUrl, toEvidence, type StepDefinition } from "./step.js";

/**
 * Build feeds in the RPDE format. Every feed has to be public, and none in development; a check shows
 * whether they answer as RPDE demands.
 */
export const buildApi: StepDefinition<"buildApi"> = {
  name: "buildApi",
  folder: "build-your-openactive-api/",
  isCore: true,
  isPerPublisher: true,
  estimate: { developerDays: [2, 3] },
  countEvidenceNeeded: ({ feeds }) => Math.max(1, listFeedTypes(feeds).length),
  isConfirmedBy(status, publisher) {
    if (!status.feeds.every(isSound)) return false;
    return coversFeeds(status, publisher) ? true : undefined;
  },
  findEvidence({ feeds }) {
    const urls = "types" in feeds ? buildFeedUrls(feeds) : listReadyFeeds(feeds);
    return urls.filter(isPublicUrl).flatMap((url) => toEvidence("feed", url));
  },
};

const isSound = ({ answered, problem, faults }: FeedCheck): boolean =>
  answered && problem === undefined && faults.length === 0;

type FeedList = Extract<Publisher["feeds"], readonly unknown[]>;

const listReadyFeeds = (feeds: FeedList) =>
  feeds.filter(({ status }) => status !== "development").map(({ url }) => url);
