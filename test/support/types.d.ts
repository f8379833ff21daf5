// The parts that the tests use of packages without types.
declare module "@11ty/eleventy" {
  export interface Page {
    url: string | false;
    inputPath: string;
    outputPath: string | false;
    content: string;
  }
  export class Eleventy {
    constructor(input: string, output: string, options: object);
    disableLogger(): void;
    toJSON(): Promise<Page[]>;
    write(): Promise<unknown>;
  }
  export const HtmlBasePlugin: (config: unknown) => void;
  export const I18nPlugin: (config: unknown, options: object) => void;
  export const IdAttributePlugin: (config: unknown) => void;
  export const InputPathToUrlTransformPlugin: (config: unknown) => void;
}
declare module "@11ty/eleventy-plugin-webc" {
  const webc: (config: unknown) => void;
  export default webc;
}
declare module "@openactive/dataset-utils" {
  const reader: {
    extractJSONLDfromHTML(url: string, html: string): unknown;
    getAllDatasets(catalogUrl: string): Promise<{ jsonld: unknown[]; errors: unknown[] }>;
  };
  export default reader;
}
declare module "@openactive/data-model-validator" {
  export interface Finding {
    type: string;
    severity: "failure" | "warning" | "notice" | "suggestion";
    message: string;
    path: string;
    value: unknown;
  }
  const validator: { validate(data: unknown, options: object): Promise<Finding[]> };
  export default validator;
}
declare module "@openactive/data-model-validator/src/*";
declare module "@11ty/eleventy-navigation" {
  const navigation: (config: unknown) => void;
  export default navigation;
}
declare module "@11ty/eleventy-img" {
  export const eleventyImageTransformPlugin: (config: unknown, options?: object) => void;
}
declare module "html-minifier-terser" {
  export function minify(html: string, options: object): Promise<string>;
}
declare module "@11ty/eleventy-plugin-rss" {
  export const feedPlugin: (config: unknown, options: object) => void;
}
declare module "@11ty/eleventy-plugin-syntaxhighlight" {
  const syntaxHighlight: (config: unknown) => void;
  export default syntaxHighlight;
}
declare module "@quasibit/eleventy-plugin-sitemap" {
  const sitemap: (config: unknown, options: object) => void;
  export default sitemap;
}
declare module "eleventy-plugin-i18n" {
  const i18n: (config: unknown, options: object) => void;
  export default i18n;
}
