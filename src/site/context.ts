import type { DatasetSiteOptions } from "../page/dataset-site.js";
import type { PageSettings } from "./settings.js";
import type { SiteContent } from "./site-content.js";
import type { DatasetSite, SiteState } from "./state.js";
import type { Timings } from "./timings.js";

/** A page or file that the plugin writes in this build. */
export interface PluginPage {
  /** The URL as in Eleventy's `page.url`. */
  readonly url: string;
  /** Whether people read it; the others are files for programs and browsers. */
  readonly isHtml: boolean;
  /** Whether it accompanies a Dataset Site, as the guidance does. */
  readonly isCompanion: boolean;
  /** Whether it is about the catalogue or its publisher. */
  readonly isAboutCatalog: boolean;
  /** The public URL. */
  readonly canonicalUrl: string;
  /** Computes a value of the page's data; `undefined` if the page has no such key. */
  compute(key: string, context: SiteContext): unknown;
}

/**
 * What pages and shortcodes need for rendering. Each build creates its own, once the configuration
 * is complete.
 */
export interface SiteContext {
  readonly state: SiteState;
  readonly settings: PageSettings;
  readonly timings: Timings;
  /** The pages and files of the plugin in this build. */
  readonly pages: readonly PluginPage[];
  /** What the site itself builds; complete before pages are rendered. */
  readonly content: SiteContent;
  /**
   * The URLs of the pages for which a layout has asked for the stylesheet and the script, whether
   * they use them or not.
   */
  readonly conditionalAssets: Set<string>;
  /** The folder with the site's own Markdown files and templates, which replace the plugin's. */
  readonly contentFolder: string;
  /**
   * Whether the plugin's pages come from its own layout and its own templates alone, so that nothing
   * is in them twice.
   */
  readonly hasOwnTemplates: boolean;
  /**
   * The documents that the plugin's own layout has made, by URL, until the last transform has seen
   * them. Kept only if `hasOwnTemplates`.
   */
  readonly ownDocuments: Map<string, string>;
  /** Whether the layout of the plugin's pages ends with the plugin's footer. */
  readonly hasFooter: boolean;
  /** Whether bundles of the site have to be kept from moving JSON-LD out of pages. */
  readonly keepScript: boolean;
  /** Whether pages get a Content-Security-Policy. */
  readonly contentSecurityPolicy: boolean;
  /**
   * Returns the text of a file that this build has already written, or kept as it was; `undefined` if
   * there is none.
   */
  readWritten(permalink: string): string | undefined;
  /** Returns the link to a path of this site; the path is without the path prefix. */
  linkTo(path: string): string;
  /**
   * Returns the options for rendering a Dataset Site's page, including its links to other pages.
   */
  buildOptions(site: DatasetSite): DatasetSiteOptions;
}
