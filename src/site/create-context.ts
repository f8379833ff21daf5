import type { EleventyConfig } from "../eleventy.js";
import type { DatasetSiteOptions } from "../page/dataset-site.js";
import { getUserTemplatesFolder } from "../templates/index.js";
import type { PluginPage, SiteContext } from "./context.js";
import { hasImageTransform } from "./html-transforms.js";
import { buildLinks, buildPictureLinks } from "./links.js";
import type { PageSettings } from "./settings.js";
import { createSiteContent } from "./site-content.js";
import type { DatasetSite, SiteState } from "./state.js";
import { createTimings, type Timings } from "./timings.js";
import { encodePath } from "../iris.js";

/**
 * Creates the context that pages and shortcodes are rendered with. Before the configuration is
 * complete, it is only valid for an empty site, because plugins that are added later may change how
 * links and scripts are written.
 *
 * @param pages the pages and files of the plugin in this build.
 */
export function createContext(
  eleventyConfig: EleventyConfig,
  settings: PageSettings,
  state: SiteState,
  pages: readonly PluginPage[] = [],
  timings: Timings = createTimings(),
): SiteContext {
  const contentSecurityPolicy = hasPolicy(settings);
  const keepScript = hasScriptBundle(eleventyConfig);
  const keepImage = hasImageTransform(eleventyConfig);
  const linkTo = createLinker(eleventyConfig, state.hosts);

  const optionsBySite = new Map<DatasetSite, DatasetSiteOptions>();
  /** All pages of a Dataset Site share the same options. */
  const buildOptions = (site: DatasetSite): DatasetSiteOptions => {
    const known = optionsBySite.get(site);
    if (known !== undefined) return known;
    const options = {
      ...buildPictureLinks(site, linkTo),
      ...buildLinks(site, state, settings, linkTo),
      pageDates: site.pageDates,
      feedStatus: site.feedStatus,
      messages: site.messages,
      render: state.render,
      contentSecurityPolicy,
      keepScript,
      keepImage,
    };
    optionsBySite.set(site, options);
    return options;
  };
  return {
    state,
    settings,
    timings,
    pages,
    content: createSiteContent(),
    conditionalAssets: new Set(),
    contentFolder: getUserTemplatesFolder(eleventyConfig.directories.includes),
    hasOwnTemplates: false,
    ownDocuments: new Map(),
    hasFooter: false,
    contentSecurityPolicy,
    keepScript,
    readWritten: () => undefined,
    linkTo,
    buildOptions,
  };
}

/**
 * Links between several hosts are absolute, except with --serve, where all are below one address.
 */
function createLinker(
  eleventyConfig: EleventyConfig,
  hosts: SiteState["hosts"],
): SiteContext["linkTo"] {
  const linkTo = createLocalLinker(eleventyConfig);
  if (hosts.size === 0 || process.env["ELEVENTY_RUN_MODE"] === "serve") return linkTo;
  return (path) => {
    const folder = /^\/[^/]+/.exec(path)?.[0] ?? "";
    const origin = hosts.get(folder);
    return origin === undefined ? linkTo(path) : origin + linkTo(path.slice(folder.length));
  };
}

function createLocalLinker(eleventyConfig: EleventyConfig): SiteContext["linkTo"] {
  // HtmlBasePlugin already adds the prefix to every link of a page (11ty/eleventy#3547).
  if (eleventyConfig.getFilter("htmlBaseUrl")) return encodePath;
  const addPrefix = eleventyConfig.getFilter("url")!;
  let prefix: string | undefined;
  return (path) => {
    prefix ??= findPrefix(addPrefix);
    return prefix === undefined ? addPrefix(encodePath(path)) : prefix + encodePath(path);
  };
}

/**
 * Finds what the filter `url` puts in front of every path. Asked for each link, the filter would take
 * a tenth of a large build.
 *
 * @returns `undefined` if it is a filter of the site's own that does something else.
 */
function findPrefix(addPrefix: (url: string) => string): string | undefined {
  const prefix = addPrefix("/").replace(/\/$/, "");
  return addPrefix("/a/b.html") === `${prefix}/a/b.html` ? prefix : undefined;
}

/** With --serve there is no policy, because Eleventy's server adds a script that reloads pages. */
function hasPolicy({ contentSecurityPolicy }: PageSettings): boolean {
  return contentSecurityPolicy && process.env["ELEVENTY_RUN_MODE"] !== "serve";
}

/**
 * Whether a bundle of the site moves scripts out of pages, including JSON-LD
 * (11ty/eleventy-plugin-bundle#34).
 */
function hasScriptBundle(eleventyConfig: EleventyConfig): boolean {
  const bundles = Object.values(eleventyConfig.getBundleManagers?.() ?? {});
  return bundles.some((bundle) => Boolean(bundle.getPluckedSelector?.()));
}
