import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import type { EleventyConfig } from "../../eleventy.js";

/**
 * Whether the site itself puts something at a place: a template there, as `index.md` for `/index.html`, or a file it
 * copies there. What the site has wins over the plugin's pages.
 *
 * @param permalink as in `/openactive/index.html`.
 */
export function hasOwnFile(eleventyConfig: EleventyConfig, permalink: string): boolean {
  return (
    hasTemplate(eleventyConfig.directories.input, permalink) || isCopied(eleventyConfig, permalink)
  );
}

function hasTemplate(input: string, permalink: string): boolean {
  const { dir, name } = path.posix.parse(permalink);
  const places = [
    [dir, name],
    ...(name === "index" ? [[path.posix.dirname(dir), path.posix.basename(dir)]] : []),
  ];
  return places.some(
    ([folder, stem]) =>
      stem !== "" &&
      listFiles(path.join(input, folder!)).some(
        (file) => file.startsWith(`${stem}.`) && isTemplate(file),
      ),
  );
}

const listFiles = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [entry.name] : [],
      )
    : [];
const isTemplate = (file: string) =>
  /\.(?:njk|liquid|md|html|webc|11ty\.(?:js|cjs|mjs|ts|jsx|tsx)|hbs|pug|ejs|mdx|jsx|tsx|mustache|haml)$/.test(
    file,
  );

/** Whether one of the site's passthrough copies ends up there. */
function isCopied(
  { passthroughCopies = {}, directories }: EleventyConfig,
  permalink: string,
): boolean {
  const target = permalink.replace(/^\/+/, "");
  return Object.entries(passthroughCopies).some(([from, { outputPath }]) => {
    // Without a place of its own, a copy keeps its path, less the input folder.
    const resolveDestination = (file: string) =>
      outputPath === true
        ? path.posix.relative(
            "",
            path.posix
              .normalize(file)
              .replace(new RegExp(`^${path.posix.normalize(directories.input)}/?`), ""),
          )
        : path.posix.join(".", outputPath.replace(/^\/+/, ""));
    if (!existsSync(from))
      return globSync(from, { expandDirectories: false }).some(
        (file) =>
          (outputPath === true
            ? resolveDestination(file)
            : path.posix.join(resolveDestination(file), path.posix.basename(file))) === target,
      );
    if (!statSync(from).isDirectory())
      return (
        resolveDestination(from) === target ||
        (outputPath !== true &&
          path.posix.join(resolveDestination(from), path.posix.basename(from)) === target)
      );
    const relativePath = path.posix.relative(resolveDestination(from), target);
    return (
      relativePath !== "" &&
      !relativePath.startsWith("..") &&
      existsSync(path.join(from, relativePath))
    );
  });
}
