// Eleventy writing files of given sizes from constant strings: no program that uses it can be faster.
// The arguments are a file with the list, as JSON, and the output folder.
import { readFileSync } from "node:fs";
import { Eleventy } from "@11ty/eleventy";

const [, , list, output] = process.argv;
const sizes = new Map(JSON.parse(readFileSync(list, "utf8")));
const constant = "<p>constant</p>\n".repeat(100_000);

const eleventy = new Eleventy(".", output, {
  configPath: null,
  quietMode: true,
  config: (config) => {
    config.addTemplate("floor.11ty.js", {
      data: {
        files: [...sizes.keys()],
        pagination: { data: "files", size: 1, alias: "file" },
        permalink: ({ file }) => `/${file}`,
        eleventyExcludeFromCollections: true,
      },
      render: ({ file }) => constant.slice(0, sizes.get(file)),
    });
  },
});
eleventy.disableLogger();
await eleventy.write();
