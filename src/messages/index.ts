export { wordFaults, type WordFault } from "./check-messages.js";
export { enGB, type Words } from "./en-GB.js";
export { filled, placesOf } from "./interpolate.js";
export { isIn, localeOf, missingWords, wordsFor, wordsOfPart } from "./languages.js";
export { sentencesOf, type OwnWords, type SomeWords } from "./custom-messages.js";
