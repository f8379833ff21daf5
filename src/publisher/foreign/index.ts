/** Recognises other descriptions of a dataset in a publisher file, and says the same as YAML. */
export { explainForeign } from "./explain-foreign.js";
