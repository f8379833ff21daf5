/*
 * The documentation, built with the plugin that it documents: `npm run docs` in the folder above. The pages are plain
 * Markdown without template syntax, so that they can be read in the repository and in the package, too.
 */
import { HtmlBasePlugin, InputPathToUrlTransformPlugin } from "@11ty/eleventy";
import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";
import openactive from "eleventy-plugin-openactive";
import anchor from "markdown-it-anchor";
import { addCaptions } from "./_includes/add-captions.js";
import { findNeighbours } from "./_includes/find-neighbours.js";
import { labelTables } from "./_includes/label-tables.js";
import { readSections } from "./_includes/read-sections.js";
import { slugify } from "./_includes/slugify.js";

// For the plugin's script, which adds a button to what has them.
const copyAttributes = { "data-copy": "Copy", "data-copied": "Copied", "data-title": "Code" };

// The workflow sets SITE_URL to the address that GitHub Pages gives the site.
const siteUrl = process.env.SITE_URL || "https://docs.example/";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(openactive, {
    file: "../example-site/publisher.yaml",
    datasetUrl: `${siteUrl}example/`,
  });
  eleventyConfig.addPlugin(syntaxHighlight, {
    errorOnInvalidLanguage: true,
    preAttributes: copyAttributes,
  });
  // Links between the Markdown files become links between the pages.
  eleventyConfig.addPlugin(InputPathToUrlTransformPlugin);
  eleventyConfig.addPlugin(HtmlBasePlugin);

  eleventyConfig.amendLibrary("md", (markdown) => {
    // Curly quotes and apostrophes.
    markdown.set({ typographer: true });
    markdown.use(anchor, { slugify, level: [2, 3], tabIndex: false });
    labelTables(markdown);
    addCaptions(markdown);
  });
  eleventyConfig.setNunjucksEnvironmentOptions({ trimBlocks: true, lstripBlocks: true });
  eleventyConfig.addFilter("sections", readSections);
  eleventyConfig.addFilter("neighbours", findNeighbours);
  eleventyConfig.addGlobalData("siteUrl", siteUrl);
  eleventyConfig.addGlobalData("layout", "docs.njk");
  eleventyConfig.addPassthroughCopy("assets");
  eleventyConfig.addPassthroughCopy({ "../example-site/publisher.yaml": "example/publisher.yaml" });
  eleventyConfig.addPassthroughCopy({
    "../node_modules/minisearch/dist/es/index.js": "assets/minisearch.js",
  });

  return { markdownTemplateEngine: false };
}
