/** A template as the functions that Nunjucks compiles it to. */
export type CompiledTemplate = object;

/**
 * The plugin's own templates, compiled, by name. There are none in the source, which is compiled
 * when needed; `npm run build` puts them here, because compiling takes longer than rendering the
 * pages of a site.
 */
export const compiledTemplates: Readonly<Record<string, CompiledTemplate>> = {};
