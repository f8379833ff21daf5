/**
 * The building blocks of schemas: kinds of value, each with the messages for invalid values. The
 * `label` of a value completes the message "missing; expected …", as in "the legal name".
 */
export { baseUrl, image, isPictureFile, pictureEndings, url } from "./urls.js";
export { day, dayOrMoment, moment } from "./dates.js";
export { group, listOf, oneOf, oneOrMore } from "./groups.js";
export { pageUrl } from "./page-url.js";
export { description, nameText, text, textThat, type Rule } from "./text.js";
export { colour, email, languageTag, telephone } from "./values.js";
