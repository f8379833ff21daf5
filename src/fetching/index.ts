export { openCache, type CachedPage, type PageCache } from "./cache.js";
export { decodeText } from "./decode.js";
export { fetchPage } from "./fetch-page.js";
