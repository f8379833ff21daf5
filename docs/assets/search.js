/*
 * Searches the documentation in the reader's browser. The index is a file of the site, which is loaded when somebody
 * comes to the search page with a question. Without this script, that page is an index of all headings.
 */
import MiniSearch from "./minisearch.js";

const results = document.querySelector("#results");
const field = document.querySelector("#search");
const limit = 30;

/** Also finds the parts of names, such as "url" in "dataset.url" and "Site" in "openactiveDatasetSite". */
function tokenize(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.flatMap((word) => {
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|_/u);
    return parts.length > 1 ? [word, ...parts] : [word];
  });
}

async function loadIndex() {
  const search = new MiniSearch({
    fields: ["heading", "title", "text"],
    storeFields: ["heading", "title", "text", "url"],
    tokenize,
    searchOptions: {
      boost: { heading: 4, title: 2 },
      prefix: true,
      fuzzy: 0.2,
      combineWith: "AND",
    },
  });
  const response = await fetch(results.dataset.index);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  search.addAll(await response.json());
  return search;
}

/** Cuts out the words around the first place where a text has one of the terms. */
function cutExcerpt(text, terms) {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place !== -1);
  const near = Math.max(0, Math.min(...places, text.length) - 60);
  const from = places.length === 0 || near === 0 ? 0 : text.indexOf(" ", near) + 1;
  const rest = text.slice(from);
  const end = rest.length > 160 ? rest.lastIndexOf(" ", 160) : rest.length;
  return `${from > 0 ? "… " : ""}${rest.slice(0, end)}${end < rest.length ? " …" : ""}`;
}

function createResult({ heading, title, text, url, terms }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = results.dataset.base + url.slice(1);
  link.textContent = heading === "" ? title : `${title}: ${heading}`;
  const excerpt = document.createElement("p");
  excerpt.textContent = cutExcerpt(text, terms);
  item.append(link, excerpt);
  return item;
}

function countResults(count) {
  if (count === 0) return "Nothing found";
  if (count > limit) return `The first ${limit} of ${count} results`;
  return count === 1 ? "1 result" : `${count} results`;
}

function show(found, question) {
  const status = results.querySelector("[role=status]");
  const list = results.querySelector("ol");
  status.textContent = `${countResults(found.length)} for “${question}”.`;
  list.replaceChildren(...found.slice(0, limit).map(createResult));
}

/** Finds sections with all words of a question; if there are none, those with some of them. */
function find(search, question) {
  const found = search.search(question);
  return found.length > 0 ? found : search.search(question, { combineWith: "OR" });
}

async function start() {
  const question = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  field.value = question;
  if (question === "") return;
  try {
    show(find(await loadIndex(), question), question);
  } catch (error) {
    results.querySelector("[role=status]").textContent =
      `The search does not work at the moment (${error.message}). The index below lists all headings.`;
  }
}

if (results) await start();
