export { openCache, type CachedPage, type PageCache } from "./cache.js";
export { decodeText } from "./decode.js";
export { fetchPage, type FetchPageOptions } from "./fetch-page.js";
export { describeFeed, WrongKindError } from "./wrong-kind.js";
export {
  createRequester,
  describeStatus,
  type FetchedDocument,
  type RequestDocument,
  type RequestOptions,
  type RequestResult,
} from "./request.js";
