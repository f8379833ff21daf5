import { load } from "cheerio";

/** The elements with an entry of their own in the search: headings, and rows that can be linked to. */
const starts = "h2[id], h3[id]";

/**
 * Splits the content of a page at its headings, and at the rows of tables that have an id.
 *
 * @param {string} html the content of a page, without its layout.
 * @returns {{ id: string, level: number, heading: string, text: string }[]} the sections in order. The first
 *   one, with neither a heading nor an id, is what stands before the first heading. Rows have the level 4.
 */
export function readSections(html) {
  const $ = load(html, null, false);
  const sections = [{ id: "", level: 1, heading: "", text: "" }];
  for (const element of $.root().children().toArray()) {
    if ($(element).is("h1")) continue;
    if ($(element).is(starts)) {
      const level = Number(element.tagName.slice(1));
      sections.push({ id: $(element).attr("id"), level, heading: $(element).text(), text: "" });
      continue;
    }
    const section = sections.findLast(({ level }) => level < 4);
    const rows = readRows($, element);
    if (rows.length === 0) section.text = `${section.text} ${readText($, element)}`.trim();
    sections.push(...rows);
  }
  return sections;
}

/** The rows of a table that have an id, each with its first cell as the heading. */
function readRows($, element) {
  return $(element)
    .find("tr[id]")
    .toArray()
    .map((row) => {
      const [heading, ...cells] = $(row).children().toArray();
      const text = cells.map((cell) => $(cell).text()).join(" ");
      return { id: $(row).attr("id"), level: 4, heading: $(heading).text(), text };
    });
}

/** The text of an element, with a space between cells and between items. */
function readText($, element) {
  const parts = $(element).find("th, td, li, p, pre, dt, dd");
  const texts =
    parts.length === 0 ? [$(element).text()] : parts.toArray().map((part) => $(part).text());
  return texts.join(" ").replace(/\s+/g, " ").trim();
}
