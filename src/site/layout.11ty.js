// The layout with the alias `openactive`. It is JavaScript, because Eleventy loads it by its name.
export function render({ title, documentTitle = title, description, content, page }) {
  return this.openactivePage(content, documentTitle, description, page.url);
}
