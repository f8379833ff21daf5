/**
 * The URLs of everything a page loads, as the page writes them; `undefined` entries are ignored.
 */
export interface PageResources {
  readonly images: readonly (string | undefined)[];
  readonly styles: readonly (string | undefined)[];
  readonly scripts: readonly (string | undefined)[];
}

/**
 * Builds the Content-Security-Policy (https://www.w3.org/TR/CSP3/) of a page, which allows only
 * what the page loads. Pictures and stylesheets from the site itself are always allowed, because a
 * page in the plugin's layout may have its own; scripts are not. Requests to the site itself are
 * allowed, too: the plugin's script makes none, but Lighthouse requests robots.txt on behalf of the
 * page.
 *
 * @returns the value of the header or `<meta>` element.
 */
export function buildContentSecurityPolicy({ images, styles, scripts }: PageResources): string {
  const scriptSources = listSources(scripts);
  const directives = [
    "default-src 'none'",
    `img-src ${listSources(images, ["'self'"]).join(" ")}`,
    `style-src ${listSources(styles, ["'self'"]).join(" ")}`,
  ];
  if (scriptSources.length > 0) directives.push(`script-src ${scriptSources.join(" ")}`);
  directives.push("connect-src 'self'", "base-uri 'none'", "form-action 'none'");
  return directives.join("; ");
}

/** Lists the sources that are always allowed and those of the URLs, without duplicates. */
function listSources(
  urls: readonly (string | undefined)[],
  allowed: readonly string[] = [],
): string[] {
  const sources = new Set(allowed);
  for (const url of urls) {
    const source = url === undefined ? undefined : findSource(url);
    if (source !== undefined) sources.add(source);
  }
  return [...sources];
}

/** A base for relative URLs, on a host that no site can have. */
const placeholderOrigin = "https://this-site.invalid";

/** Finds the CSP source of a URL: this site, another host, or `data:`. */
function findSource(url: string): string | undefined {
  if (!URL.canParse(url, placeholderOrigin)) return undefined;
  const { origin, protocol } = new URL(url, placeholderOrigin);
  if (origin === placeholderOrigin) return "'self'";
  if (protocol === "data:") return protocol;
  // A host may contain a semicolon, which would end the directive: such a host is not allowed.
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : undefined;
}
