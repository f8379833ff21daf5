import { z } from "zod";
import { group, nameText, text, url } from "../../document/schema/index.js";

const yearExpected = "a year of four digits, without quotes, as in 2024";

const year = z
  .int({ error: yearExpected })
  .min(1900, { error: yearExpected })
  .max(2100, { error: yearExpected });

/** The rights statement: the terms of the Open Data Rights Statement vocabulary for publishers. */
export const rights = group(
  {
    attributionText: nameText("the text of the credit")
      .optional()
      .describe("The text of the credit. Default: the publisher's name."),
    attributionURL: url("the page that the credit links to")
      .optional()
      .describe("The page that the credit links to. Default: the Dataset Site."),
    copyrightNotice: text("the copyright notice")
      .optional()
      .describe(
        "The notice that reusers have to keep. Default: made from holder and year, if given.",
      ),
    copyrightYear: year.optional().describe("The year of first publication."),
    copyrightHolder: nameText("the copyright holder")
      .optional()
      .describe("Who holds the copyright."),
    copyrightStatement: url("the copyright statement")
      .optional()
      .describe("A page that says what is copyright, and whose."),
    databaseRightHolder: nameText("the holder of the database right")
      .optional()
      .describe("Who holds the right in the database, if not the copyright holder."),
    databaseRightYear: year.optional().describe("The year from which the database right counts."),
    databaseRightStatement: url("the database right statement")
      .optional()
      .describe("A page about the right in the database."),
    reuserGuidelines: url("guidance for reusers")
      .optional()
      .describe("A page with the publisher's guidance for reusers."),
  },
  "the rights",
);
