export { checkMessages, type MessageIssue } from "./check-messages.js";
export { enGB, type Words } from "./en-GB.js";
export { interpolate, listPlaceholders } from "./interpolate.js";
export {
  isInLanguage,
  toLocale,
  listMissingMessages,
  getMessages,
  getMessagesForPart,
} from "./languages.js";
export { listSentences, type CustomMessages, type PartialMessages } from "./custom-messages.js";
