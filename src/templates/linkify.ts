import MarkdownIt from "markdown-it";

// Without Markdown's rules, a publisher's asterisks stay asterisks.
const linkifier = new MarkdownIt("zero", { linkify: true }).enable("linkify");
linkifier.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
linkifier.linkify.add("mailto:", null).add("ftp:", null).add("//", null);
// The text of a link is part of a literal, which is the same in all formats. By default, markdown-it
// decodes it, as in `%2e` and `xn--bcher-kva`.
linkifier.normalizeLinkText = (url) => url;

/** Converts plain text to HTML in which complete http(s) URLs are links. */
export function linkify(text: string): string {
  return linkifier.renderInline(text);
}
