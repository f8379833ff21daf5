export { checkMessages, type MessageIssue } from "./check-messages.js";
export { listSentences, type CustomMessages, type PartialMessages } from "./custom-messages.js";
export { enGB, type Messages } from "./en-GB.js";
export { interpolate, listPlaceholders, replacePlaceholders } from "./interpolate.js";
export {
  bundledLanguages,
  getMessages,
  getMessagesForPart,
  isInLanguage,
  isSameLanguage,
  listMissingMessages,
  toLocale,
} from "./languages.js";
