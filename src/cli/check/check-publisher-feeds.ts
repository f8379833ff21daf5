import { existsSync, readFileSync } from "node:fs";
import { findFeedType, formatJsonFile, type Dataset } from "../../dataset/index.js";
import type { CheckFinding, CheckSection } from "../../checking/index.js";
import { parseFeedStatus, type FeedCheck, type FeedStatus } from "../../feed-status/index.js";
import { checkFeeds, type CheckFeedsOptions, type FeedToCheck } from "../../feeds/index.js";
import { writeFiles } from "../write-files.js";

/** The result of the check of all feeds of a dataset. */
export interface FeedsResult {
  readonly section: CheckSection;
  readonly status: FeedStatus;
}

/**
 * Checks the feeds of a dataset, and writes what it finds into its status file.
 *
 * @param file the status file; `undefined` to write none.
 * @param site what the check of the live page found, if it was checked.
 * @returns `undefined` for a dataset without feeds.
 */
export async function checkDatasetFeeds(
  dataset: Dataset,
  file: string | undefined,
  options: CheckFeedsOptions,
  site?: FeedStatus["site"],
): Promise<FeedsResult | undefined> {
  const feeds = listFeeds(dataset);
  if (feeds.length === 0) return undefined;
  const found = await checkFeeds(dataset["@id"], feeds, options);
  // Without a network, every feed looks dead; the page must not say so because of that.
  if (found.feeds.every(isHostUnknown)) return { status: found, section: describeOffline(found) };
  const previous = file === undefined ? undefined : readPrevious(file, found);
  const status = addSince(site === undefined ? found : { ...found, site }, previous);
  if (file !== undefined) writeFiles(".", [{ name: file, content: formatJsonFile(status) }]);
  return { status, section: describeStatus(status, file) };
}

const isHostUnknown = ({ answered, problem = "" }: FeedCheck): boolean =>
  !answered && /\((?:getaddrinfo|queryA)/.test(problem);

function describeOffline(status: FeedStatus): CheckSection {
  const findings = status.feeds.map(({ url, type, problem }): CheckFinding => ({
    severity: "error",
    place: url,
    message: `${type}: ${problem}`,
  }));
  const summary = "no host could be looked up, so no status was written; is the network up?";
  return { name: "feeds", subject: status.dataset, findings, summary };
}

const listFeeds = ({ distribution }: Dataset): FeedToCheck[] =>
  distribution
    .filter(({ contentUrl }) => contentUrl !== "")
    .map((feed) => ({
      url: feed.contentUrl,
      type: findFeedType(feed)?.identifier,
      name: feed.name,
    }));

function readPrevious(file: string, { dataset, checkedAt }: FeedStatus): FeedStatus | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  const reading = parseFeedStatus(text, file, dataset, new Date(checkedAt));
  return "status" in reading ? reading.status : undefined;
}

/** Notes since when each feed has, or has not, answered. */
function addSince(status: FeedStatus, previous: FeedStatus | undefined): FeedStatus {
  const feeds = status.feeds.map((feed) => {
    const before = previous?.feeds.find(({ url }) => url === feed.url);
    const isSame = before !== undefined && before.answered === feed.answered;
    return { ...feed, since: isSame ? (before.since ?? previous!.checkedAt) : status.checkedAt };
  });
  return { ...status, feeds };
}

function describeStatus(status: FeedStatus, file: string | undefined): CheckSection {
  const findings: CheckFinding[] = [];
  for (const feed of status.feeds) {
    const add = (severity: CheckFinding["severity"], message: string) =>
      findings.push({ severity, place: feed.url, message });
    if (feed.problem !== undefined) add("error", `${feed.type}: ${feed.problem}`);
    for (const { message, count, page } of feed.faults) {
      const times = count === 1 ? "" : ` (${count} times, first on ${page})`;
      add("error", `${feed.type}: ${message}${times}`);
    }
    if (feed.model !== undefined && feed.model.failed > 0) {
      const { failed, validated, failures } = feed.model;
      add("error", `${feed.type}: the model validator fails ${failed} of ${validated} items`);
      for (const failure of failures) add("note", `${feed.type}: ${failure}`);
    }
    if (feed.partners !== undefined && feed.partners.found < feed.partners.referring) {
      const { referring, found } = feed.partners;
      add(
        "warning",
        `${feed.type}: ${referring - found} of ${referring} items refer to missing items`,
      );
    }
  }
  const items = status.feeds.reduce((sum, feed) => sum + feed.items, 0);
  const answered = status.feeds.filter((feed) => feed.answered).length;
  const written = file === undefined ? "" : `, written to ${file}`;
  const summary = `${answered} of ${status.feeds.length} feeds answer, ${items} items seen${written}`;
  return { name: "feeds", subject: status.dataset, findings, summary };
}
