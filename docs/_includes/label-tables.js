import { slugify } from "./slugify.js";

/**
 * Prepares tables. For narrow screens, where each row is a card, every cell but the first of a row carries the heading
 * of its column. Rows that are about a name or a message have an id, for the search.
 *
 * @param {import("markdown-it").default} markdown
 */
export function labelTables(markdown) {
  markdown.core.ruler.push("label-tables", ({ tokens }) => {
    const ids = new Set();
    let headings = [];
    let column = 0;
    tokens.forEach((token, index) => {
      if (token.type === "table_open") {
        token.attrSet("class", "docs-table");
        headings = [];
      }
      if (token.type === "tr_open") column = 0;
      if (token.type === "th_open") {
        token.attrSet("scope", "col");
        headings.push(tokens[index + 1].content);
      }
      if (token.type !== "td_open") return;
      if (column === 0) nameRow(tokens[index - 1], tokens[index + 1], ids);
      if (column > 0 && headings.length > 2) token.attrSet("data-label", headings[column]);
      column += 1;
    });
  });
}

/** Gives a row an id if its first cell begins with code. */
function nameRow(row, cell, ids) {
  const [first] = cell.children;
  const id = first?.type === "code_inline" ? `row-${slugify(first.content)}` : "";
  if (id === "" || ids.has(id)) return;
  ids.add(id);
  row.attrSet("id", id);
}
