/** What a page loads, as it links to it; what it does not load is `undefined`. */
export interface PageResources {
  readonly images: readonly (string | undefined)[];
  readonly styles: readonly (string | undefined)[];
  readonly scripts: readonly (string | undefined)[];
}

/**
 * The Content-Security-Policy of a page: nothing but what it loads. Pictures and stylesheets of the site itself are
 * always allowed, because a page in the plugin's layout may bring its own; scripts are not. Requests to the site itself
 * are, too: no script of the plugin makes any, but Lighthouse asks for robots.txt in the name of the page.
 */
export function buildContentSecurityPolicy({ images, styles, scripts }: PageResources): string {
  const scriptSources = listCspSources(scripts);
  return [
    "default-src 'none'",
    `img-src ${["'self'", ...listCspSources(images)].filter(isFirst).join(" ")}`,
    `style-src ${["'self'", ...listCspSources(styles)].filter(isFirst).join(" ")}`,
    ...(scriptSources.length > 0 ? [`script-src ${scriptSources.join(" ")}`] : []),
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Where addresses lead: to this site, to another host, or nowhere because they hold the thing itself. */
const listCspSources = (urls: readonly (string | undefined)[]): string[] =>
  urls.flatMap((url) => (url === undefined ? [] : toCspSources(url))).filter(isFirst);

function toCspSources(url: string): string[] {
  let address: URL;
  try {
    // What is relative gets an address that no site has, and what has a host of its own keeps it.
    address = new URL(url, placeholderOrigin);
  } catch {
    return [];
  }
  const { origin, protocol } = address;
  if (origin === placeholderOrigin) return ["'self'"];
  if (protocol === "data:") return [protocol];
  // A host may hold a semicolon, which would end the directive; nothing is loaded from such a one.
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? [origin] : [];
}
const placeholderOrigin = "https://this-site.invalid";

const isFirst = (source: string, index: number, all: readonly string[]) =>
  all.indexOf(source) === index;
