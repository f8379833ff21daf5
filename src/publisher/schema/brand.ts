import { z } from "zod";
import { day } from "../../document/schema/dates.js";
import { text } from "../../document/schema/text.js";
import { colour, email, group, image, listOf, oneOf } from "../../document/schema/values.js";

/** How the pages look; turned into CSS custom properties. */
export const brand = group(
  {
    accent: colour('a colour in quotes, as in "#0b5cad"')
      .optional()
      .describe(
        "The colour of links, buttons and areas, in quotes. Where links in it cannot be read, they take the nearest colour that can.",
      ),
    accentDark: colour('a colour in quotes, as in "#8ec5ff"')
      .optional()
      .describe("The same on a dark background. Default: made from accent."),
    logoDark: image("the logo on a dark background")
      .optional()
      .describe("The logo on a dark background. Default: logo, on white."),
    favicon: image("the icon of the site")
      .optional()
      .describe("The icon of the site in the browser's tab. Default: the logo."),
  },
  "the brand",
);

/** What a public sector body has to state about the accessibility of its site (UK regulations of 2018). */
export const publicSectorBody = z.union(
  [
    z.boolean({ error: "true, false, or a group of keys" }),
    group(
      {
        compliance: oneOf(["full", "partial", "none"], "compliance with WCAG 2.2 AA")
          .optional()
          .describe("How far the site complies with WCAG 2.2, level AA."),
        nonAccessibleContent: listOf(text("what is not accessible"), "what is not accessible")
          .optional()
          .describe("What is not accessible, why, and what there is in its place."),
        contact: email("an e-mail address")
          .optional()
          .describe("Where to report problems. Default: email."),
        preparedOn: day("when the statement was prepared")
          .optional()
          .describe("The day the statement was prepared."),
        reviewedOn: day("when the statement was last reviewed")
          .optional()
          .describe("The day it was last reviewed."),
        testedBy: text("who tested the site").optional().describe("Who tested the site, and how."),
      },
      "the accessibility statement",
    ),
  ],
  { error: "true, false, or a group of keys" },
);
