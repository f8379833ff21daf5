import { z } from "zod";
import { text } from "../../document/schema/text.js";
import { group, url } from "../../document/schema/values.js";

const yearExpected = "a year of four digits, without quotes, as in 2024";

/** The rights statement: the terms of the Open Data Rights Statement vocabulary a publisher can fill. */
export const rights = group(
  {
    attributionText: text("the text of the credit")
      .optional()
      .describe("The text of the credit. Default: the publisher's name."),
    attributionURL: url("where the credit links to")
      .optional()
      .describe("Where the credit links to. Default: the Dataset Site."),
    copyrightNotice: text("the copyright notice")
      .optional()
      .describe("The notice reusers have to keep. Default: made from holder and year, if given."),
    copyrightYear: z
      .int({ error: yearExpected })
      .min(1900, { error: yearExpected })
      .max(2100, { error: yearExpected })
      .optional(),
    copyrightHolder: text("who holds the copyright").optional(),
    reuserGuidelines: url("guidance for reusers")
      .optional()
      .describe("A page that tells reusers what the publisher asks of them."),
  },
  "the rights",
);
