/** URLs outside the site, by the names that content files use in `link:name`. */
export type ExternalLinks = Readonly<Record<string, ExternalLink>>;

/** A URL outside the site. */
export interface ExternalLink {
  readonly url: string;
  /** The day of the newest public source in which the URL was found in use, `YYYY-MM-DD`. */
  readonly lastChecked: string;
}

/** Lists the URLs by name. */
export function listUrls(links: ExternalLinks): Record<string, string> {
  return Object.fromEntries(Object.entries(links).map(([name, { url }]) => [name, url]));
}
