import { z } from "zod";
import { day, email, group, listOf, oneOf, text } from "../../document/schema/index.js";

const statement = group(
  {
    compliance: oneOf(["full", "partial", "none"], "compliance with WCAG 2.2 AA")
      .optional()
      .describe("How far the site complies with WCAG 2.2, level AA."),
    nonAccessibleContent: listOf(
      text("content that is not accessible"),
      "the content that is not accessible",
    )
      .optional()
      .describe("The content that is not accessible, the reason, and any alternatives."),
    contact: email("an e-mail address")
      .optional()
      .describe("The e-mail address for reporting problems. Default: email."),
    preparedOn: day("the day the statement was prepared")
      .optional()
      .describe("The day the statement was prepared."),
    reviewedOn: day("the day the statement was last reviewed")
      .optional()
      .describe("The day it was last reviewed."),
    testedBy: text("who tested the site").optional().describe("Who tested the site, and how."),
  },
  "the accessibility statement",
);

const expected = "true, false, or a group of keys";

/**
 * The statement of a public sector body about the accessibility of its site, which the UK's Public
 * Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018 require.
 */
export const publicSectorBody = z.union([z.boolean({ error: expected }), statement], {
  error: expected,
});
