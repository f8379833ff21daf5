import { text } from "../../document/schema/text.js";
import { email, image, listOf, telephone, url } from "../../document/schema/values.js";

/** The publisher itself: schema.org/Organization, as OpenActive requires it of a dataset's publisher. */
export const organizationKeys = {
  name: text("the name people know the publisher by").describe(
    "The name people know the publisher by. It is the text of every credit.",
  ),
  legalName: text("the legal name of the organisation").describe(
    "The registered name of the legal entity that publishes the data.",
  ),
  url: url("the publisher's website").describe("The publisher's own website."),
  logo: image("the publisher's logo").describe(
    "The publisher's logo: a file of this project, as in images/logo.svg, or an absolute web address.",
  ),
  email: email("an e-mail address")
    .optional()
    .describe("Where questions about the data can be sent."),
  telephone: telephone("a telephone number in quotes")
    .optional()
    .describe("A telephone number, in quotes."),
  description: text("a few sentences about the publisher")
    .optional()
    .describe("A few sentences about the publisher, as plain text."),
  sameAs: listOf(url("a page about the publisher"), "pages about the publisher")
    .optional()
    .describe("Pages elsewhere that are about the publisher: social media, registers."),
};
