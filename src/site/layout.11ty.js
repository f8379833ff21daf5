// The layout behind the alias `openactive`. Plain JavaScript, because Eleventy loads it by this file name.
export function render({ title, description, content, page }) {
  return this.openactivePage(content, title, description, page.url);
}
