export { neutralBackground, getPictureFile, getSiteFolder, type PictureRole } from "./pictures.js";
export type {
  BookingService,
  DataDownload,
  Dataset,
  ImageObject,
  Organization,
  WebAPI,
} from "./dataset.js";
export { describeDataset, buildFeedUrls, listFeedTypes } from "./describe.js";
export { toDataPackage } from "./data-package.js";
export { toJsonLd } from "./json-ld.js";
export { omitUndefined } from "./omit-undefined.js";
export { deriveHoldings, deriveCopyrightNotice } from "./derived-texts.js";
