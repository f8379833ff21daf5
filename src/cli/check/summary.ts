import { enGB } from "../../messages/index.js";
import { renderPage } from "../../page/dataset-site.js";
import { filters, markSafe, renderOwn } from "../../templates/index.js";
import { stylesheet } from "../../templates/static-files.js";
import type { CheckedDataset } from "./run-check.js";

/** A feed in the summary. */
interface SummaryRow {
  readonly publisher: string;
  readonly dataset: string;
  readonly type: string;
  readonly url: string;
  readonly answered: boolean;
  readonly problem: string | undefined;
  readonly since: string | undefined;
  readonly items: number;
  readonly faults: number;
}

/**
 * Writes a page for a booking system about the feeds of all its publishers: which answer, which do
 * not, and since when. Those that need attention come first.
 */
export function writeSummary(checked: readonly CheckedDataset[]): string {
  const rows = checked.flatMap(({ publisher, status }) =>
    status.feeds.map((feed): SummaryRow => ({
      publisher,
      dataset: status.dataset,
      type: feed.type,
      url: feed.url,
      answered: feed.answered,
      problem: feed.problem,
      since: feed.since,
      items: feed.items,
      faults: feed.faults.length,
    })),
  );
  rows.sort(
    (one, other) =>
      Number(one.answered) - Number(other.answered) ||
      other.faults - one.faults ||
      one.publisher.localeCompare(other.publisher, enGB.lang),
  );
  const dates = checked.map(({ status }) => status.checkedAt).sort();
  const title = "Feeds of all publishers";
  const content = renderOwn("feed-summary.njk", {
    title,
    rows,
    publishers: checked.length,
    answering: rows.filter(({ answered }) => answered).length,
    checkedOn: dates.length === 0 ? undefined : filters.day(dates.at(-1)!, enGB.lang),
    messages: enGB,
  });
  const head = renderOwn("inline-style.njk", { css: markSafe(stylesheet) });
  return renderPage({ title, head, content }, { contentSecurityPolicy: false });
}
