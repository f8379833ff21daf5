export { compileOwnTemplates } from "./compile.js";
export { findContent, getContentLanguage } from "./content.js";
export { filters } from "./filters.js";
export { listOwnTemplates } from "./own-templates.js";
export { buildHeadings } from "./headings.js";
export { renderContent, type Blocks, type ContentContext, type Values } from "./markdown/index.js";
export { createRender, getUserTemplatesFolder, renderOwn, type Render } from "./render.js";
export { markSafe } from "./safe-html.js";
