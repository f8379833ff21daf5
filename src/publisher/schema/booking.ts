import {
  baseUrl,
  group,
  listOf,
  type Rule,
  nameText,
  text,
  url,
} from "../../document/schema/index.js";

/** The system the data comes from: OpenActive's BookingService. */
export const bookingService = group(
  {
    name: nameText("the name of the booking system")
      .optional()
      .describe("The name of the booking system, if it is not the publisher's own."),
    url: url("the booking system's website")
      .optional()
      .describe("The website of the booking system."),
    softwareVersion: nameText("the version of the booking system, in quotes")
      .optional()
      .describe("The installed version, in quotes; omit it for software that is only hosted."),
    hasCredential: url("a Test Suite certificate")
      .optional()
      .describe("The URL of this system's OpenActive Test Suite certificate."),
    termsOfService: url("the terms of the booking system")
      .optional()
      .describe("The terms of use of the booking system."),
  },
  "the booking system",
).refine((service) => service.name !== undefined || service.hasCredential !== undefined, {
  path: ["name"],
  error: "the name of the booking system, or hasCredential (or both)",
  // Checked even if something else in the group is invalid, so that all issues are reported
  // together.
  when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value),
});

const forbidFinalSlash: Rule = (value) => {
  if (!value.endsWith("/")) return undefined;
  const expected = "a URL without a trailing slash (the Test Suite rejects one)";
  return { expected, suggestion: value.replace(/\/+$/, "") };
};

/** The Open Booking API: schema.org/WebAPI as OpenActive uses it. */
export const accessService = group(
  {
    endpointUrl: baseUrl("the base URL of the Open Booking API", forbidFinalSlash).describe(
      "The base URL of the Open Booking API, without a trailing slash.",
    ),
    landingPage: url("the page where developers ask for access").describe(
      "The page where developers ask for access to the API.",
    ),
    termsOfService: url("the terms of the API").optional().describe("The terms of use of the API."),
    documentation: url("documentation of the API")
      .optional()
      .describe("Default: OpenActive's documentation of the Open Booking API."),
    authenticationAuthority: url("the OpenID Connect authority")
      .optional()
      .describe("The URL of the OpenID Connect authority."),
    conformsTo: listOf(url("a specification"), "the specifications the API conforms to")
      .optional()
      .describe("Default: the Open Booking API specification."),
    endpointDescription: url("a machine-readable description of the API")
      .optional()
      .describe("Default: OpenActive's Swagger file."),
    name: nameText("the name of the API").optional().describe("Default: Open Booking API."),
    description: text("a description of the API")
      .optional()
      .describe("Default: a sentence made from the feeds."),
  },
  "the Open Booking API",
);
