import { z } from "zod";
import { day, email, group, oneOf, nameText, text, url } from "../../document/schema/index.js";

/** The steps of publishing open data, in the order of their pages. */
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

/** The name of a step, as in `guidance.steps` of the publisher file. */
export type StepName = (typeof stepNames)[number];

const step = group(
  {
    confirmedOn: day("the day on which somebody confirmed the step")
      .optional()
      .describe("The day on which somebody confirmed that this step is done."),
    evidence: url("a page that shows that the step is done")
      .optional()
      .describe("A page that shows that this step is done."),
    applies: z
      .boolean({ error: "true or false, without quotes" })
      .optional()
      .describe("Whether the step applies, if that does not follow from the role."),
    estimate: text("an estimate in words")
      .optional()
      .describe("How long the step takes here, in words."),
    note: text("a note for the reader of the step")
      .optional()
      .describe("A note for the reader of the step."),
  },
  "a step",
);

const optionalStep = step.optional().describe("What is known of this step.");
const stepShape = Object.fromEntries(stepNames.map((name) => [name, optionalStep])) as Record<
  StepName,
  typeof optionalStep
>;

const contact = group(
  {
    name: nameText("the name of the contact").optional().describe("The name of the contact."),
    email: email("an email address").optional().describe("The email address of the contact."),
    url: url("a contact page").optional().describe("A contact page."),
  },
  "the contact",
);

/** The "Publish Data" guidance: its readers, and their progress so far. */
export const guidance = group(
  {
    role: oneOf(["activity-provider", "booking-system"], "the role")
      .optional()
      .describe(
        "activity-provider: publishes its own sessions and facilities. " +
          "booking-system: publishes those of its customers. Default: activity-provider.",
      ),
    contact: contact.optional().describe("The contact for readers of the guidance."),
    items: nameText("what is published, in the plural, as in sessions")
      .optional()
      .describe("What is published, in the plural, as in sessions. Default: from the feeds."),
    terms: url("the terms and conditions")
      .optional()
      .describe("The terms and conditions that contain the open data clause."),
    optOut: url("the page where customers opt out")
      .optional()
      .describe("The settings page where customers opt out of open data."),
    dataUsers: url("a page that lists who uses the data")
      .optional()
      .describe("A page that lists who uses the data."),
    noticeFrom: day("the day from which the data is published")
      .optional()
      .describe("The day from which the data is published, for the notice to customers."),
    certificate: url("the Open Data Certificate")
      .optional()
      .describe("The URL of the Open Data Certificate."),
    community: url("the page of the community")
      .optional()
      .describe("Default: the OpenActive W3C Community Group."),
    steps: group(stepShape, "the steps")
      .optional()
      .describe("What is known of each step, by its name."),
  },
  "the guidance",
);
