// The layout of pages that the plugin renders as whole documents. Without one, Eleventy would use the
// layout that a site sets for all of its pages.
export function render({ content }) {
  return content;
}
