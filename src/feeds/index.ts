export { checkFeeds, type CheckFeedsOptions } from "./check-feeds.js";
export type { FeedToCheck } from "./feed-to-check.js";
export {
  loadOfficialValidators,
  validatorPackages,
  type Finding,
  type OfficialValidators,
} from "./official-validators.js";
export type { FeedProgress } from "./read-feed.js";
