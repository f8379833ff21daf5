export { neutralBackground, pictureFile, siteFolder, type PictureRole } from "./pictures.js";
export type {
  BookingService,
  DataDownload,
  Dataset,
  ImageObject,
  Organization,
  WebAPI,
} from "./dataset.js";
export { describeDataset, feedUrls, typesOf } from "./describe.js";
export { toDataPackage } from "./data-package.js";
export { toJsonLd } from "./json-ld.js";
export { present } from "./omit-undefined.js";
export { holdingsOf, noticeOf } from "./derived-texts.js";
