import type { EleventyConfig } from "../eleventy.js";

/** The folders and the path prefix of a build. */
export interface BuildPaths {
  readonly input: string;
  readonly data: string;
  readonly includes: string;
  readonly layouts: string;
  readonly output: string;
  /** The prefix of every path of the site, with a leading and a trailing slash. */
  readonly pathPrefix: string;
}

/**
 * Returns the folders and the path prefix of Eleventy's configuration.
 *
 * The folders are final when plugins run. The prefix is known only once the configuration is
 * complete, so it is looked up on each access: use it in `eleventy.before` or while rendering.
 */
export function readBuildPaths(eleventyConfig: EleventyConfig): BuildPaths {
  const { input, data, includes, layouts = includes, output } = eleventyConfig.directories;
  return {
    input,
    data,
    includes,
    layouts,
    output,
    get pathPrefix() {
      return eleventyConfig.getFilter("url")!("/");
    },
  };
}
