export { enGB, type Words } from "./en-GB.js";
