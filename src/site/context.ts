import type { DatasetSiteOptions } from "../page/dataset-site.js";
import type { PageSettings } from "./settings.js";
import type { DatasetSite, SiteState } from "./state.js";
import type { Timings } from "./timings.js";

/**
 * What pages and shortcodes need for rendering. Each build creates its own, once the configuration
 * is complete.
 */
export interface SiteContext {
  readonly state: SiteState;
  readonly settings: PageSettings;
  readonly timings: Timings;
  /** The folder with the site's own Markdown files and templates, which replace the plugin's. */
  readonly contentFolder: string;
  /** Whether pages get a Content-Security-Policy. */
  readonly contentSecurityPolicy: boolean;
  /** Returns the link to a path of this site; the path is without the path prefix. */
  linkTo(path: string): string;
  /**
   * Returns the options for rendering a Dataset Site's page, including its links to other pages.
   */
  buildOptions(site: DatasetSite): DatasetSiteOptions;
}
