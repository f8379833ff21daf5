export { wordFaults, type WordFault } from "./check.js";
export { enGB, type Words } from "./en-GB.js";
export { filled, placesOf } from "./fill.js";
export { isIn, localeOf, missingWords, wordsFor, wordsOfPart } from "./languages.js";
export { sentencesOf, type OwnWords, type SomeWords } from "./own-words.js";
