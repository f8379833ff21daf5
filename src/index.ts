import * as api from "./api.js";
import openactive from "./plugin.js";

export { openactive as default };
export * from "./api.js";
export type { EleventyConfig } from "./eleventy.js";
export type { OpenActiveOptions } from "./options.js";

// `require("eleventy-plugin-openactive")` returns the plugin itself, with all other exports as its
// properties.
const forRequire = Object.assign(openactive, api);
export { forRequire as "module.exports" };
