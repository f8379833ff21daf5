/**
 * Shows what follows the language of a block of code, such as the name of its file, above the block.
 *
 * @param {import("markdown-it").default} markdown
 */
export function addCaptions(markdown) {
  const { fence } = markdown.renderer.rules;
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const { info, content } = tokens[index];
    const [, language, caption] = /^(\S*)\s*(.*)$/.exec(info.trim());
    // The highlighter takes the language "text" for HTML.
    const code =
      language === "text" ? `<pre>${escapeHtml(content)}</pre>` : fence(tokens, index, ...rest);
    if (caption === "") return code;
    const title = `<figcaption>${escapeHtml(caption)}</figcaption>`;
    return `<figure class="docs-code">${title}${code}</figure>\n`;
  };
}
