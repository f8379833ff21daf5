import { readSections } from "./_includes/read-sections.js";

/** The sections of all pages, for assets/search.js. */
export const data = {
  permalink: "search-index.json",
  layout: false,
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ["all"] },
};

export function render({ contents, collections }) {
  const names = contents.flatMap(({ pages }) => pages);
  const pages = collections.all.filter(({ fileSlug }) => names.includes(fileSlug));
  const entries = pages.flatMap(({ url, data: { title }, content }) =>
    readSections(content).map(({ id, heading, text }) => ({
      id: `${url}#${id}`,
      url: id === "" ? url : `${url}#${id}`,
      title,
      heading,
      text,
    })),
  );
  return JSON.stringify(entries.filter(({ heading, text }) => heading !== "" || text !== ""));
}
