import MarkdownIt from "markdown-it";

// Without Markdown's rules, a publisher's asterisks stay asterisks.
const linkifier = new MarkdownIt("zero", { linkify: true }).enable("linkify");
linkifier.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
linkifier.linkify.add("mailto:", null).add("ftp:", null).add("//", null);

/** Converts plain text to HTML in which complete http(s) URLs are links. */
export function linkify(text: string): string {
  return linkifier.renderInline(text);
}
