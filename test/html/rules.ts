import { type ConfigData } from "html-validate";

/**
 * The rules of html-validate that pages are held to: its recommended ones, and all about documents and
 * accessibility.
 */
export const rules: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // HTML knows no case here.
    "doctype-style": ["error", { style: "lowercase" }],
    // Hashes guard what another host serves. The plugin's own files are of the same site, and a site may replace them.
    "require-sri": ["error", { target: "crossorigin" }],
    // HTML allows all but spaces. Fragments hold the identifiers of feeds, which are the publisher's.
    "valid-id": ["error", { relaxed: true }],
    // Titles name the publisher, who may have a long name.
    "long-title": "off",
    // A telephone number stays as it was written, for those who copy it; where there is no room, it may break.
    "tel-non-breaking": "off",
  },
};
