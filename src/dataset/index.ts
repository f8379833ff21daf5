export { findContact, type Contact } from "./contact.js";
export { buildRightsUrl, describeCredit, getDatasetLanguage, type Credit } from "./credit.js";
export { toDataPackage } from "./data-package.js";
export type {
  AdministrativeArea,
  BookingService,
  CreditedDataset,
  DataDownload,
  Dataset,
  FoundDataset,
  ImageObject,
  IncludedInDataCatalog,
  Organization,
  RelatedPage,
  RelatedPageKind,
  WebAPI,
} from "./dataset.js";
export { deriveCopyrightNotice, deriveHoldings } from "./derived-texts.js";
export { describeDataset, type DescribeOptions } from "./describe.js";
export { buildFeedUrls, findFeedType, listFeedTypes } from "./feeds.js";
export { catalogFile, findCatalogUrl, splitCatalogs, type Listings } from "./listing.js";
export { formatJsonFile } from "./format-json-file.js";
export { readTextValue, toArray } from "./text-values.js";
export { toJsonLd, writeSafeJson } from "./json-ld.js";
export { completeCredit, completeDataset, type CompleteDataset } from "./complete.js";
export { omitUndefined } from "./omit-undefined.js";
export { getPictureFile, getSiteFolder, neutralBackground, type PictureRole } from "./pictures.js";
