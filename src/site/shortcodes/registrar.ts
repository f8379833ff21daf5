import type { EleventyConfig } from "../../eleventy.js";

/** Adds shortcodes to a site. */
export type ShortcodeRegistrar = Pick<EleventyConfig, "addShortcode" | "addNunjucksTag">;

/** A registrar that knows which shortcodes it has left to the site. */
export interface CarefulRegistrar extends ShortcodeRegistrar {
  /** The names of shortcodes that the site itself has. */
  readonly own: readonly string[];
}

/** Creates a registrar that leaves shortcodes of the site alone. */
export function createRegistrar(eleventyConfig: EleventyConfig): CarefulRegistrar {
  const own: string[] = [];
  return {
    own,
    addShortcode: (name, render) => {
      if (isTaken(eleventyConfig, name)) own.push(name);
      else eleventyConfig.addShortcode(name, render);
    },
    addNunjucksTag: (name, createTag) => {
      const isOwn = createTag().tags.some((tag) => own.includes(tag));
      if (!isOwn) eleventyConfig.addNunjucksTag(name, createTag);
    },
  };
}

const isTaken = (eleventyConfig: EleventyConfig, name: string): boolean =>
  eleventyConfig.getShortcode?.(name) !== undefined ||
  eleventyConfig.getPairedShortcode?.(name) !== undefined;
