import { z } from "zod";
import { OpenActiveError } from "./error.js";
import { guidancePages } from "./guidance/index.js";
import { baseUrl } from "./document/schema/values.js";
import { checkMessages, type CustomMessages } from "./messages/index.js";

/** The pages and files the plugin writes, by the name they are switched off with; `guidance` stands for all of its pages. */
export const pageNames = [
  "datasetSite",
  "jsonLd",
  "turtle",
  "dataPackage",
  "catalog",
  "sitemap",
  "robots",
  "accessibilityStatement",
  "attribution",
  "guidance",
  ...guidancePages,
] as const;

/** Publishers as plain objects, in a list or one after the other. */
type GivesPublishers = () =>
  | Iterable<object>
  | AsyncIterable<object>
  | Promise<Iterable<object> | AsyncIterable<object>>;

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const publisherEntry = z.custom<string | object>(
  (entry) => (typeof entry === "string" && entry !== "") || isObject(entry),
  { error: "a publisher file, a pattern of them, or a publisher as a plain object" },
);

const options = z.strictObject({
  file: z
    .string()
    .min(1)
    .optional()
    .describe(
      "The publisher file, relative to where Eleventy runs. Default: publisher.yaml there, in the input folder or in the data folder.",
    ),
  datasetUrl: baseUrl("the address of the Dataset Site")
    .optional()
    .describe("Used instead of dataset.url of the file, for example for a preview."),
  publishers: z
    .custom<string | readonly (string | object)[] | GivesPublishers>(
      (publishers) =>
        typeof publishers === "function" ||
        publisherEntry.safeParse(publishers).success ||
        (Array.isArray(publishers) &&
          publishers.length > 0 &&
          publishers.every((entry) => publisherEntry.safeParse(entry).success)),
      {
        error:
          'a pattern of publisher files, as in "publishers/*.yaml", a list of files and publishers as plain objects, or a function that gives plain objects',
      },
    )
    .optional()
    .describe(
      "Many publishers in place of one file: a pattern of files, a list, or a function that gives plain objects, at once or later.",
    ),
  catalog: z
    .custom<string | object>(
      (catalog) => (typeof catalog === "string" && catalog !== "") || isObject(catalog),
      { error: "a YAML file, or the same keys as an object: url, name, publisher, …" },
    )
    .optional()
    .describe(
      "What is to be said of the data catalogue: a YAML file, or the same keys as an object.",
    ),
  sources: z
    .record(
      z.string(),
      z.custom<string | object>((source) => source !== undefined, {
        error: "an address, a file, or the JSON-LD itself",
      }),
      { error: 'a group of names, each with a Dataset Site: { acme: "https://…" }' },
    )
    .optional()
    .describe(
      "Other people's Dataset Sites whose data the site shows, by a name of the site's own: an address, a file, or the JSON-LD itself.",
    ),
  layout: z
    .string()
    .min(1)
    .optional()
    .describe(
      "A layout of the site that the pages are put into. Default: the layout alias openactive if the site has one, else a page of the plugin's own.",
    ),
  pages: z
    .strictObject(
      Object.fromEntries(pageNames.map((name) => [name, z.boolean().optional()])) as Record<
        (typeof pageNames)[number],
        z.ZodOptional<z.ZodBoolean>
      >,
    )
    .optional()
    .describe("Pages not to write: each name that is false."),
  css: z.boolean().default(true).describe("Whether to write and link the stylesheet."),
  script: z
    .boolean()
    .default(true)
    .describe("Whether to write and load the script, which adds copy buttons."),
  contentSecurityPolicy: z
    .boolean()
    .default(true)
    .describe(
      "Whether pages in the plugin's own layout forbid everything they do not load. Left out under --serve.",
    ),
  words: z
    .custom<CustomMessages>()
    .superRefine((own, { addIssue }) =>
      checkMessages(own).forEach(({ path, message }) =>
        addIssue({ code: "custom", path: [...path], message }),
      ),
    )
    .optional()
    .describe("What the pages say, by language tag: texts to change, or a language to add."),
  strict: z.boolean().default(false).describe("Whether warnings stop the build as errors do."),
});

const optionsSchema = options.superRefine(({ publishers, file, datasetUrl }, context) => {
  for (const [name, value] of Object.entries({ file, datasetUrl })) {
    if (publishers !== undefined && value !== undefined)
      context.addIssue({
        code: "custom",
        path: [name],
        message: `found together with publishers; expected one of them: ${name} is for a site with one publisher`,
      });
  }
});

/** What `addPlugin(openactive, options)` takes. Every option may be left out. */
export type OpenActiveOptions = z.input<typeof optionsSchema>;

/** The options with their defaults. */
export type Settings = z.output<typeof optionsSchema>;

/** @throws {OpenActiveError} naming every option that is unknown or wrong. */
export function readOptions(given: unknown): Settings {
  const result = optionsSchema.safeParse(given ?? {});
  if (result.success) return result.data;
  throw new OpenActiveError(
    `eleventy-plugin-openactive: wrong options in addPlugin(openactive, { … })\n\n${z.prettifyError(result.error)}\n\nOptions: ${Object.keys(options.shape).join(", ")}`,
  );
}
