import {
  email,
  group,
  image,
  listOf,
  oneOf,
  type Rule,
  telephone,
  nameText,
  text,
  textThat,
  url,
} from "../../document/schema/index.js";

/** The types of publisher in ADMS's list: http://purl.org/adms/publishertype/1.0 */
const organizationTypes = [
  "company",
  "non-profit-organisation",
  "non-governmental-organisation",
  "local-authority",
  "regional-authority",
  "national-authority",
  "supra-national-authority",
  "academia-scientific-organisation",
  "industry-consortium",
  "standardisation-body",
] as const;

const requireCountryCode: Rule = (value) =>
  /^[A-Z]{2}$/.test(value) ? undefined : "a code of two capital letters (ISO 3166-1), as in GB";

/** schema.org/PostalAddress, of which OpenActive's validator requires every key. */
const address = group(
  {
    streetAddress: nameText("the building and street").describe("The building and street."),
    addressLocality: nameText("the town or city").describe("The town or city."),
    addressRegion: nameText("the county or region").describe("The county or region."),
    postalCode: nameText("the postcode").describe("The postcode."),
    addressCountry: textThat("the code of the country, as in GB", requireCountryCode).describe(
      "The code of the country: two capital letters (ISO 3166-1).",
    ),
  },
  "the address",
);

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
  email: email("an email address")
    .optional()
    .describe("The email address for questions about the data."),
  telephone: telephone("a telephone number in quotes")
    .optional()
    .describe("A telephone number, in quotes."),
  description: text("a few sentences about the publisher")
    .optional()
    .describe("A few sentences about the publisher, as plain text."),
  organizationType: oneOf(organizationTypes, "the kind of organisation")
    .optional()
    .describe("The kind of organisation, which European data portals show."),
  identifier: nameText("an identifier of the publisher")
    .optional()
    .describe(
      "The publisher's number or URL in a register, as in https://ror.org/… or a charity number.",
    ),
  vatID: nameText("the VAT number, in quotes").optional().describe("The VAT number, in quotes."),
  address: address.optional().describe("The publisher's postal address."),
  sameAs: listOf(url("a page about the publisher"), "pages about the publisher")
    .optional()
    .describe("Pages about the publisher elsewhere, such as social media and registers."),
};
