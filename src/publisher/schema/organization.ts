import {
  email,
  image,
  listOf,
  telephone,
  nameText,
  text,
  url,
} from "../../document/schema/index.js";

/** The publisher itself: schema.org/Organization, as OpenActive requires it of a publisher. */
export const organizationKeys = {
  name: nameText("the name people know the publisher by").describe(
    "The name people know the publisher by. It is the text of every credit.",
  ),
  legalName: nameText("the legal name of the organisation").describe(
    "The registered name of the legal entity that publishes the data.",
  ),
  url: url("the publisher's website").describe("The publisher's own website."),
  logo: image("the publisher's logo").describe(
    "The publisher's logo: a file in this project, as in images/logo.svg, or an absolute URL.",
  ),
  email: email("an e-mail address")
    .optional()
    .describe("The e-mail address for questions about the data."),
  telephone: telephone("a telephone number in quotes")
    .optional()
    .describe("A telephone number, in quotes."),
  description: text("a few sentences about the publisher")
    .optional()
    .describe("A few sentences about the publisher, as plain text."),
  sameAs: listOf(url("a page about the publisher"), "pages about the publisher")
    .optional()
    .describe("Pages about the publisher elsewhere, such as social media and registers."),
};
