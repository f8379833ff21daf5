import type { EleventyConfig } from "../eleventy.js";

/** The folder of the plugin's virtual templates, which no site has. */
const folder = "eleventy-plugin-openactive";

/** The file extension of the plugin's virtual templates, which is a template format of its own. */
const format = "openactive";

/** The data of a page while Eleventy builds, as far as the plugin uses it. */
export interface TemplateData {
  readonly collections?: { readonly all?: readonly CollectionItem[] };
  readonly [key: string]: unknown;
}

/** An item of one of Eleventy's collections. */
export interface CollectionItem {
  readonly inputPath: string;
  readonly url?: string | false;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A template that Eleventy builds although no such file exists. */
export interface VirtualTemplate {
  /** Returns the front matter, anew in each build. */
  getData(): Readonly<Record<string, unknown>>;
  render(data: TemplateData): string;
}

/**
 * Adds virtual templates to a site, in a template format of the plugin's own. Formats that sites
 * use would not do: a site may not build them, and if the plugin switched them on, Eleventy would
 * also build files of the site that are not meant to be pages.
 *
 * @param templates the templates by name.
 */
export function addVirtualTemplates(
  eleventyConfig: EleventyConfig,
  templates: Readonly<Record<string, VirtualTemplate>>,
): void {
  const find = (inputPath: string): VirtualTemplate => {
    const name = /([^/]+)\.[^./]+$/.exec(inputPath)?.[1] ?? "";
    return templates[name]!;
  };
  eleventyConfig.addTemplateFormats(format);
  eleventyConfig.addExtension(format, {
    outputFileExtension: "html",
    // Eleventy would keep the function for all further builds of the same process.
    compileOptions: { cache: false },
    getData: (inputPath) => find(inputPath).getData(),
    compile: (_content, inputPath) => (data) => find(inputPath).render(data as TemplateData),
  });
  for (const name of Object.keys(templates)) {
    eleventyConfig.addTemplate(`${folder}/${name}.${format}`, "", {});
  }
}

/**
 * Whether a template is one of the plugin's.
 *
 * @param inputPath its path as in Eleventy's `page.inputPath`.
 */
export const isPluginTemplate = (inputPath: string): boolean =>
  inputPath.includes(`/${folder}/`) && inputPath.endsWith(`.${format}`);
