import { z } from "zod";
import {
  day,
  email,
  group,
  listOf,
  nameText,
  oneOf,
  telephone,
  text,
} from "../../document/schema/index.js";

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
      .describe(
        "The content that does not comply: each entry with the problem, the success criterion it " +
          "fails, any alternative, and when it will be fixed.",
      ),
    disproportionateBurden: listOf(
      text("content that would be a disproportionate burden"),
      "the content that would be a disproportionate burden to make accessible",
    )
      .optional()
      .describe(
        "The content that is a disproportionate burden to make accessible, as you have assessed: " +
          "each entry with the reason and any alternative.",
      ),
    outOfScope: listOf(
      text("content that the regulations exempt"),
      "the content that the regulations exempt",
    )
      .optional()
      .describe("The content that is not within the scope of the regulations, such as old PDFs."),
    contact: email("an email address")
      .optional()
      .describe("The email address for reporting problems. Default: email."),
    telephone: telephone("a telephone number in quotes")
      .optional()
      .describe("The telephone number for reporting problems, in quotes. Default: telephone."),
    answersWithin: nameText("the time within which people get an answer")
      .optional()
      .describe("The time within which people get an answer, as in 5 working days."),
    preparedOn: day("the day the statement was prepared")
      .optional()
      .describe("The day the statement was prepared."),
    reviewedOn: day("the day the statement was last reviewed")
      .optional()
      .describe("The day it was last reviewed."),
    testedOn: day("the day the site was last tested")
      .optional()
      .describe("The day the site was last tested."),
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
