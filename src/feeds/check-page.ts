import { formatExcerpt } from "../document/excerpt.js";
import { formatMismatch } from "../document/index.js";
import { openActiveLicence } from "../specification/constants.js";
import type { FaultCollection } from "./faults.js";
import { compareModified } from "./modified.js";
import type { FeedItem, FeedPage } from "./page.js";

const mediaTypes = /^\s*application\/(?:vnd\.openactive\.rpde\+)?json\b/i;

/**
 * Finds what RPDE 1.0 does not allow on a page.
 *
 * @param previous the value of `modified` of the item before the page; `undefined` for the first.
 * @returns the value of `modified` of the last item.
 * @see https://openactive.io/realtime-paged-data-exchange/
 */
export function checkPage(page: FeedPage, previous: unknown, faults: FaultCollection): unknown {
  const { url, json, contentType, items } = page;
  const add = (found: string, expected: string) => faults.add(formatMismatch(found, expected), url);
  if (!mediaTypes.test(contentType)) {
    const type = contentType === "" ? "no content type" : `the content type ${quote(contentType)}`;
    add(type, "application/json");
  }
  checkNext(page, add);
  if (json["license"] === undefined) add('a page without "license"', openActiveLicence);
  else if (json["license"] !== openActiveLicence) {
    add(`the licence ${quote(json["license"])}`, openActiveLicence);
  }
  const strays = (json["items"] as readonly unknown[]).length - items.length;
  if (strays > 0) add("an item that is not an object", "an object");
  let last = previous;
  for (const item of items) {
    checkItem(item, add);
    checkOrder(item, last, page, add);
    last = item["modified"] ?? last;
  }
  return last;
}

type AddFault = (found: string, expected: string) => void;

const quote = (value: unknown): string => JSON.stringify(formatExcerpt(String(value)));

function checkNext({ json, next, items, url }: FeedPage, add: AddFault): void {
  const given = json["next"];
  if (given === undefined) return add('a page without "next"', "the URL of the next page");
  if (next === undefined) return add(`the "next" ${quote(given)}`, "an http or https URL");
  if (next !== given) {
    add(`the relative "next" ${quote(stripQuery(String(given)))}`, "an absolute URL");
  }
  if (next === url && items.length > 0) {
    add('a page with items whose "next" is the page itself', "the URL of the page after it");
  }
}

/** Leaves out what differs from page to page, so that the same fault is counted once. */
const stripQuery = (url: string): string => url.split("?")[0]!;

const states: readonly unknown[] = ["updated", "deleted"];

function checkItem(item: FeedItem, add: AddFault): void {
  const { id, kind, state, modified, data } = item;
  if (!isText(id) && typeof id !== "number") add('an item without "id"', "a text or a number");
  if (!isText(kind)) add('an item without "kind"', "the kind of the item");
  if (!states.includes(state)) add(`the state ${quote(state)}`, "updated or deleted");
  if (!isText(modified) && typeof modified !== "number") {
    add('an item without "modified"', "a number or a text that rises with each change");
  } else if (isText(modified) && /^\d+$/.test(modified)) {
    add('a "modified" in quotes', "a number, because texts are ordered differently");
  }
  const hasData = typeof data === "object" && data !== null;
  if (state === "updated" && !hasData) add('an updated item without "data"', "its data");
  if (state === "deleted" && hasData) add('a deleted item with "data"', "no data");
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

function checkOrder(item: FeedItem, last: unknown, { next }: FeedPage, add: AddFault): void {
  const order = compareModified(last, item["modified"]);
  if (order === undefined) return;
  if (order > 0) {
    add('an item whose "modified" is smaller than that of the item before it', "rising values");
  } else if (order === 0 && next !== undefined && /[?&]afterChangeNumber=/.test(next)) {
    add("two items with the same change number", "a change number that only one item has");
  }
}
