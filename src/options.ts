import { z } from "zod";
import { isObject } from "./document/is-object.js";
import { pageUrl } from "./document/schema/index.js";
import { OpenActiveError } from "./error.js";
import { checkMessages, type CustomMessages } from "./messages/index.js";
import { escapeUnprintable } from "./printable.js";
import { pageNames, pages, type PageName } from "./site/pages/index.js";
import type { NavigationSetting, PublishersSetting } from "./site/settings.js";

const isNonEmptyString = (value: unknown): value is string =>
  typeof value === "string" && value !== "";

const isFileOrObject = (value: unknown) => isNonEmptyString(value) || isObject(value);

function isPublishers(value: unknown): boolean {
  if (typeof value === "function") return true;
  if (Array.isArray(value)) return value.length > 0 && value.every(isFileOrObject);
  return isFileOrObject(value);
}

const publishersSchema = z.custom<PublishersSetting>(isPublishers, {
  error:
    'a pattern of publisher files, as in "publishers/*.yaml", ' +
    "a list of files and publishers as plain objects, " +
    "or a function that returns plain objects",
});

const catalogSchema = z.custom<string | object>(isFileOrObject, {
  error: "a YAML file, or the same keys as an object: url, name, publisher, …",
});

const sourceSchema = z.custom<string | object>((source) => source !== undefined, {
  error: "a URL, a file, or the JSON-LD itself",
});

const sourcesExpected = 'a group of names, each with a Dataset Site: { acme: "https://…" }';
const sourcesSchema = z
  .record(z.string(), sourceSchema, { error: sourcesExpected })
  .refine((sources) => Object.keys(sources).length > 0, {
    error: `found an empty group; expected ${sourcesExpected}, or no such option`,
  });

const navigationSchema = z.custom<NavigationSetting>(
  (value) => typeof value === "boolean" || typeof value === "function",
  { error: "true, false, or a function that gets a page and returns its entry" },
);

const pageSwitches = pageNames.map((name) => [name, z.boolean().optional()]);
const pagesSchema = z
  .strictObject(Object.fromEntries(pageSwitches) as Record<PageName, z.ZodOptional<z.ZodBoolean>>)
  .superRefine((switches, { addIssue }) => {
    for (const { name, group } of pages) {
      const [isOn, isGroupOn] = [name, group].map((each) => switches[each as PageName]);
      if (name === group || isOn !== true || isGroupOn !== false) continue;
      const message =
        `found true together with ${group}: false; expected one of them: ` +
        `${group}: false leaves out all of its pages`;
      addIssue({ code: "custom", path: [name!], message });
    }
  });

const messagesSchema = z.custom<CustomMessages>().superRefine((customMessages, { addIssue }) => {
  for (const { path, message } of checkMessages(customMessages)) {
    addIssue({ code: "custom", path: [...path], message });
  }
});

const options = z.strictObject({
  file: z
    .string()
    .min(1)
    .optional()
    .describe(
      "The publisher file, relative to where Eleventy runs. " +
        "Default: publisher.yaml there, in the input folder or in the data folder.",
    ),
  datasetUrl: pageUrl("the URL of the Dataset Site")
    .optional()
    .describe("Overrides dataset.url in the publisher file, for example for a preview."),
  publishers: publishersSchema
    .optional()
    .describe(
      "Many publishers instead of one file: a pattern of files, a list, " +
        "or a function that returns plain objects, optionally with keys, sync or async.",
    ),
  onInvalid: z
    .enum(["stop", "exclude"], { error: '"stop" or "exclude"' })
    .default("stop")
    .describe(
      "What happens if some of many publishers are invalid: nothing is built, or the others are, " +
        "and the build still fails at the end.",
    ),
  guidance: z
    .enum(["shared", "each"], { error: '"shared" or "each"' })
    .default("shared")
    .describe(
      "Whether many publishers share the guidance of the booking system that publishes the " +
        "catalogue, or each has its own as well.",
    ),
  feedStatus: z
    .string()
    .min(1)
    .optional()
    .describe(
      "The folder with the status files of many publishers, as check --feeds --status writes them. " +
        "Default: beside each publisher file.",
    ),
  catalog: catalogSchema
    .optional()
    .describe("The details of the data catalogue: a YAML file, or the same keys as an object."),
  sources: sourcesSchema
    .optional()
    .describe(
      "Other people's Dataset Sites whose data the site shows, keyed by a name you choose: " +
        "a URL, a file, the JSON-LD itself, or { url, optional: true }.",
    ),
  layout: z
    .string()
    .min(1)
    .optional()
    .describe(
      "The site's layout for the pages. Default: the layout alias openactive if the site has it, " +
        "otherwise the plugin's own layout.",
    ),
  pages: pagesSchema
    .optional()
    .describe("Which pages are not written: those whose name is set to false."),
  collections: z
    .boolean()
    .default(false)
    .describe(
      "Whether the pages are in collections.all and collections.openactive, " +
        "for a sitemap, feed or search of the site's own.",
    ),
  navigation: navigationSchema
    .default(false)
    .describe(
      "Whether the pages get entries for eleventy-navigation, below the Dataset Site, " +
        "or a function that decides for each page. Pages with an entry are in collections.all.",
    ),
  css: z.boolean().default(true).describe("Whether to write and link the stylesheet."),
  script: z
    .boolean()
    .default(true)
    .describe("Whether to write and link the script, which adds copy buttons."),
  contentSecurityPolicy: z
    .boolean()
    .default(true)
    .describe(
      "Whether pages in the plugin's own layout get a policy that blocks whatever they do not " +
        "load themselves. Never added with --serve.",
    ),
  messages: messagesSchema
    .optional()
    .describe("The texts of the pages, by language tag: to change some, or to add a language."),
  shard: z
    .string()
    .optional()
    .describe(
      "Which part of the Dataset Sites this build writes, as in 2/8, when several builds share the " +
        "work. Default: the environment variable OPENACTIVE_SHARD; without it, all of them.",
    ),
  removeStaleFiles: z
    .boolean()
    .default(false)
    .describe(
      "Whether files that an earlier build wrote and nothing writes any more, such as the pages of " +
        "a publisher that is no longer there, are deleted. A warning names them otherwise.",
    ),
  strict: z.boolean().default(false).describe("Whether warnings stop the build, as errors do."),
});

const optionsSchema = options
  .extend({ words: messagesSchema.optional().describe("The former name of messages.") })
  .superRefine(
    ({ publishers, file, datasetUrl, messages, words, onInvalid, guidance }, { addIssue }) => {
      const addConflict = (name: string, other: string, why: string) => {
        const message = `found together with ${other}; expected one of them: ${name} ${why}`;
        addIssue({ code: "custom", path: [name], message });
      };
      if (publishers !== undefined) {
        const why = "is for a site with one publisher";
        if (file !== undefined) addConflict("file", "publishers", why);
        if (datasetUrl !== undefined) addConflict("datasetUrl", "publishers", why);
      }
      if (publishers === undefined && guidance === "each") {
        const message =
          "found without publishers; expected publishers: a single one has its own anyway";
        addIssue({ code: "custom", path: ["guidance"], message });
      }
      if (publishers === undefined && onInvalid === "exclude") {
        const message =
          "found without publishers; expected publishers: only one of several is left out";
        addIssue({ code: "custom", path: ["onInvalid"], message });
      }
      if (messages !== undefined && words !== undefined) {
        addConflict("words", "messages", "is the former name of messages");
      }
    },
  )
  .transform(({ words, messages = words, ...rest }) => ({ ...rest, messages }));

/** The options of `addPlugin(openactive, options)`. All are optional. */
export type OpenActiveOptions = z.input<typeof optionsSchema>;

/** The options, with defaults for those that are not set. */
export type Settings = z.output<typeof optionsSchema>;

/**
 * Checks the options passed to the plugin, and fills in the defaults.
 *
 * @param given the options as the site's configuration passes them, if at all.
 * @throws {OpenActiveError} if options are unknown or invalid; the message names all of them.
 */
export function readOptions(given: unknown): Settings {
  const result = optionsSchema.safeParse(given ?? {});
  if (result.success) return result.data;
  // Zod puts each issue on its own line, and quotes values as they are.
  const issues = result.error.issues.map((issue) => ({
    ...issue,
    message: escapeUnprintable(issue.message),
  }));
  throw new OpenActiveError([
    "eleventy-plugin-openactive: wrong options in addPlugin(openactive, { … })",
    "",
    ...z.prettifyError({ issues }).split("\n"),
    "",
    `Options: ${Object.keys(options.shape).join(", ")}`,
  ]);
}
