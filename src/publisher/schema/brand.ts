import { colour, group, image } from "../../document/schema/index.js";

/** How the pages look; turned into CSS custom properties. */
export const brand = group(
  {
    accent: colour('a colour in quotes, as in "#0b5cad"')
      .optional()
      .describe(
        "The colour of links, buttons and filled areas, in quotes. If links in it are not " +
          "readable, they take the nearest colour that is.",
      ),
    accentDark: colour('a colour in quotes, as in "#8ec5ff"')
      .optional()
      .describe("The same on a dark background. Default: made from accent."),
    logoDark: image("the logo on a dark background")
      .optional()
      .describe("The logo on a dark background. Default: logo, on white."),
    favicon: image("the icon of the site")
      .optional()
      .describe("The icon of the site in the browser tab. Default: the logo."),
  },
  "the brand",
);
