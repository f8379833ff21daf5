const script = /(<script[^>]*>.*?<\/script>)/is;

/**
 * Writes blank lines, which only values can bring into the plugin's HTML, as character references.
 * This does not change the text, but Markdown, which ends an HTML block at a blank line, would
 * treat what follows as markup. Scripts stay unchanged: character references have no meaning there.
 */
export function encodeBlankLines(html: string): string {
  if (!mayContainBlankLines(html)) return html;
  // Splitting by a pattern with a group keeps the group: every other part is a script.
  const parts = html.split(script);
  return parts.map((part, index) => (index % 2 === 1 ? part : encodePart(part))).join("");
}

/** Whether HTML may contain blank lines: a quick check that saves work for most pages. */
function mayContainBlankLines(html: string): boolean {
  return html.includes("\n\n") || /\r|\n[ \t]+\n/.test(html);
}

function encodePart(html: string): string {
  return html.replace(/\r\n?/g, "\n").replace(/\n(?=[ \t]*\n)/g, "&#10;");
}
