/** What a page loads, as it links to it; what it does not load is `undefined`. */
export interface Resources {
  readonly images: readonly (string | undefined)[];
  readonly styles: readonly (string | undefined)[];
  readonly scripts: readonly (string | undefined)[];
}

/**
 * The Content-Security-Policy of a page: nothing but what it loads. Pictures and stylesheets of the site itself are
 * always allowed, because a page in the plugin's layout may bring its own; scripts are not. Requests to the site itself
 * are, too: no script of the plugin makes any, but Lighthouse asks for robots.txt in the name of the page.
 */
export function contentSecurityPolicy({ images, styles, scripts }: Resources): string {
  const script = sourcesOf(scripts);
  return [
    "default-src 'none'",
    `img-src ${["'self'", ...sourcesOf(images)].filter(isFirst).join(" ")}`,
    `style-src ${["'self'", ...sourcesOf(styles)].filter(isFirst).join(" ")}`,
    ...(script.length > 0 ? [`script-src ${script.join(" ")}`] : []),
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Where addresses lead: to this site, to another host, or nowhere because they hold the thing itself. */
const sourcesOf = (urls: readonly (string | undefined)[]): string[] =>
  urls.flatMap((url) => (url === undefined ? [] : sourceOf(url))).filter(isFirst);

function sourceOf(url: string): string[] {
  let address: URL;
  try {
    // What is relative gets an address that no site has, and what has a host of its own keeps it.
    address = new URL(url, unknown);
  } catch {
    return [];
  }
  const { origin, protocol } = address;
  if (origin === unknown) return ["'self'"];
  if (protocol === "data:") return [protocol];
  // A host may hold a semicolon, which would end the directive; nothing is loaded from such a one.
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? [origin] : [];
}
const unknown = "https://this-site.invalid";

const isFirst = (source: string, at: number, all: readonly string[]) => all.indexOf(source) === at;
