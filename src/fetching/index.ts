export { openCache, type CachedPage, type PageCache } from "./cache.js";
export { decodeText } from "./decode.js";
export { fetchPage, type FetchPageOptions } from "./fetch-page.js";
export { describeFeed, WrongKindError } from "./wrong-kind.js";
