import { z } from "zod";
import { day } from "../../document/schema/dates.js";
import { text } from "../../document/schema/text.js";
import { email, group, oneOf, url } from "../../document/schema/values.js";

/** The steps of publishing that a publisher can say something about. */
export const stepNames = [
  "buildApi",
  "chooseLicence",
  "amendTerms",
  "datasetHomepage",
  "openDataCertificate",
  "issuesBoard",
  "validation",
  "dataCatalogue",
  "conformanceCertificate",
] as const;

const step = group(
  {
    confirmedOn: day("when somebody made sure of it")
      .optional()
      .describe("The day on which somebody made sure that this step is done."),
    evidence: url("what shows that it is done")
      .optional()
      .describe("A page that shows that this step is done."),
    applies: z
      .boolean({ error: "true or false, without quotes" })
      .optional()
      .describe("Whether the step applies, where the role does not say it right."),
    estimate: text("how long it takes")
      .optional()
      .describe("How long the step takes here, in words."),
    note: text("a note for the reader of the step").optional(),
  },
  "a step",
);

/** The "Publish Data" guidance: who reads it, and what is known of their progress. */
export const guidance = group(
  {
    role: oneOf(["activity-provider", "booking-system"], "the role")
      .optional()
      .describe(
        "activity-provider: publishes its own sessions and facilities. booking-system: publishes those of its customers. Default: activity-provider.",
      ),
    contact: group(
      {
        name: text("who helps").optional(),
        email: email("an e-mail address").optional(),
        url: url("a contact page").optional(),
      },
      "whom to ask",
    )
      .optional()
      .describe("Whom readers of the guidance can ask."),
    items: text("what is published, in the plural, as in sessions")
      .optional()
      .describe("What is published, in the plural, as in sessions. Default: from the feeds."),
    terms: url("the terms and conditions")
      .optional()
      .describe("The terms and conditions that hold the open data clause."),
    optOut: url("where customers opt out")
      .optional()
      .describe("The settings page where customers opt out of open data."),
    dataUsers: url("a list of who uses the data")
      .optional()
      .describe("A page that lists who uses the data."),
    noticeFrom: day("from when on the data is published")
      .optional()
      .describe("The day from which the data is published, for the notice to customers."),
    certificate: url("the Open Data Certificate")
      .optional()
      .describe("The address of the Open Data Certificate."),
    community: url("where the community meets")
      .optional()
      .describe("Default: the OpenActive W3C Community Group."),
    steps: group(
      Object.fromEntries(stepNames.map((name) => [name, step.optional()])) as Record<
        (typeof stepNames)[number],
        z.ZodOptional<typeof step>
      >,
      "the steps",
    ).optional(),
  },
  "the guidance",
);
