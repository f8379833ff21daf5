// The layout behind the alias `openactive`. Plain JavaScript, because Eleventy loads it by this file name.
export function render({ title, documentTitle = title, description, content, page }) {
  return this.openactivePage(content, documentTitle, description, page.url);
}
