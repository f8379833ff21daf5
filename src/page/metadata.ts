import { toLocale } from "../messages/index.js";
import { renderOwn, type Render } from "../templates/index.js";

/** What the head of a page says about the page, for search engines and link previews. */
export interface PageMetadata {
  /** The title, as in `<title>`. */
  readonly title: string;
  readonly description?: string | undefined;
  /** The public URL of the page. */
  readonly canonicalUrl: string;
  /** The language tag of the page. */
  readonly lang: string;
  /** The URL of a picture that stands for the page. */
  readonly imageUrl?: string | undefined;
}

/**
 * Renders the description, the canonical link and the Open Graph tags (https://ogp.me/) of a page.
 * There is no `og:site_name`: what the whole website is called is known to nobody but its owner.
 */
export function renderMetadata(metadata: PageMetadata, render: Render = renderOwn): string {
  return render("metadata.njk", createMetadataContext(metadata));
}

/** Creates the template context of `metadata.njk` and `open-graph.njk`. */
export function createMetadataContext({ lang, ...metadata }: PageMetadata) {
  return { ...metadata, locale: toLocale(lang) };
}

/**
 * Lists the metadata of which a page should have only one, with the values of a page: the name or
 * property of a `<meta>` element, or `canonical`. A page may have several pictures.
 */
export function listUniqueMetadata(metadata: PageMetadata): ReadonlyMap<string, string> {
  const { title, description, canonicalUrl, lang } = metadata;
  const values = new Map([
    ["canonical", canonicalUrl],
    ["og:type", "website"],
    ["og:title", title],
    ["og:locale", toLocale(lang)],
    ["og:url", canonicalUrl],
  ]);
  if (description !== undefined) {
    values.set("description", description);
    values.set("og:description", description);
  }
  return values;
}
