import { createRequester, type RequestDocument } from "../../fetching/index.js";
import {
  loadOfficialValidators,
  type CheckFeedsOptions,
  type OfficialValidators,
} from "../../feeds/index.js";
import { readVersion } from "../version.js";
import { FeedProgressFiles } from "./feed-progress.js";
import type { CheckOptions } from "./options.js";
import { createProgress, type Progress } from "./progress.js";

/** What all checks of one run share. */
export interface CheckContext {
  readonly options: CheckOptions;
  readonly request: RequestDocument;
  readonly validators: OfficialValidators;
  readonly progress: Progress;
  readonly feedOptions: CheckFeedsOptions;
}

const maxRedirects = 5;
const retries = 2;

/** @param contact whom the servers can ask about the requests, unless the options say so. */
export async function createCheckContext(
  options: CheckOptions,
  contact: string | undefined,
): Promise<CheckContext> {
  const { timeout, delay, maxBytes, allowsPrivate, maxPages, keepsSamples } = options;
  const checkedBy = `eleventy-plugin-openactive ${readVersion()}`;
  const request = createRequester({
    timeout,
    interval: delay,
    maxBytes,
    allowsPrivate,
    maxRedirects,
    retries,
    accept: "application/json, text/html, application/ld+json, */*;q=0.1",
    userAgent: formatUserAgent(checkedBy.replace(" ", "/"), options.contact ?? contact),
  });
  const validators = await loadOfficialValidators();
  const progress = createProgress();
  const files = new FeedProgressFiles();
  const feedOptions: CheckFeedsOptions = {
    request,
    validators,
    maxPages,
    keepsSamples,
    checkedBy,
    now: new Date(),
    onPage: ({ url }, pages, items) => progress.show(`${url}: ${pages} pages, ${items} items`),
    loadProgress: (feed) => files.load(feed),
    saveProgress: (feed, getProgress) => files.save(feed, getProgress),
    onEnd: (feed) => files.remove(feed),
  };
  return { options, request, validators, progress, feedOptions };
}

/** Headers are ASCII. */
const formatUserAgent = (program: string, contact: string | undefined): string =>
  contact === undefined ? program : `${program} (+${contact.replace(/[^\x21-\x7e]+/g, "")})`;
