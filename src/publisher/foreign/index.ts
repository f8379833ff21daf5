/** Recognises other descriptions of a dataset in a publisher file, and says the same as YAML. */
export { explainForeign, findDataset } from "./explain-foreign.js";
export { convertJsonLd } from "./from-json-ld.js";
export { convertSettings, findSettings } from "./from-settings.js";
export { repairDraft, type Draft, type RepairedDraft } from "./repair-draft.js";
