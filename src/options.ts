import { z } from "zod";
import { OpenActiveError } from "./error.js";
import { guidancePages } from "./guidance/index.js";
import { baseUrl } from "./publisher/schema/values.js";

/** The pages and files the plugin writes, by the name they are switched off with; `guidance` stands for all of its pages. */
export const pageNames = ["datasetSite", "jsonLd", "turtle", "attribution", "guidance", ...guidancePages] as const;

const optionsSchema = z.strictObject({
  file: z.string().min(1).optional().describe("The publisher file, relative to where Eleventy runs. Default: publisher.yaml there, in the input folder or in the data folder."),
  datasetUrl: baseUrl("the address of the Dataset Site").optional().describe("Used instead of dataset.url of the file, for example for a preview."),
  sources: z.record(z.string(), z.custom<string | object>((source) => source !== undefined, { error: "an address, a file, or the JSON-LD itself" }), { error: 'a group of names, each with a Dataset Site: { acme: "https://…" }' }).optional().describe("Other people's Dataset Sites whose data the site shows, by a name of the site's own: an address, a file, or the JSON-LD itself."),
  layout: z.string().min(1).optional().describe("A layout of the site that the pages are put into. Default: the layout alias openactive if the site has one, else a page of the plugin's own."),
  pages: z
    .strictObject(Object.fromEntries(pageNames.map((name) => [name, z.boolean().optional()])) as Record<(typeof pageNames)[number], z.ZodOptional<z.ZodBoolean>>)
    .optional()
    .describe("Pages not to write: each name that is false."),
  css: z.boolean().default(true).describe("Whether to write and link the stylesheet."),
  script: z.boolean().default(true).describe("Whether to write and load the script, which adds copy buttons."),
  contentSecurityPolicy: z.boolean().default(true).describe("Whether pages in the plugin's own layout forbid everything they do not load. Left out under --serve."),
  strict: z.boolean().default(false).describe("Whether warnings stop the build as errors do."),
});

/** What `addPlugin(openactive, options)` takes. Every option may be left out. */
export type OpenActiveOptions = z.input<typeof optionsSchema>;

/** The options with their defaults. */
export type Settings = z.output<typeof optionsSchema>;

/** @throws {OpenActiveError} naming every option that is unknown or wrong. */
export function readOptions(options: unknown): Settings {
  const result = optionsSchema.safeParse(options ?? {});
  if (result.success) return result.data;
  throw new OpenActiveError(`eleventy-plugin-openactive: wrong options in addPlugin(openactive, { … })\n\n${z.prettifyError(result.error)}\n\nOptions: ${Object.keys(optionsSchema.shape).join(", ")}`);
}
